/** Texts of slides as lines of so many characters, for strips of lights and for subtitles. */

import { sentences } from '../screen/fit.ts';
import type { Block } from '../screen/slide.ts';

const WORDS = new Intl.Segmenter('zh', { granularity: 'word' });
/** Never at the beginning of a line; a space neither. */
const CLOSING = /^[，。；：、！？）》”』」〉…—·\s]+$/;
/** Never at the end of a line; 第 stays with its number. */
const OPENING = /[（《“『「〈第]$/;
/** Where one would take breath. */
const BREATH = /[，。；：、！？][）》”』」]?$/;

/** Characters, of which one may be two code units. */
export const length = (text: string) => [...text].length;

/** Words with the punctuation that must stay beside them; what is longer than a line is cut. */
function pieces(text: string, columns: number): string[] {
  const glued: string[] = [];
  for (const { segment } of WORDS.segment(text)) {
    const last = glued.at(-1);
    const stays = last !== undefined && (CLOSING.test(segment) || OPENING.test(last));
    if (stays && length(last + segment) <= columns) glued[glued.length - 1] = last + segment;
    else glued.push(...(segment.match(new RegExp(`[^]{1,${columns}}`, 'gu')) ?? []));
  }
  return glued;
}

/** What it costs to end a line here: little at a breath, more within a clause, most after a number. */
function costOf(line: string, columns: number): number {
  const unused = 1 - length(line) / columns;
  return unused * unused + (BREATH.test(line) ? 0 : /\d\s*$/.test(line) ? 2 : 0.5);
}

/**
 * A text in lines: as few as hold it, parted at the best places. Joined they are the text.
 * @param columns characters that a line holds
 */
export function stripLines(text: string, columns: number): string[] {
  interface Best {
    cost: number;
    lines: string[];
  }
  const words = pieces(text, columns);
  /** The best way to set the words before each place. */
  const best: Best[] = [{ cost: 0, lines: [] }];
  for (let end = 1; end <= words.length; end += 1) {
    let found: Best | undefined;
    let line = '';
    for (let start = end - 1; start >= 0; start -= 1) {
      line = (words[start] ?? '') + line;
      if (length(line) > columns) break;
      const before = best[start];
      const cost = (before?.cost ?? 0) + 1 + costOf(line, columns);
      if (before && (!found || cost < found.cost)) found = { cost, lines: [...before.lines, line] };
    }
    best.push(found ?? { cost: 0, lines: [] });
  }
  return best.at(-1)?.lines ?? [];
}

/** A block sentence by sentence, its label in front of the first. */
export function sentencesOf({ label = '', text }: Block): string[] {
  const [first = '', ...others] = sentences(text, '。！？');
  return [label + (/\p{L}$|\d$/u.test(label) ? '　' : '') + first, ...others].map((one) => one.trim()).filter(Boolean);
}
