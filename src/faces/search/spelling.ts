/**
 * Other spellings of what stands in titles and keywords: Traditional characters, pinyin, and slips of
 * one character, most of which are homophones that an input method offered. The table is loaded only
 * when a query calls for it; faces/search/script.ts writes it.
 */

import type { Characters } from './fold.ts';
import type { Query } from './query.ts';
import type { Searcher } from './searcher.ts';

/** How a character is read, without tones; several where it has several readings. */
type Readings = ReadonlyMap<string, string[]>;

export interface Correction {
  /** The word that was meant. */
  meant: string;
  /** The whole query, mended. */
  text: string;
}

/** What the table can do. */
export interface Spelling {
  /** Traditional to Simplified, for the characters of our pages. */
  characters: Characters;
  /**
   * The longest title or keyword that a stretch of the query is but for one slip.
   * @param query one that found nothing, or little
   */
  correct: (searcher: Searcher, query: Query) => Correction | undefined;
  /**
   * Titles and keywords whose pinyin is, or begins with, the letters: in full (gongshang), or by
   * initials (gs). Best first, a few.
   */
  byPinyin: (searcher: Searcher, letters: string) => string[];
}

/** @param table pairs of characters, a line end, then `syllable characters` runs parted by spaces */
export function readSpelling(table: string): Spelling {
  const [pairs = '', runs = ''] = table.split('\n');
  const characters = new Map<string, string>();
  const list = [...pairs];
  for (let index = 0; index < list.length; index += 2) characters.set(list[index] ?? '', list[index + 1] ?? '');
  const readings = new Map<string, string[]>();
  for (const run of runs.split(' ')) {
    const [, syllable = '', members = ''] = /^([a-zü]+)(.*)$/u.exec(run) ?? [];
    for (const member of members) readings.set(member, [...(readings.get(member) ?? []), syllable]);
  }
  return {
    characters,
    correct: (searcher, query) => correct(searcher, query, readings),
    byPinyin: (searcher, letters) => byPinyin(searcher, letters, readings),
  };
}

function soundAlike(a: string, b: string, readings: Readings): boolean {
  const others = readings.get(b) ?? [];
  return (readings.get(a) ?? []).some((reading) => others.includes(reading));
}

/** A word of this length may have any one wrong character; in a shorter one it has to sound the same. */
const FREE = 4;

/** Whether `typed` is `word` but for one wrong character or two neighbours that changed places. */
function slipped(typed: string, word: string, readings: Readings): boolean {
  const wrong = [...word].flatMap((char, index) => (char === typed[index] ? [] : [index]));
  const [first = 0, second = 0] = wrong;
  if (wrong.length === 1) return word.length >= FREE || soundAlike(typed[first] ?? '', word[first] ?? '', readings);
  return (
    wrong.length === 2 &&
    word.length >= 3 &&
    second === first + 1 &&
    typed[first] === word[second] &&
    typed[second] === word[first]
  );
}

/** Whether `typed` is `word` with one character too many or too few. */
function missed(typed: string, word: string): boolean {
  const [long, short] = typed.length > word.length ? [typed, word] : [word, typed];
  for (let index = 0; index < long.length; index++) {
    if (long.slice(0, index) + long.slice(index + 1) === short) return true;
  }
  return false;
}

/**
 * Shares of what was asked that a mended word must have, or the likeness is chance: where it sounds the
 * same, where it only looks the same, and for a word of two characters.
 */
const SHARE_OF_SOUND = 0.2;
const SHARE_OF_LOOK = 0.5;
const SHARE_OF_TWO = 0.6;

/** Where a word, or a slip of it, stands in a text. */
function slipOf(word: string, text: string, readings: Readings): { start: number; end: number } | undefined {
  const { length } = word;
  // The slip that keeps the length first: 治安管理处罚发 is 治安管理处罚法, not a word with 法 left out.
  for (const width of length >= FREE ? [length, length - 1, length + 1] : [length]) {
    for (let start = 0; start + width <= text.length; start++) {
      const said = text.slice(start, start + width);
      if (width === length ? slipped(said, word, readings) : missed(said, word)) return { start, end: start + width };
    }
  }
  return undefined;
}

/** How much of a question says what it is about. */
function weightOf({ pieces }: Query): number {
  const telling = pieces.filter(({ is }) => is !== 'weak' && is !== 'frame');
  return Math.max(
    telling.reduce((sum, { start, end }) => sum + end - start, 0),
    1,
  );
}

/** 补多少钱 is about 补 alone: any 多少钱 would be a slip of it. */
function saysSomething(word: string, { words }: Searcher): boolean {
  const rest = [...words.weak].reduce((left, weak) => left.replace(weak, ''), word);
  return rest.length >= 2;
}

function correct(searcher: Searcher, query: Query, readings: Readings): Correction | undefined {
  const { text } = query;
  const characters = new Set(text);
  const weight = weightOf(query);
  let best: Correction | undefined;
  for (const word of searcher.names) {
    const { length } = word;
    const share = length / weight;
    if (length <= (best?.meant.length ?? 0) || length > text.length + 1 || share < SHARE_OF_SOUND) continue;
    // One slip leaves all the other characters where they are.
    let strange = 0;
    for (const one of word) if (!characters.has(one)) strange += 1;
    if (strange > 1 || text.includes(word) || !saysSomething(word, searcher)) continue;
    const slip = slipOf(word, text, readings);
    if (!slip) continue;
    const said = text.slice(slip.start, slip.end);
    const sounds =
      said.length === length &&
      [...said].every((one, at) => one === word[at] || soundAlike(one, word[at] ?? '', readings));
    const wanted = length === 2 ? SHARE_OF_TWO : sounds ? SHARE_OF_SOUND : SHARE_OF_LOOK;
    // What stands on some page as it was typed is no slip.
    if (share < wanted || searcher.counting.posting(said).pages.length > 0) continue;
    best = { meant: word, text: text.slice(0, slip.start) + word + text.slice(slip.end) };
  }
  return best;
}

/** Full pinyin of a word in syllables, by each character's first reading. */
function syllables(word: string, readings: Readings): string[] {
  return [...word].map((char) => readings.get(char)?.[0] ?? char);
}

/** Initials of a part of a word say something only when there are many of them. */
const INITIALS = 4;

function byPinyin(searcher: Searcher, letters: string, readings: Readings, limit = 3): string[] {
  const found = [...searcher.names].flatMap((word) => {
    const parts = syllables(word, readings);
    const full = parts.join('').replaceAll('ü', 'v');
    const initials = parts.map((part) => part.charAt(0)).join('');
    const whole = full === letters ? 4 : initials === letters ? 3 : 0;
    const begins = full.startsWith(letters) && letters.length >= 4 ? 2 : 0;
    const shortened = initials.startsWith(letters) && letters.length >= INITIALS ? 1 : 0;
    const worth = whole || begins || shortened;
    return worth > 0 ? [{ word, worth }] : [];
  });
  return found
    .sort((a, b) => b.worth - a.worth || a.word.length - b.word.length)
    .slice(0, limit)
    .map(({ word }) => word);
}
