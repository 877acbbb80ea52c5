/** The note with which a file begins: what an editor knows it by, where it has no title. */

import { type ContentFolder, isThere, wordsIfRead } from './content-folder.ts';

/** @returns the first words of its first line; undefined where that is no note */
export function firstNote(content: ContentFolder, file: string): string | undefined {
  if (!isThere(content, file)) return undefined;
  return /^# *([^，。：；（\n]{2,14})/.exec(wordsIfRead(content, file) ?? '')?.[1];
}
