/**
 * What a reader typed, read: folded, cut into words, and each character weighed by whether it tells of
 * the matter. What frames a question (请问, 没人管, sums, dates, ages) weighs little: it may help to choose
 * among pages on the matter, and leads to none alone.
 */

import type { SearchIndex } from './entry.ts';
import { type Characters, fold, foldText } from './fold.ts';
import { GRAMMAR } from './function-characters.ts';
import { WEIGHTS, type Weights } from './weights.ts';

/** Characters of a question that are read; what comes after them repeats it. */
const LIMIT = 160;

/** Another word for a stretch of the query. */
export interface Stand {
  start: number;
  end: number;
  /** The word that pages use. */
  word: string;
  /** The word that was typed. */
  said: string;
}

/** What a piece of a question is: a word of ours, one that fits any matter, the frame, a number with its unit. */
export type PieceKind = 'word' | 'weak' | 'frame' | 'number' | 'letters' | 'other';

/** A word, or a character that belongs to none that we know. */
export interface QueryPiece {
  start: number;
  end: number;
  is: PieceKind;
}

export interface Query {
  /** Folded, whole. */
  whole: string;
  /** Without what frames it; whole where nothing else is left. */
  text: string;
  pieces: QueryPiece[];
  /** For each character of `whole`, what it is worth. */
  worth: number[];
  stands: Stand[];
}

/** An index made ready once: its words folded. */
export interface Words {
  fillers: ReadonlySet<string>;
  weak: ReadonlySet<string>;
  synonyms: { say: string[]; means: string[] }[];
  /** Titles, keywords and what people say. */
  known: { has: (word: string) => boolean };
  /** The longest of them all. */
  longest: number;
}

export function wordsOf(
  { synonyms, fillers, weak }: Pick<SearchIndex, 'synonyms' | 'fillers' | 'weak'>,
  phrases: ReadonlyMap<string, unknown> = new Map(),
): Words {
  const folded = (words: readonly string[]) => words.map((word) => foldText(word)).filter(Boolean);
  const all = { fillers: new Set(folded(fillers)), weak: new Set(folded(weak)) };
  let longest = 0;
  for (const words of [all.fillers, all.weak, phrases]) {
    for (const { length } of words.keys()) longest = Math.max(longest, length);
  }
  return {
    ...all,
    known: phrases,
    longest,
    synonyms: synonyms.map(({ say, means }) => ({ say: folded(say), means: folded(means) })),
  };
}

/** 2017年8月11日, 15000元, 66岁: dates, sums and ages. */
const SUMS = /^(?:\d+(?:[年月日号点岁元块角分万千亩斤]|多|余|来|几)*)+/;
/** 60日, 5人, 26条: a number with its unit; a number without one is none of ours. */
const COUNTED = /^\d+(个?[日人条款项次月年周倍级名])?/;
/** ktv, pos: letters are one word. */
const LETTERS = /^[a-z]+/;

/** Whether a stretch begins or ends within a number. */
export function splitsNumber(text: string, start: number, end: number): boolean {
  const digits = (at: number) => /\d\d/.test(text.slice(Math.max(at - 1, 0), at + 1));
  return digits(start) || digits(end);
}

function pieceAt(text: string, start: number, { known, fillers, weak, longest }: Words): QueryPiece[] {
  const rest = text.slice(start, start + longest);
  const found: QueryPiece[] = [];
  for (let length = Math.min(longest, rest.length); length >= 1; length--) {
    const word = rest.slice(0, length);
    // 110 is no word of 110101, nor of 8110.
    if (splitsNumber(text, start, start + length)) continue;
    const is = fillers.has(word)
      ? 'frame'
      : weak.has(word)
        ? 'weak'
        : length > 1 && known.has(word)
          ? 'word'
          : undefined;
    if (is) found.push({ start, end: start + length, is });
  }
  const next = text.slice(start, start + 16);
  const [number = '', unit] = COUNTED.exec(next) ?? [];
  if (number !== '') found.push({ start, end: start + number.length, is: unit === undefined ? 'frame' : 'number' });
  const [sum = ''] = SUMS.exec(next) ?? [];
  if (/[年号点岁元块角万千亩斤月]/.test(sum)) found.push({ start, end: start + sum.length, is: 'frame' });
  const [letters = ''] = LETTERS.exec(next) ?? [];
  if (letters !== '') found.push({ start, end: start + letters.length, is: 'letters' });
  if (found.length === 0) found.push({ start, end: start + 1, is: 'other' });
  return found;
}

