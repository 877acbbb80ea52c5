/**
 * Everything that readers look for by name, from A to Z. Nothing is kept by hand: kinds say that they are listed,
 * their cards say the rest.
 */

import type { KnownCard, Library } from '../library/assemble.ts';
import type { Alphabetical } from '../library/kind.ts';
import { initialOf, inOrder } from '../text/pinyin.ts';

export interface AlphabetLink {
  path: string;
  title: string;
}

/** A page under its own name, or the word that people have for it. */
export interface AlphabetRow {
  word: string;
  /** What the page is: 路线; absent where the row is a word that leads to pages. */
  label?: string | undefined;
  links: AlphabetLink[];
}

export interface AlphabetGroup {
  letter: string;
  rows: AlphabetRow[];
}

/** A word is as long as this at most; beyond, people tell what happened. */
const LONGEST = 4;
/** A word that begins as the title does would stand beside it. */
const BESIDE = 2;
/** What tells, asks or denies is a sentence and names nothing. */
const TELLS = /[不没被了怎要找给谁吗能几]/u;
const words = new Intl.Segmenter('zh-CN', { granularity: 'word' });

/** Whether a keyword names a thing: 房产证, 强拆; not 没签合同. */
export function isName(keyword: string): boolean {
  const characters = [...keyword].length;
  const parts = [...words.segment(keyword)].length;
  return /^\p{Script=Han}{2,}$/u.test(keyword) && characters <= LONGEST && parts <= 2 && !TELLS.test(keyword);
}

function labelOf({ kinds }: Library, { kind, found }: KnownCard): string {
  return found?.label ?? kinds.find(({ name }) => name === kind)?.label ?? '';
}

/** The kind's own page of many places says of itself that it is a page. */
const PAGE = '页面';

function cardsOf(library: Library, list: Alphabetical): KnownCard[] {
  const listed = new Set(library.kinds.filter(({ alphabetical }) => alphabetical === list).map(({ name }) => name));
  return library.cards.filter((card) => listed.has(card.kind) && labelOf(library, card) !== PAGE);
}

/** What people call the pages, where that is not in a page's own title. */
function calledRows(cards: readonly KnownCard[]): AlphabetRow[] {
  const called = new Map<string, AlphabetLink[]>();
  for (const { path, title, found } of cards) {
    for (const word of found?.keywords ?? []) {
      if (!isName(word) || title.startsWith(word.slice(0, BESIDE))) continue;
      called.set(word, [...(called.get(word) ?? []), { path, title }]);
    }
  }
  return [...called].map(([word, links]) => ({ word, links }));
}

/**
 * @param list matters, with the words that people have for them, or what else there is by name
 * @returns the letters that have any, in order
 */
export function alphabet(library: Library, list: Alphabetical): AlphabetGroup[] {
  const cards = cardsOf(library, list);
  const titles = cards.map((card): AlphabetRow => {
    const { path, title } = card;
    return { word: title, label: labelOf(library, card), links: [{ path, title }] };
  });
  const rows = inOrder([...titles, ...(list === 'matters' ? calledRows(cards) : [])], ({ word }) => word);
  const groups = Map.groupBy(rows, ({ word }) => initialOf(word));
  return [...groups].sort(([a], [b]) => (a < b ? -1 : 1)).map(([letter, of]) => ({ letter, rows: of }));
}
