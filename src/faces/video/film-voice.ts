/** Who speaks to a film: the voices of the audio face. */

import type { Library } from '../../library/assemble.ts';
import { saidOf } from '../audio/said.ts';
import { voiced } from '../audio/voiced.ts';
import type { PlaylistSlide } from '../screen/playlist.ts';
import type { VoiceFor } from './sound-track.ts';

/**
 * What is said to a slide: its own words, its title once, however many slides it became; nothing while the eyes rest.
 * What a teacher says is left to teachers: to a question it would be the answer.
 */
function saidTo({ layout, title, blocks, part }: PlaylistSlide): string {
  if (layout === '歇') return '';
  return saidOf({ title: part === 1 ? title : '', blocks }).join('\n');
}

/**
 * @param voice 内置, 系统 or the folder of a model
 * @returns a voice that throws CommandError where it cannot be had
 */
export function voiceNamedFor(library: Library, voice: string): VoiceFor {
  return (slides) => voiced(library, slides.map(saidTo), { voice });
}
