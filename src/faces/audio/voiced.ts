/** Texts of slides as sound, for films: one clip a slide. */

import { readings as readingsSource } from '../../kinds/reading/schema.ts';
import type { Library } from '../../library/assemble.ts';
import { type HeardSentence, read } from './recording.ts';
import { saidSentences } from './said.ts';
import { joined, madeLoud, milliseconds, trimmed, wave } from './sound.ts';
import { PACE } from './voice-engine.ts';
import { voiceNamed } from './voices.ts';

export interface VoicedClip {
  /** A complete RIFF/WAVE file; of a text that says nothing, one without samples. */
  wav: Uint8Array;
  seconds: number;
  /** Sentence by sentence, milliseconds from the clip's own beginning; the text as it was written. */
  cues: HeardSentence[];
}

export interface Voiced {
  clips: VoicedClip[];
  /** Samples a second. */
  rate: number;
  /** What must stand on the page, in the name and in the metadata. */
  mark: string;
  /** Sentences for whoever ran the command. */
  notes: string[];
}

/** What is said where no ffmpeg made it loud. */
export const SIMPLE_LOUDNESS = '没有找到 ffmpeg，音量是用简单的办法调的；装上 ffmpeg，几段之间更匀';

/** @returns a sentence for each character whose reading nobody has checked */
export function unknownReadings(unknown: ReturnType<typeof read>['unknown']): string[] {
  return [
    ...new Set(
      unknown.map(({ character, around, guess }) => `“${around}”里的“${character}”念法没有核对过，先念 ${guess}`),
    ),
  ];
}

/**
 * @param texts one a slide, as written for readers: what is said follows from it here
 * @param options voice: 内置, 系统 or the folder of a model; speed: characters a minute
 * @throws CommandError where the voice cannot be had
 */
export async function voiced(
  library: Library,
  texts: readonly string[],
  { voice, speed = PACE.usual }: { voice?: string | undefined; speed?: number | undefined } = {},
): Promise<Voiced> {
  const engine = await voiceNamed(voice);
  const groups = texts.map(saidSentences);
  const { all, unknown } = read(groups.flat(), library.of(readingsSource).data);
  const sounds = (await engine.speak(all, speed)).map(trimmed);
  const flat = groups.flat();
  const ends: number[] = [];
  for (const group of groups) ends.push((ends.at(-1) ?? -1) + group.length);
  const last = new Set(ends);
  // Loud together, so that no slide is louder than the next: then cut where each ends.
  const pauses = flat.map(({ pause }, at) => (last.has(at) ? 200 : (pause * PACE.usual) / speed));
  const { heard, ...whole } = joined(sounds, pauses);
  const { clip, way } = madeLoud(whole);
  let index = 0;
  let from = 0;
  const clips = groups.map((group): VoicedClip => {
    const own = heard.slice(index, index + group.length);
    const end = own.at(-1);
    const place = Math.round((from * clip.rate) / 1000);
    const next = end ? end.to + 200 : from;
    const samples = clip.samples.slice(place, Math.round((next * clip.rate) / 1000));
    const cues = own.map((one, at) => ({ from: one.from - from, to: one.to - from, text: group[at]?.written ?? '' }));
    index += group.length;
    from = next;
    return { wav: wave({ samples, rate: clip.rate }), seconds: milliseconds(samples.length, clip.rate) / 1000, cues };
  });
  const notes = [...unknownReadings(unknown), ...(way === 'simple' ? [SIMPLE_LOUDNESS] : [])];
  return { clips, rate: clip.rate, mark: engine.mark, notes };
}
