/**
 * Counts the characters and the pairs of characters of a question on every page, as BM25 does (Robertson
 * and Zaragoza, "The Probabilistic Relevance Framework", 2009): often on this page, on few others, and
 * on a page that is not long. Chinese needs no dictionary for that. Every place of a character is linked
 * to the one before it that holds the same, so that the index is made in one pass and a pair is counted
 * by walking the places of its first character.
 */

/** How soon a further time says little more. */
const SATURATION = 1.2;
/** How much a long page is held against it, 0 to 1. */
const LENGTH = 0.75;
/** Parts texts of a page; no question holds it. */
export const APART = '\u0001';

/** Where a stretch of characters stands: pages in falling order, and how often on each. */
export interface Posting {
  pages: readonly number[];
  times: readonly number[];
}

export class Bm25 {
  readonly #text: string;
  readonly #pageAt: Uint16Array;
  /** For each place, the place before it that holds the same character, or -1. */
  readonly #before: Int32Array;
  readonly #last = new Map<string, number>();
  /** For each page, what its length makes of a count. */
  readonly #size: Float64Array;
  readonly #postings = new Map<string, Posting>();

  /** @param pages the folded words of each page */
  constructor(pages: readonly string[]) {
    this.#text = pages.join(APART);
    const { length } = this.#text;
    this.#pageAt = new Uint16Array(length);
    this.#before = new Int32Array(length);
    let from = 0;
    for (const [page, { length: own }] of pages.entries()) {
      this.#pageAt.fill(page, from, from + own + 1);
      from += own + 1;
    }
    for (let at = 0; at < length; at++) {
      const character = this.#text.charAt(at);
      this.#before[at] = this.#last.get(character) ?? -1;
      this.#last.set(character, at);
    }
    const mean = length / Math.max(pages.length, 1);
    this.#size = Float64Array.from(pages, ({ length: own }) => SATURATION * (1 - LENGTH + (LENGTH * own) / mean));
  }

  get pages(): number {
    return this.#size.length;
  }

  /** Where a stretch stands, looked up once. */
  posting(words: string): Posting {
    const known = this.#postings.get(words);
    if (known) return known;
    const pages: number[] = [];
    const times: number[] = [];
    for (let at = this.#last.get(words.charAt(0)) ?? -1; at >= 0; at = this.#before[at] ?? -1) {
      if (!this.#text.startsWith(words, at)) continue;
      const page = this.#pageAt[at] ?? 0;
      const last = pages.length - 1;
      if (pages[last] === page) times[last] = (times[last] ?? 0) + 1;
      else {
        pages.push(page);
        times.push(1);
      }
    }
    const posting = { pages, times };
    this.#postings.set(words, posting);
    return posting;
  }

  /** How telling a stretch is: the natural logarithm of all pages against those that hold it. */
  rarity(words: string): number {
    const held = this.posting(words).pages.length;
    return Math.log(1 + (this.pages - held + 0.5) / (held + 0.5));
  }

  /** What a page earns for a stretch that it holds so often. */
  worth(words: string, page: number, times: number): number {
    return (this.rarity(words) * times * (SATURATION + 1)) / (times + (this.#size[page] ?? 1));
  }
}
