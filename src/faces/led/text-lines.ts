/** Texts of slides as lines of so many characters, for strips of lights and for subtitles. */

import type { Block } from '../../library/draft.ts';
import { sentences } from '../screen/fit.ts';

const WORDS = new Intl.Segmenter('zh', { granularity: 'word' });
/** Never at the beginning of a line; a space neither. */
const CLOSING = /^[，。；：、！？）》”』」〉…—·\s]+$/;
/** Never at the end of a line: what opens, and a word that turns what follows into its opposite. */
const OPENING = /[（《“『「〈·]$|(?:^|[^特个分区])[不没未别勿]$|(?:不得|不能|不可|不要|不会|不许|没有)$/;
/** Where one would take breath; between the members of a list only where it must be. */
const BREATH = /[，。；：！？][）》”』」]?$/;
const LISTED = /、[）》”』」]?$/;
/** Numbers of articles and names of laws stay whole where a line holds them. */
const WHOLE = /(第[一二三四五六七八九十百零〇\d]+[条款项](?:第[一二三四五六七八九十百零〇\d]+[款项])*|《[^》]+》)/;

/** Characters, of which one may be two code units. */
export const length = (text: string) => [...text].length;

function wordsOf(text: string, columns: number): string[] {
  return text.split(WHOLE).flatMap((part, index) => {
    if (index % 2 === 1 && length(part) <= columns) return [part];
    return [...WORDS.segment(part)].map(({ segment }) => segment);
  });
}

/** Words with the punctuation that must stay beside them; what is longer than a line is cut. */
function pieces(text: string, columns: number): string[] {
  const glued: string[] = [];
  for (const word of wordsOf(text, columns)) {
    const last = glued.at(-1);
    const stays = last !== undefined && (CLOSING.test(word) || OPENING.test(last));
    if (stays && length(last + word) <= columns) glued[glued.length - 1] = last + word;
    else glued.push(...(word.match(new RegExp(`[^]{1,${columns}}`, 'gu')) ?? []));
  }
  return glued;
}

/** What it costs to end a line here: a line more is cheaper than one that ends within a clause. */
function costOf(line: string, columns: number): number {
  const unused = 1 - length(line) / columns;
  const ending = BREATH.test(line) ? 0 : LISTED.test(line) ? 0.8 : /\d\s*$/.test(line) ? 3 : 1.2;
  return unused * unused + ending;
}

/**
 * A text in lines, few and parted at the best places. Joined they are the text.
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
export function sentencesOf({ label = '', text: words, step, bar, figure }: Block): string[] {
  const text = [words, step?.to, step?.within, bar?.period, figure?.said, figure?.beside].filter(Boolean).join('，');
  const [first = '', ...others] = sentences(text, '。！？');
  return [label + (/\p{L}$|\d$/u.test(label) ? '　' : '') + first, ...others].map((one) => one.trim()).filter(Boolean);
}
