/** What must not be said, found in a text. */

import { literal } from '../text/pattern.ts';
import type { Finding } from './findings.ts';
import type { Phrase } from './schema.ts';

/** A phrase with the address of the page that tells more. */
export type LeafletPhrase = Pick<Phrase, 'match' | 'unless' | 'wrong' | 'because' | 'instead'> & {
  path?: string | undefined;
};

/** Characters that an ellipsis in a phrase may stand for, all within one sentence. */
const GAP = '[^。；！？\\n]{0,12}?';

function patternOf(match: string): string {
  const pieces = match.split(/…+/).map((piece) => [...piece].map(literal).join('[\\s“”"]*'));
  return pieces.join(GAP);
}

interface Patterns {
  /** Whether any phrase is there at all: most texts hold none. */
  any: RegExp;
  each: { phrase: LeafletPhrase; patterns: RegExp[] }[];
}

const kept = new WeakMap<readonly LeafletPhrase[], Patterns>();

/** The phrases as patterns, made once for a list. */
function patternsOf(phrases: readonly LeafletPhrase[]): Patterns {
  const known = kept.get(phrases);
  if (known) return known;
  const patterns: Patterns = {
    any: new RegExp(phrases.flatMap(({ match }) => match.map(patternOf)).join('|') || '$.'),
    each: phrases.map((phrase) => ({
      phrase,
      patterns: phrase.match.map((match) => new RegExp(patternOf(match), 'g')),
    })),
  };
  kept.set(phrases, patterns);
  return patterns;
}

/** The sentence that holds a place. */
function around(text: string, start: number, end: number): string {
  const before =
    text
      .slice(0, start)
      .split(/[。；！？\n]/)
      .pop() ?? '';
  const after = text.slice(end).split(/[。；！？\n]/)[0] ?? '';
  return before + text.slice(start, end) + after;
}

/** Every phrase of the list that a text uses, each place once. */
export function findPhrases(text: string, phrases: readonly LeafletPhrase[]): Finding[] {
  const findings: Finding[] = [];
  const { any, each } = patternsOf(phrases);
  if (!any.test(text)) return [];
  for (const { phrase, patterns } of each) {
    const { unless, wrong, because, instead, path } = phrase;
    const taken: { start: number; end: number }[] = [];
    for (const pattern of patterns) {
      for (const found of text.matchAll(pattern)) {
        const start = found.index ?? 0;
        const end = start + found[0].length;
        if (taken.some((place) => start < place.end && end > place.start)) continue;
        const sentence = around(text, start, end);
        if (unless.some((words) => sentence.includes(words))) continue;
        taken.push({ start, end });
        findings.push({
          start,
          end,
          words: found[0],
          verdict: '不能这样说',
          say: `${wrong}。${because}`,
          instead,
          path,
        });
      }
    }
  }
  return findings.sort((a, b) => a.start - b.start);
}
