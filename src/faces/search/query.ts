/** What a reader typed, read: folded, without the phrases that carry no matter, with other words for its words. */

import type { SearchIndex } from './entry.ts';
import { type Characters, fold, foldText } from './fold.ts';

/** Longer questions are cut: what decides stands at the beginning. */
const LIMIT = 60;

/** Another word for a stretch of the query. */
export interface Stand {
  start: number;
  end: number;
  /** The word that pages use. */
  word: string;
  /** The word that was typed. */
  said: string;
}

export interface Query {
  /** Folded; empty when nothing but punctuation was typed. */
  text: string;
  stands: Stand[];
  /** For each character, whether it belongs to a word that fits any matter. */
  weak: boolean[];
}

/** An index made ready once: its words folded. */
export interface Words {
  fillers: RegExp;
  synonyms: { say: string[]; means: string[] }[];
  weak: string[];
}

export function wordsOf({ synonyms, fillers, weak }: Omit<SearchIndex, 'entries'>): Words {
  const folded = (words: readonly string[]) => words.map((word) => foldText(word));
  const longest = folded(fillers).sort((a, b) => b.length - a.length);
  return {
    // Folded words hold nothing that a regular expression would read otherwise.
    fillers: new RegExp(longest.length > 0 ? longest.join('|') : '(?!)', 'g'),
    synonyms: synonyms.map(({ say, means }) => ({ say: folded(say), means: folded(means) })),
    weak: folded(weak),
  };
}

export function readQuery(typed: string, { fillers, synonyms, weak }: Words, characters?: Characters): Query {
  const whole = fold(typed.slice(0, 4 * LIMIT), characters).text.slice(0, LIMIT);
  // Where nothing else is left, the phrase itself is the question.
  const text = whole.replace(fillers, '') || whole;
  const stands = synonyms.flatMap(({ say, means }) =>
    say.flatMap((said) => {
      const start = text.indexOf(said);
      return start < 0
        ? []
        : means.filter((word) => word !== said).map((word) => ({ start, end: start + said.length, word, said }));
    }),
  );
  const weakAt = [...text].map(() => false);
  for (const word of weak.filter(Boolean)) {
    for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
      weakAt.fill(true, at, at + word.length);
    }
  }
  return { text, stands, weak: weakAt };
}
