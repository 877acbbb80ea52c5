/**
 * Finds entries by what was typed. The query is normalised and looked up as a whole; a long question
 * that stands nowhere as a whole is compared pair by pair of characters. No dictionary: Chinese
 * segmentation of index and query never agree, pairs always do.
 */

import { fromChinese } from '../law/numerals.ts';
import type { SearchEntry, Section } from './entry.ts';

export interface Hit {
  entry: SearchEntry;
  score: number;
  /** The part that matched best, if a part did. */
  section?: Section | undefined;
  /** The lay word that led here, when no part of the page holds what was typed. */
  keyword?: string | undefined;
}

/** 第二十六条 and 第26条 are one: folds width and case, drops spaces and punctuation, writes numbers in digits. */
export function normalise(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\p{P}\p{S}]+/gu, '')
    .replace(/[零〇一二三四五六七八九十百千]+(?=[日天条款项年月个])/g, (numeral) =>
      String(fromChinese(numeral) ?? numeral),
    );
}

function pairs(text: string): string[] {
  return [...new Set(Array.from({ length: Math.max(text.length - 1, 1) }, (_, index) => text.slice(index, index + 2)))];
}

interface Prepared {
  title: string;
  gist: string;
  keywords: string[];
  sections: string[];
  /** Everything a pair may stand in, the telling parts apart. */
  head: string;
  all: string;
}

const prepared = new WeakMap<SearchEntry, Prepared>();

function prepare(entry: SearchEntry): Prepared {
  let ready = prepared.get(entry);
  if (!ready) {
    const title = normalise(entry.title);
    const gist = normalise(entry.gist);
    const keywords = entry.keywords.map(normalise);
    const sections = entry.sections.map(([, , text]) => normalise(text));
    const head = [title, gist, ...keywords].join(' ');
    ready = { title, gist, keywords, sections, head, all: [head, ...sections].join(' ') };
    prepared.set(entry, ready);
  }
  return ready;
}

/** Share of the pairs that an entry must hold to be shown at all. */
const COVERAGE = 0.6;

/** A story or a rumour that fits is worth less than the way forward. */
const WORTH: Partial<Record<SearchEntry['kind'], number>> = { 案例: 0.4, 误传: 0.8 };

function score(entry: SearchEntry, query: string, grams: readonly string[]): Hit | undefined {
  const { title, gist, keywords, sections, head, all } = prepare(entry);
  let value = 0;
  if (title === query) value += 1000;
  else if (title.includes(query)) value += 300;
  if (keywords.includes(query)) value += 600;
  else if (keywords.some((keyword) => keyword.includes(query))) value += 250;
  else {
    const inside = keywords.filter((keyword) => keyword.length > 1 && query.includes(keyword));
    if (inside.length > 0) value += 120 + 40 * Math.max(...inside.map(({ length }) => length));
  }
  if (gist.includes(query)) value += 280;
  const found = sections.findIndex((section) => section.includes(query));
  if (found >= 0) value += 100;
  if (value === 0 && query.length > 2) {
    const covered = grams.filter((gram) => all.includes(gram)).length / grams.length;
    if (covered < COVERAGE) return undefined;
    value = 60 * covered + (40 * grams.filter((gram) => head.includes(gram)).length) / grams.length;
  }
  if (value === 0) return undefined;
  const best = found >= 0 ? found : bestSection(sections, grams);
  const known = found >= 0 ? -1 : keywords.findIndex((keyword) => keyword.includes(query) || query.includes(keyword));
  return {
    entry,
    score: value * (WORTH[entry.kind] ?? 1),
    section: best === undefined ? undefined : entry.sections[best],
    keyword: entry.keywords[known],
  };
}

function bestSection(sections: readonly string[], grams: readonly string[]): number | undefined {
  let best: number | undefined;
  let most = 0;
  for (const [index, section] of sections.entries()) {
    const held = grams.filter((gram) => section.includes(gram)).length;
    if (held > most) [best, most] = [index, held];
  }
  return most / grams.length >= COVERAGE ? best : undefined;
}

/** Best first; entries of equal score keep their order, which is the law's own. */
export function search(entries: readonly SearchEntry[], typed: string): Hit[] {
  const query = normalise(typed).slice(0, 60);
  if (query === '') return [];
  const grams = pairs(query);
  return entries.flatMap((entry) => score(entry, query, grams) ?? []).sort((a, b) => b.score - a.score);
}

/** The stretch of a text around what was typed: before, the match itself, after. */
export function excerpt(text: string, typed: string, around = 24): [string, string, string] {
  const plain = typed.trim();
  let at = plain === '' ? -1 : text.indexOf(plain);
  let { length } = plain;
  if (at < 0) {
    const gram = pairs(plain.replace(/\s+/g, '')).find((pair) => pair.length === 2 && text.includes(pair));
    at = gram ? text.indexOf(gram) : -1;
    length = gram ? 2 : 0;
  }
  if (at < 0) return ['', '', text.slice(0, 2 * around) + (text.length > 2 * around ? '…' : '')];
  const start = Math.max(0, at - around);
  const end = Math.min(text.length, at + length + around);
  return [
    (start > 0 ? '…' : '') + text.slice(start, at),
    text.slice(at, at + length),
    text.slice(at + length, end) + (end < text.length ? '…' : ''),
  ];
}
