/** The index made ready to be asked: every word folded once. */

import { APART, Bm25 } from './bm25.ts';
import type { SearchEntry, SearchIndex } from './entry.ts';
import { foldText } from './fold.ts';
import { Kindred } from './kindred.ts';
import { type Words, wordsOf } from './query.ts';

export type FieldName = '标题' | '关键词' | '说法' | '问法';

/** A page that a phrase is a whole title, keyword or saying of. */
export interface Holder {
  page: number;
  field: FieldName;
}

export interface Searcher {
  index: SearchIndex;
  words: Words;
  /** Entries, then topics. */
  counting: Bm25;
  kindred: Kindred;
  /** The folded words of each entry and topic. */
  texts: readonly string[];
  /** Titles, keywords, sayings and the guide's answers, with the pages whose they are. */
  phrases: ReadonlyMap<string, readonly Holder[]>;
  /** Characters of the longest of them. */
  longest: number;
  byPath: ReadonlyMap<string, number>;
  /** Titles and keywords alone: what a slip is a slip of. */
  names: ReadonlySet<string>;
}

/** What stands alone on a page: a keyword, a title, a saying, an answer of the guide. */
function phrasesOf({ title, keywords, says, asks }: SearchEntry): [FieldName, string[]][] {
  return [
    ['标题', [title]],
    ['关键词', keywords],
    ['说法', says],
    ['问法', asks],
  ];
}

/** Pages read between two breaths: some milliseconds on a slow phone. */
const SLICE = 60;

/** The work in slices, so that a page may breathe in between. */
function* reading(index: SearchIndex): Generator<undefined, Searcher> {
  const { entries, topics } = index;
  const phrases = new Map<string, Holder[]>();
  const texts: string[] = [];
  const read = (fields: readonly [FieldName, readonly string[]][], others: readonly string[]) => {
    const parts: string[] = [];
    for (const [field, raws] of fields) {
      for (const raw of raws) {
        const phrase = foldText(raw);
        if (phrase === '') continue;
        parts.push(phrase);
        const holder = { page: texts.length, field };
        const holders = phrases.get(phrase);
        if (holders) holders.push(holder);
        else phrases.set(phrase, [holder]);
      }
    }
    for (const raw of others) parts.push(foldText(raw));
    texts.push(parts.join(APART));
  };
  for (const entry of entries) {
    read(phrasesOf(entry), [entry.gist, ...entry.clauses.map(({ text }) => text), ...entry.events]);
    if (texts.length % SLICE === 0) yield undefined;
  }
  for (const { name, words } of topics) {
    read(
      [
        ['标题', name.split('、')],
        ['说法', words],
      ],
      [],
    );
    if (texts.length % SLICE === 0) yield undefined;
  }
  yield undefined;
  const words = wordsOf(index, phrases);
  // 赡养费、抚养费 are two names.
  const named = entries.flatMap(({ title, keywords }) => [...title.split(/[、，：]/), ...keywords]);
  const names = named.map((text) => foldText(text)).filter((word) => word.length >= 2 && !words.weak.has(word));
  yield undefined;
  const counting = new Bm25(texts);
  return {
    index,
    words,
    counting,
    kindred: new Kindred(index.kindred, counting),
    texts,
    phrases,
    longest: words.longest,
    names: new Set(names),
    byPath: new Map(entries.map(({ path }, page) => [path, page])),
  };
}

export function searcherOf(index: SearchIndex): Searcher {
  const work = reading(index);
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
  }
}

/** Lets keys and paint in between; a timer would wait four milliseconds each time. */
function breath(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(undefined);
  });
}

/** The same in slices: whoever types meanwhile is answered by what was there before. */
export async function searcherInSlices(index: SearchIndex): Promise<Searcher> {
  const work = reading(index);
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
    await breath();
  }
}
