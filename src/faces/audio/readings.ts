/**
 * How a text is read, character by character, in pinyin with tones. Of a character that a dictionary gives several
 * readings, the checked list of content/readings.yaml decides, and where it is silent the reading is unknown: the
 * dictionary guesses, and whoever runs the command is told.
 */

import { pinyin } from 'pinyin-pro';
import type { Readings } from '../../kinds/reading/schema.ts';

/** A character whose reading nobody has checked in this place. */
export interface UnknownReading {
  character: string;
  /** What stands around it. */
  around: string;
  /** What the dictionary takes it for. */
  guess: string;
}

export interface ReadText {
  /** Of each character of the text; empty for a stop. A letter has as many syllables as its name. */
  syllables: string[][];
  /** Where the checked list decided against other readings: from, to (beyond the last). */
  settled: { from: number; to: number }[];
  unknown: UnknownReading[];
}

interface Listed {
  word: readonly string[];
  /** Where in the word the character is. */
  at: number;
  reading: string;
}

type Table = ReadonlyMap<string, readonly Listed[]>;

const tables = new WeakMap<Readings['words'], Table>();

/** The words of each character, the longest first. */
function tableOf({ words }: Readings): Table {
  let table = tables.get(words);
  if (!table) {
    table = new Map(
      Object.entries(words).map(([character, byReading]) => [
        character,
        Object.entries(byReading)
          .flatMap(([reading, list]) =>
            list.flatMap((one): Listed[] => {
              const word = [...one];
              return word.flatMap((char, at) => (char === character ? { word, at, reading } : []));
            }),
          )
          .sort((a, b) => b.word.length - a.word.length),
      ]),
    );
    tables.set(words, table);
  }
  return table;
}

/** 0 is a light tone for the dictionary, 5 for voices. */
const light = (syllable: string) => syllable.replace(/0$/, '5');

const several = new Map<string, boolean>();

function hasSeveral(character: string): boolean {
  let found = several.get(character);
  if (found === undefined) {
    found = new Set(pinyin(character, { multiple: true, type: 'array', toneType: 'num' })).size > 1;
    several.set(character, found);
  }
  return found;
}

const NUMERAL = /[零一二三四五六七八九十百千万亿幺两]/;
const tone = (syllable: string | undefined) => syllable?.at(-1);

/** 不 and 一 before the tone that follows; 一 keeps its own in numbers, in an order, and at the end. */
function sandhi(characters: readonly string[], at: number, next: string | undefined): string | undefined {
  const [before = '', character, after = ''] = [characters[at - 1], characters[at], characters[at + 1]];
  if (character === '不') return tone(next) === '4' ? 'bu2' : 'bu4';
  if (character !== '一') return undefined;
  const counts = NUMERAL.test(before) || (NUMERAL.test(after) && !/[百千万亿]/.test(after));
  const ordinal = /[第之统唯同其专星期逐]/.test(before) || /[月日号审级把]/.test(after);
  if (counts || ordinal || next === undefined) return 'yi1';
  return tone(next) === '4' || tone(next) === '5' ? 'yi2' : 'yi4';
}

/** @param text what is said, without digits */
export function readAloud(text: string, readings: Readings): ReadText {
  const table = tableOf(readings);
  const characters = [...text];
  const guessed = pinyin(text, { type: 'array', toneType: 'num', v: true, toneSandhi: false }).map(light);
  const settled: ReadText['settled'] = [];
  const unknown: UnknownReading[] = [];
  const plain = characters.map((character, at): string[] => {
    if (/^[A-Za-z]$/.test(character)) return readings.letters[character.toUpperCase()] ?? [];
    if (!/^\p{Script=Han}$/u.test(character)) return [];
    const fitting = (table.get(character) ?? []).filter((one) =>
      one.word.every((char, index) => characters[at - one.at + index] === char),
    );
    const longest = fitting.filter(({ word }) => word.length === fitting[0]?.word.length);
    const [listed] = longest;
    if (listed && longest.every(({ reading }) => reading === listed.reading)) {
      settled.push({ from: at - listed.at, to: at - listed.at + listed.word.length });
      return [listed.reading];
    }
    const usual = readings.usual[character];
    if (usual !== undefined && !listed) return [usual];
    const guess = guessed[at] ?? '';
    if (listed || hasSeveral(character)) {
      const around = characters.slice(Math.max(0, at - 4), at + 5).join('');
      unknown.push({ character, around, guess });
    }
    return [guess];
  });
  const syllables = plain.map((own, at) => {
    const changed = sandhi(characters, at, plain[at + 1]?.[0]);
    return changed === undefined ? own : [changed];
  });
  return { syllables, settled, unknown };
}

const WORDS = new Intl.Segmenter('zh', { granularity: 'word' });

/** Stops as a voice for Latin letters takes them. */
const STOPS: Readonly<Record<string, string>> = {
  '，': ',',
  '、': ',',
  '；': ';',
  '：': ':',
  '。': '.',
  '？': '?',
  '！': '!',
};

/**
 * The text in pinyin, a word's syllables joined, as espeak-ng's voice cmn-latn-pinyin takes it:
 * https://github.com/espeak-ng/espeak-ng/blob/master/docs/languages.md
 */
export function inPinyin(text: string, { syllables }: Pick<ReadText, 'syllables'>): string {
  let at = 0;
  const words = [...WORDS.segment(text)].map(({ segment }) => {
    const characters = [...segment];
    const own = syllables.slice(at, at + characters.length);
    at += characters.length;
    return own.some((one) => one.length > 0)
      ? ` ${own.flat().join('')}`
      : characters.map((stop) => STOPS[stop] ?? '').join('');
  });
  return words.join('').trim();
}
