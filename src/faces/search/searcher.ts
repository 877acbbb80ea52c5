/** The index made ready to be asked: every word folded once. */

import { APART, Counting } from './counting.ts';
import type { SearchEntry, SearchIndex } from './entry.ts';
import { foldText } from './fold.ts';
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
  counting: Counting;
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

export function searcherOf(index: SearchIndex): Searcher {
  const phrases = new Map<string, Holder[]>();
  const folded = (page: number, fields: readonly [FieldName, string[]][]) =>
    fields.flatMap(([field, raws]) =>
      raws.flatMap((raw) => {
        const phrase = foldText(raw);
        if (phrase === '') return [];
        const holders = phrases.get(phrase);
        if (holders) holders.push({ page, field });
        else phrases.set(phrase, [{ page, field }]);
        return [phrase];
      }),
    );
  const { entries, topics } = index;
  const texts = [
    ...entries.map((entry, page) => [
      ...folded(page, phrasesOf(entry)),
      foldText(entry.gist),
      ...entry.clauses.map(({ text }) => foldText(text)),
      ...entry.events.map((event) => foldText(event)),
    ]),
    ...topics.map(({ name, words }, number) =>
      folded(entries.length + number, [
        ['标题', name.split('、')],
        ['说法', words],
      ]),
    ),
  ].map((parts) => parts.join(APART));
  const words = wordsOf(index, phrases.keys());
  // 赡养费、抚养费 are two names.
  const named = entries.flatMap(({ title, keywords }) => [...title.split(/[、，：]/), ...keywords]);
  const names = named.map((text) => foldText(text)).filter((word) => word.length >= 2 && !words.weak.has(word));
  return {
    index,
    words,
    counting: new Counting(texts),
    texts,
    phrases,
    longest: words.longest,
    names: new Set(names),
    byPath: new Map(entries.map(({ path }, page) => [path, page])),
  };
}
