/**
 * A leaflet made plain to be read: one spelling (text/same-writing.ts), spaces gone, lines joined that
 * were only wrapped. Every place in it leads back to the text as it was given.
 */

import { NUMERAL_CLASS } from '../law/numerals.ts';
import { type Characters, type Folded, plainCharacter } from '../text/same-writing.ts';

export interface PlainLeaflet extends Folded {
  raw: string;
}

const SPACE = /[\s\u2000-\u200f\u3000\ufeff]/;
/** Characters; a shorter line was not broken for want of room. */
const WRAPPED = 18;
/** How full a wrapped line is beside the longest of its neighbours. */
const FULL = 0.85;

const ENDED = /[。！？；：:;!?”」』）)…]$/;
/** Characters. */
const ALIKE = 4;

/** How a line of a list, or an article of a text, begins. */
const FRESH = new RegExp(
  `^(?:[${NUMERAL_CLASS}]{1,3}[、．.)）]|[（(][${NUMERAL_CLASS}]{1,3}[)）]|第[${NUMERAL_CLASS}]+[条章节编]|[①-⑳㈠-㈩❶-❿•·●○◆◇■□★☆▲△►▪※\\-—*✓√×✗【])`,
);
const OPEN_ARTICLE = new RegExp(`第[${NUMERAL_CLASS}]*$|[》”][${NUMERAL_CLASS}]+$`);

/** Whether the break between two plain lines is none: an article or a title goes on, or the line was full. */
function goesOn(line: string, next: string, fullest: number): boolean {
  if (line === '' || next === '') return false;
  if (OPEN_ARTICLE.test(line) && /^[^、．.)）]/.test(next)) return new RegExp(`^[${NUMERAL_CLASS}]*条`).test(next);
  if (/《[^》]{0,24}$/.test(line) && /^[^《]{0,24}》/.test(next)) return true;
  if (/》$/.test(line) && new RegExp(`^第?[${NUMERAL_CLASS}]+条`).test(next)) return true;
  if (ENDED.test(line) || FRESH.test(next)) return false;
  // Lines that begin alike are items of a list.
  if (line.slice(0, ALIKE) === next.slice(0, ALIKE)) return false;
  return line.length >= WRAPPED && line.length >= FULL * fullest;
}

/** The longest line of the paragraph that a line belongs to; no limit where nothing ends a sentence: those are slogans. */
function fullestLines(lines: readonly string[]): number[] {
  const fullest: number[] = [];
  for (let first = 0; first < lines.length; ) {
    let last = first;
    while (last < lines.length && lines[last] !== '') last += 1;
    const block = lines.slice(first, last);
    const prose = block.some((line) => ENDED.test(line));
    const longest = prose ? Math.max(0, ...block.map(({ length }) => length)) : Number.POSITIVE_INFINITY;
    for (let at = first; at <= last && at < lines.length; at++) fullest.push(longest);
    first = last + 1;
  }
  return fullest;
}

/** Some put a law's name between marks of other kinds. */
const BRACKETS: ReadonlyMap<string, string> = new Map([
  ['〈', '《'],
  ['〉', '》'],
  ['«', '《'],
  ['»', '》'],
  ['﹤', '《'],
  ['﹥', '》'],
  ['＜', '《'],
  ['＞', '》'],
  ['≪', '《'],
  ['≫', '》'],
]);
const CLOSING = /[”"’'】」』]/;
const BEFORE_ARTICLE = /^\s*第\s*[\d零〇一二三四五六七八九十百廿卅]/;

/** Folds one line; `from` is its place in the whole. */
function foldLine(raw: string, from: number, characters: Characters | undefined): Folded {
  let text = '';
  const at: number[] = [];
  let index = from;
  let gap = false;
  // The end of the text: to look at the whole of it for every character would take as long as it is, squared.
  let tail = '';
  for (const original of raw) {
    const closed = CLOSING.test(original) && BEFORE_ARTICLE.test(raw.slice(index - from + 1));
    const plain =
      closed || SPACE.test(original) ? '' : (BRACKETS.get(original) ?? plainCharacter(original, characters));
    if (plain === '') gap ||= SPACE.test(original);
    // 表 1 23条: two numbers side by side are two, but 第 2 3 条 is spaced out for the eye.
    if (gap && /^\d/.test(plain) && /\d$/.test(tail) && !/第\d{1,3}$/.test(tail)) {
      text += ' ';
      at.push(index);
    }
    if (plain !== '') gap = false;
    // 一百○五: a ring stands for nought between numerals.
    const char = /^[○◯〇]$/.test(plain) && /[百千]$/.test(tail) ? '零' : plain;
    text += char;
    tail = (tail + char).slice(-4);
    for (let unit = 0; unit < char.length; unit++) at.push(index);
    index += original.length;
  }
  return { text, at };
}

/** @param characters Traditional to Simplified */
export function readPlain(raw: string, characters?: Characters): PlainLeaflet {
  let from = 0;
  const given = raw.split('\n');
  const lines = given.map((line) => {
    const folded = foldLine(line, from, characters);
    from += line.length + 1;
    return folded;
  });
  const fullest = fullestLines(lines.map(({ text }) => text));
  const parts: string[] = [];
  const at: number[] = [];
  let place = 0;
  for (const [index, line] of lines.entries()) {
    parts.push(line.text);
    for (const one of line.at) at.push(one);
    place += (raw.indexOf('\n', place) < 0 ? raw.length : raw.indexOf('\n', place)) - place;
    const next = lines[index + 1];
    // A row of a table ends where it ends, and a line set in begins a paragraph.
    const apart = /\t/.test(given[index] ?? '') || /^(?:\t|\u3000|\s{2})/.test(given[index + 1] ?? '');
    if (next && !goesOn(line.text, next.text, apart ? Number.POSITIVE_INFINITY : (fullest[index] ?? 0))) {
      parts.push('\n');
      at.push(place);
    }
    place += 1;
  }
  return { raw, text: parts.join(''), at };
}

/** The place in the text as it was given. */
export function rawPlace(
  { raw, at }: PlainLeaflet,
  start: number,
  end: number,
): { start: number; end: number; words: string } {
  const from = at[start] ?? raw.length;
  const last = at[end - 1] ?? from;
  const to = end > start ? last + String.fromCodePoint(raw.codePointAt(last) ?? 32).length : from;
  return { start: from, end: to, words: raw.slice(from, to) };
}
