/** Builds the spelling table at build time, from well-kept dictionaries; spelling.ts reads it. */

import { pinyin } from 'pinyin-pro';
import { keptResult } from '../../text/kept-results.ts';
import { traditionalPairs } from '../../text/traditional.ts';
import type { SearchIndex } from './entry.ts';
import { foldText } from './fold.ts';

/** GB 2312 level 1: the 3,755 characters in daily use, which is what an input method offers by mistake. */
const DAILY: readonly [number, number] = [0xb0, 0xd7];
const CELLS: readonly [number, number] = [0xa1, 0xfe];

function dailyCharacters(): string[] {
  const decoder = new TextDecoder('gb2312');
  const characters: string[] = [];
  for (let row = DAILY[0]; row <= DAILY[1]; row++) {
    for (let cell = CELLS[0]; cell <= CELLS[1]; cell++) {
      const character = decoder.decode(new Uint8Array([row, cell]));
      // The last row is not full.
      if (/^\p{Script=Han}$/u.test(character)) characters.push(character);
    }
  }
  return characters;
}

/** Words and characters whose readings are kept. */
const READ = 20_000;

/** Of each character of a word; of a single one all that it has, where `multiple`. */
function syllablesOf(word: string, multiple = false): readonly string[] {
  return keptResult(`syllables ${multiple}`, word, READ, () =>
    pinyin(word, { toneType: 'none', type: 'array', multiple }),
  );
}

/** A character is read as it is in our titles and keywords first, then as by itself. */
function readings(words: readonly string[], vocabulary: ReadonlySet<string>): string {
  const read = new Map<string, Map<string, number>>();
  const add = (character: string, syllable: string | undefined) => {
    if (syllable === undefined || !/^[a-zü]+$/u.test(syllable)) return;
    const counts = read.get(character) ?? new Map<string, number>();
    counts.set(syllable, (counts.get(syllable) ?? 0) + 1);
    read.set(character, counts);
  };
  for (const word of words) {
    const syllables = syllablesOf(word);
    for (const [index, character] of [...word].entries()) add(character, syllables[index]);
  }
  // 差 is read chai in 出差: who means 拆 may well type it.
  for (const character of new Set([...dailyCharacters(), ...vocabulary])) {
    for (const syllable of syllablesOf(character, true)) {
      if (!read.get(character)?.has(syllable)) add(character, syllable);
    }
  }
  // All first readings come before all second ones, so that a reader of the table meets them in that order.
  const ranks = [0, 1, 2].map((rank) => {
    const runs = new Map<string, string>();
    for (const [character, counts] of read) {
      const [syllable] = [...counts].sort((a, b) => b[1] - a[1])[rank] ?? [];
      if (syllable !== undefined) runs.set(syllable, (runs.get(syllable) ?? '') + character);
    }
    return [...runs].sort(([a], [b]) => (a < b ? -1 : 1)).map(([syllable, characters]) => syllable + characters);
  });
  return ranks.flat().join(' ');
}

/** The table as one string. */
export function spellingTable({ entries }: SearchIndex): string {
  const texts = entries.flatMap(({ title, gist, keywords, says, asks, clauses }) => [
    title,
    gist,
    ...keywords,
    ...says,
    ...asks,
    ...clauses.map(({ text }) => text),
  ]);
  const vocabulary = new Set(texts.flatMap((text) => [...foldText(text)]).filter((one) => /\p{Script=Han}/u.test(one)));
  const named = entries.flatMap(({ title, keywords }) => [title, ...keywords]).map((text) => foldText(text));
  return `${traditionalPairs(vocabulary)}\n${readings(named, vocabulary)}`;
}
