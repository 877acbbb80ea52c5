/** What must not be said, found in a text. */

import type { Finding } from './findings.ts';
import type { Phrase } from './schema.ts';

/** A phrase with the address of the page that tells more. */
export type LeafletPhrase = Pick<Phrase, 'match' | 'unless' | 'wrong' | 'because' | 'instead'> & {
  path?: string | undefined;
};

/** Characters that an ellipsis in a phrase may stand for, all within one sentence. */
const GAP = '[^。；！？\\n]{0,12}?';

function patternOf(match: string): RegExp {
  const pieces = match
    .split(/…+/)
    .map((piece) => [...piece].map((char) => char.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('[\\s“”"]*'));
  return new RegExp(pieces.join(GAP), 'g');
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
  for (const { match, unless, wrong, because, instead, path } of phrases) {
    const taken: { start: number; end: number }[] = [];
    for (const pattern of match.map(patternOf)) {
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
