/** A page's blocks of text, cut into what a voice says at one go. */

import { spoken } from './spoken.ts';

/** A sentence, or a part of a long one. */
export interface Utterance {
  /** Which block it is of, and from where to where: what is marked while it is read. */
  block: number;
  from: number;
  to: number;
  say: string;
}

/** Some voices fall silent after fifteen seconds: at a slow pace that is so many characters. */
const LONGEST = 56;

/** Where a line of a block ends without a stop. */
export const LINE_END = '\u2028';

const SENTENCE = new RegExp(`[^。！？；!?${LINE_END}]*(?:[。！？；!?${LINE_END}]+[”’」』）】]*|$)`, 'g');
const PAUSE = /[，、：,:）]/;

/** The last place to breathe before a sentence gets too long; not within brackets, if it can be helped. */
function breath(text: string, from: number): number {
  const end = from + LONGEST;
  let depth = 0;
  let outside = 0;
  let inside = 0;
  for (let at = from; at < end; at++) {
    const character = text.charAt(at);
    if (character === '（') depth++;
    if (character === '）') depth = Math.max(0, depth - 1);
    if (at < from + LONGEST / 4 || !PAUSE.test(character)) continue;
    if (depth === 0) outside = at + 1;
    else inside = at + 1;
  }
  return outside || inside || end;
}

/**
 * @param blocks the text of a page, paragraph by paragraph
 * @returns what is said, in order; what would only be noise is left out
 */
export function utterances(blocks: readonly string[]): Utterance[] {
  return blocks.flatMap((text, block) =>
    [...text.matchAll(SENTENCE)].flatMap(({ 0: sentence, index }) => {
      const parts: Utterance[] = [];
      const end = index + sentence.length;
      // What is not said does not count: a citation may be longer than its sentence.
      let from = index;
      while (spoken(text.slice(from, end)).length > LONGEST && end - from > LONGEST) {
        const to = breath(text, from);
        parts.push({ block, from, to, say: spoken(text.slice(from, to)) });
        from = to;
      }
      parts.push({ block, from, to: end, say: spoken(text.slice(from, end)) });
      return parts.filter(({ say }) => say !== '');
    }),
  );
}
