import { type ContentFolder, isThere, wordsOf } from './content-folder.ts';

/** Line of a file on which a pattern first matches, from 1; undefined when it does not. */
export function locateText(content: ContentFolder, file: string, pattern: RegExp): number | undefined {
  if (!isThere(content, file)) return undefined;
  const text = wordsOf(content, file);
  const at = text.search(pattern);
  return at < 0 ? undefined : text.slice(0, at).split('\n').length;
}
