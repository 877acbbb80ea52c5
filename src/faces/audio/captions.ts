/** What is heard when, for players: lines of a song, subtitles. */

import type { HeardSentence } from './recording.ts';

const two = (value: number) => String(value).padStart(2, '0');

/** 00:01:02,345 */
function srtTime(at: number): string {
  const seconds = Math.floor(at / 1000);
  const clock = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60].map(two).join(':');
  return `${clock},${String(at % 1000).padStart(3, '0')}`;
}

/** A SubRip file. */
export function subRip(heard: readonly HeardSentence[]): string {
  return heard
    .map(({ from, to, text }, at) => `${at + 1}\r\n${srtTime(from)} --> ${srtTime(to)}\r\n${text}\r\n`)
    .join('\r\n');
}

/** Lines as players of music show them: [01:02.34]乡亲们。 */
export function lyrics(title: string, heard: readonly HeardSentence[]): string {
  const time = (at: number) => {
    const hundredths = Math.floor(at / 10);
    return `${two(Math.floor(hundredths / 6000))}:${two(Math.floor(hundredths / 100) % 60)}.${two(hundredths % 100)}`;
  };
  return `[ti:${title}]\r\n${heard.map(({ from, text }) => `[${time(from)}]${text}\r\n`).join('')}`;
}
