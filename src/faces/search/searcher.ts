/** The index made ready to be asked: every word folded once. */

import type { SearchEntry, SearchIndex } from './entry.ts';
import { foldText } from './fold.ts';
import { type Words, wordsOf } from './query.ts';

export type FieldName = '标题' | '关键词' | '说法' | '问法' | '一句话' | '原文';

/** One kind of words of a page. */
export interface IndexedField {
  name: FieldName;
  /** What stands alone: a keyword, a title. */
  texts: string[];
  /** All of them, for a quick look; no query holds the separator. */
  all: string;
}

export interface Page {
  entry: SearchEntry;
  fields: IndexedField[];
  all: string;
}

export interface Searcher {
  index: SearchIndex;
  words: Words;
  pages: Page[];
  byPath: ReadonlyMap<string, SearchEntry>;
  /** Titles, keywords and what people say: the words of this matter. */
  lexicon: ReadonlySet<string>;
  /** Titles and keywords alone: what a slip is a slip of. */
  names: ReadonlySet<string>;
}

const APART = '\u0001';

function field(name: FieldName, raw: readonly string[]): IndexedField {
  const texts = raw.map((text) => foldText(text)).filter((text) => text !== '');
  return { name, texts, all: texts.join(APART) };
}

function pageOf(entry: SearchEntry): Page {
  const { title, keywords, says, asks, gist, clauses } = entry;
  const wording = clauses.map(({ text }) => text);
  const fields = [
    field('标题', [title]),
    field('关键词', keywords),
    field('说法', says),
    field('问法', asks),
    field('一句话', [gist]),
    field('原文', wording),
  ].filter(({ all }) => all !== '');
  return { entry, fields, all: fields.map(({ all }) => all).join(APART) };
}

/** Fields whose texts stand alone. */
export const ALONE: ReadonlySet<FieldName> = new Set(['标题', '关键词', '说法', '问法']);

export function searcherOf(index: SearchIndex): Searcher {
  const pages = index.entries.map(pageOf);
  const words = wordsOf(index);
  const weak = new Set(words.weak);
  const known = (texts: readonly string[]) => new Set(texts.filter((word) => word.length >= 2 && !weak.has(word)));
  // 赡养费、抚养费 are two names.
  const named = index.entries.flatMap(({ title, keywords }) => [...title.split(/[、，：]/), ...keywords]);
  return {
    index,
    words,
    pages,
    lexicon: known(pages.flatMap(({ fields }) => fields.flatMap(({ name, texts }) => (ALONE.has(name) ? texts : [])))),
    names: known(named.map((text) => foldText(text))),
    byPath: new Map(index.entries.map((entry) => [entry.path, entry])),
  };
}

/** 欠薪了 holds 欠薪 and 薪了; one character is its own pair. */
export function pairsOf(text: string): string[] {
  return Array.from({ length: Math.max(text.length - 1, 1) }, (_, at) => text.slice(at, at + 2));
}

/** How telling words are: the fewer the pages that hold them, the more. For one query. */
export class Rarity {
  readonly #pages: readonly Page[];
  readonly #known = new Map<string, number>();

  constructor({ pages }: Searcher) {
    this.#pages = pages;
  }

  /** Natural logarithm of all pages against those that hold the pair; about 6 for one page of 400. */
  #of(pair: string): number {
    let worth = this.#known.get(pair);
    if (worth === undefined) {
      const holders = this.#pages.reduce((count, { all }) => (all.includes(pair) ? count + 1 : count), 0);
      worth = Math.log(1 + this.#pages.length / (holders + 0.5));
      this.#known.set(pair, worth);
    }
    return worth;
  }

  /** The mean of the pairs of a word. */
  mean(word: string): number {
    const pairs = pairsOf(word);
    return pairs.reduce((sum, pair) => sum + this.#of(pair), 0) / pairs.length;
  }
}
