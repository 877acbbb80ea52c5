/** What stands beside the pictures of a video: when each slide is on, subtitles and chapters. */

import { eyebrowOf } from '../../library/draft.ts';
import { length, sentencesOf, stripLines } from '../led/text-lines.ts';
import type { PlaylistSlide } from '../screen/playlist.ts';
import type { SpokenClip } from './sound-track.ts';

/** Characters of a subtitle's line, and its lines. */
const COLUMNS = 22;
const LINES = 2;

/** A stretch of the video; times in milliseconds from its beginning. */
interface Stretch {
  from: number;
  to: number;
}

export interface Cue extends Stretch {
  text: string;
}

/** Slides with the time that each is on, one after the other. */
function timed(slides: readonly PlaylistSlide[]): (Stretch & { slide: PlaylistSlide })[] {
  let from = 0;
  return slides.map((slide) => {
    const to = from + slide.seconds * 1000;
    const one = { slide, from, to };
    from = to;
    return one;
  });
}

/** How long all of it lasts, in seconds. */
export function lengthOf(slides: readonly PlaylistSlide[]): number {
  return slides.reduce((sum, { seconds }) => sum + seconds, 0);
}

/** A sentence in pieces that two lines hold. */
function inLines(sentence: string): string[] {
  const lines = stripLines(sentence, COLUMNS);
  return lines.flatMap((_, at) => (at % LINES === 0 ? [lines.slice(at, at + LINES).join('\n')] : []));
}

/** What a slide says in pieces that two lines hold, each for as long as its characters need. */
export function subtitles(slides: readonly PlaylistSlide[]): Cue[] {
  return timed(slides).flatMap(({ slide: { layout, title, blocks, part }, from, to }) => {
    if (layout === '歇') return [];
    const texts = [part === 1 ? title : '', ...blocks.flatMap(sentencesOf)].filter(Boolean).flatMap(inLines);
    const total = texts.reduce((sum, text) => sum + length(text), 0);
    let said = 0;
    const at = () => Math.round(from + ((to - from) * said) / total);
    return texts.map((text) => {
      const start = at();
      said += length(text);
      return { from: start, to: at(), text };
    });
  });
}

/** What is said to each slide, as subtitles: when it is spoken, in pieces that two lines hold. */
export function spokenSubtitles(slides: readonly PlaylistSlide[], clips: readonly Pick<SpokenClip, 'cues'>[]): Cue[] {
  return timed(slides).flatMap(({ from }, index) =>
    (clips[index]?.cues ?? []).flatMap((cue) => {
      const texts = inLines(cue.text);
      const total = texts.reduce((sum, text) => sum + length(text), 0);
      let said = 0;
      const at = () => Math.round(from + cue.from + ((cue.to - cue.from) * said) / total);
      return texts.map((text): Cue => {
        const start = at();
        said += length(text);
        return { from: start, to: at(), text };
      });
    }),
  );
}

/** A picture of the film: a slide, and what is written below it, for so long. */
export interface Shot {
  slide: PlaylistSlide;
  caption: string;
  /** Milliseconds. */
  stays: number;
}

/** One picture a slide. */
export function plainShots(slides: readonly PlaylistSlide[]): Shot[] {
  return slides.map((slide) => ({ slide, caption: '', stays: slide.seconds * 1000 }));
}

/** One picture for each subtitle, which stays until the next one comes. */
export function captionedShots(slides: readonly PlaylistSlide[], cues: readonly Cue[]): Shot[] {
  return timed(slides).flatMap(({ slide, from, to }): Shot[] => {
    const own = cues.filter((cue) => cue.from >= from && cue.from < to && cue.to > cue.from);
    if (own.length === 0) return [{ slide, caption: '', stays: to - from }];
    return own.map(({ text, from: begins }, index) => ({
      slide,
      caption: text,
      stays: (own[index + 1]?.from ?? to) - (index === 0 ? from : begins),
    }));
  });
}

/** What a chapter that begins with this slide is called. */
function chapterName(slide: PlaylistSlide): string {
  const { layout, title, blocks } = slide;
  if (layout === '题头') return title;
  return [eyebrowOf(slide), title || blocks[0]?.text].filter(Boolean).join('　');
}

/** One chapter for each entry and each question of a quiz; a rest begins none. */
export function chapters(slides: readonly PlaylistSlide[]): Cue[] {
  const found: Cue[] = [];
  for (const [index, { slide, from, to }] of timed(slides).entries()) {
    const last = found.at(-1);
    const isQuestion = slide.quiz === '题' && slide.part === 1;
    const goesOn = slide.layout === '歇' || (slide.entry === slides[index - 1]?.entry && !isQuestion);
    if (last && goesOn) last.to = to;
    else found.push({ from, to, text: chapterName(slide) });
  }
  return found;
}

const two = (value: number) => String(value).padStart(2, '0');

/** 01:02:03 */
export function clock(milliseconds: number): string {
  const seconds = Math.floor(milliseconds / 1000);
  return [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60].map(two).join(':');
}

/** A SubRip file: numbered cues, times as 00:00:06,000. */
export function srt(cues: readonly Cue[]): string {
  const time = (at: number) => `${clock(at)},${String(at % 1000).padStart(3, '0')}`;
  return cues.map(({ from, to, text }, at) => `${at + 1}\n${time(from)} --> ${time(to)}\n${text}\n`).join('\n');
}

/** A list to read: 00:01:12 第二十六条. */
export function chapterList(list: readonly Cue[]): string {
  return list.map(({ from, text }) => `${clock(from)} ${text}\n`).join('');
}

/** The same for ffmpeg: https://ffmpeg.org/ffmpeg-formats.html#Metadata-2 */
export function ffmetadata(title: string, list: readonly Cue[]): string {
  const safe = (text: string) => text.replace(/[=;#\\\n]/g, '\\$&');
  const parts = list.map(
    ({ from, to, text }) => `[CHAPTER]\nTIMEBASE=1/1000\nSTART=${from}\nEND=${to}\ntitle=${safe(text)}\n`,
  );
  return `;FFMETADATA1\ntitle=${safe(title)}\n${parts.join('')}`;
}
