/** How a word is read, for lists from A to Z: 重新 is chóng, 重量 zhòng, as the dictionary's phrases say. At build time. */

import { pinyin } from 'pinyin-pro';

/** Where what has no letter stands: numbers. */
export const NO_LETTER = '#';

const order = new Intl.Collator('zh-CN-u-co-pinyin');

/** The letter under which people look for a word: T for 调解. */
export function initialOf(word: string): string {
  const [letter = ''] = reading(word).toUpperCase();
  return /[A-Z]/.test(letter) ? letter : NO_LETTER;
}

/** What a word begins with that nobody reads: quotation marks. */
const UNREAD = /^[^\p{L}\p{N}]+/u;

function reading(word: string): string {
  return pinyin(word.replace(UNREAD, ''), { toneType: 'num', type: 'array', nonZh: 'consecutive', v: true }).join(' ');
}

/** Words as a dictionary has them: by their syllables, then by the characters' own order. */
export function inOrder<T>(things: readonly T[], wordOf: (thing: T) => string): T[] {
  return things
    .map((thing) => ({ thing, word: wordOf(thing), read: reading(wordOf(thing)) }))
    .sort((a, b) => (a.read === b.read ? order.compare(a.word, b.word) : a.read < b.read ? -1 : 1))
    .map(({ thing }) => thing);
}