/** What a piece costs: few pieces make the likeliest reading, a common word before a rare one, a bare character last. */
const COST: Record<PieceKind, number> = { weak: 0.93, word: 0.94, frame: 0.95, number: 1, letters: 1, other: 1.1 };

/** The reading with the fewest pieces: 失业保险｜公司, not 失业｜保险公司. */
function piecesOf(text: string, words: Words): QueryPiece[] {
  const cost = new Float64Array(text.length + 1).fill(Number.POSITIVE_INFINITY);
  const by: (QueryPiece | undefined)[] = [];
  cost[0] = 0;
  for (let start = 0; start < text.length; start++) {
    for (const piece of pieceAt(text, start, words)) {
      const total = (cost[start] ?? 0) + COST[piece.is] - 0.001 * (piece.end - start);
      if (total < (cost[piece.end] ?? 0)) {
        cost[piece.end] = total;
        by[piece.end] = piece;
      }
    }
  }
  const pieces: QueryPiece[] = [];
  for (let end = text.length; end > 0; ) {
    const piece: QueryPiece = by[end] ?? { start: end - 1, end, is: 'other' };
    pieces.unshift(piece);
    end = piece.start;
  }
  return pieces;
}

export function readQuery(typed: string, words: Words, characters?: Characters): Query {
  const whole = fold(typed.slice(0, 2 * LIMIT), characters).text.slice(0, LIMIT);
  const pieces = piecesOf(whole, words);
  const matter = pieces.filter(({ is }) => is !== 'frame');
  const text = matter.map(({ start, end }) => whole.slice(start, end)).join('') || whole;
  const stands = words.synonyms.flatMap(({ say, means }) =>
    say.flatMap((said) => {
      const start = whole.indexOf(said);
      return start < 0
        ? []
        : means.filter((word) => word !== said).map((word) => ({ start, end: start + said.length, word, said }));
    }),
  );
  const worth = [...whole].map(() => 0);
  for (const { start, end, is } of pieces) worth.fill(WEIGHTS.piece[is], start, end);
  return { whole, text, pieces, worth, stands };
}

/** A character or a pair of them, and what it weighs. */
export interface Gram {
  words: string;
  weight: number;
}

/** The characters and pairs of a question, each once, with the most that any place of it weighs. */
export function gramsOf({ whole, pieces, worth, stands }: Query, { one, grammar, two, join, stand }: Weights): Gram[] {
  const found = new Map<string, number>();
  const add = (words: string, weight: number) => {
    if (weight > (found.get(words) ?? 0)) found.set(words, weight);
  };
  const pairs = (words: string, weight: number) => {
    for (let at = 0; at + 1 < words.length; at++) add(words.slice(at, at + 2), two * weight);
  };
  for (const [index, { start, end, is }] of pieces.entries()) {
    const words = whole.slice(start, end);
    const weight = worth[start] ?? 0;
    // A sum, a date, a telephone: what page holds the same digits is chance.
    if (is === 'frame' && /\d/.test(words)) continue;
    if (is === 'number' || is === 'letters') {
      add(words, weight);
      continue;
    }
    for (const character of words) add(character, one * weight * (GRAMMAR.has(character) ? grammar : 1));
    pairs(words, weight);
    const next = pieces[index + 1];
    // 失业保险｜公司 is no 保险公司.
    if (!next || is === 'frame' || next.is === 'frame' || next.is === 'number' || next.is === 'letters') continue;
    const border = is === 'other' || next.is === 'other' ? 1 : join;
    pairs(whole.slice(end - 1, end + 1), border * Math.min(weight, worth[end] ?? 0));
  }
  for (const { word } of stands) {
    for (const character of word) add(character, one * stand);
    pairs(word, stand);
  }
  return [...found].map(([words, weight]) => ({ words, weight }));
}
