/** Words of one kind: who tells of a thumb and who tells of an elbow tell of the same sort of thing. */

import type { Bm25 } from './bm25.ts';
import { foldText } from './fold.ts';

/** How often all words of a kind together stand on each page. */
export interface KindOfWord {
  words: readonly string[];
  times: ReadonlyMap<number, number>;
  /** The fewer pages tell of it, the more it tells; as bm25.ts reckons it. */
  rarity: number;
}

/** Looked up once for a kind that a question names. */
export class Kindred {
  readonly #groups: readonly (readonly string[])[];
  readonly #counting: Bm25;
  readonly #known = new Map<readonly string[], KindOfWord>();

  constructor(groups: readonly (readonly string[])[], counting: Bm25) {
    this.#groups = groups.map((words) => words.map((word) => foldText(word)));
    this.#counting = counting;
  }

  /** The kinds of which some word stands in a folded question. */
  in(text: string): KindOfWord[] {
    return this.#groups.filter((words) => words.some((word) => text.includes(word))).map((words) => this.#of(words));
  }

  #of(words: readonly string[]): KindOfWord {
    const known = this.#known.get(words);
    if (known) return known;
    const times = new Map<number, number>();
    for (const word of words) {
      const posting = this.#counting.posting(word);
      for (const [place, page] of posting.pages.entries()) {
        times.set(page, (times.get(page) ?? 0) + (posting.times[place] ?? 0));
      }
    }
    const { pages } = this.#counting;
    const kind = { words, times, rarity: Math.log(1 + (pages - times.size + 0.5) / (times.size + 0.5)) };
    this.#known.set(words, kind);
    return kind;
  }
}
