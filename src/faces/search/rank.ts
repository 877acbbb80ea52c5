/**
 * Ranks pages by what was typed, without a dictionary: Chinese segmentation of index and query never
 * agree, pairs of characters always do. A page earns the worth of every stretch of the query that it
 * holds, once, in its best field; a longer stretch is worth more than its pairs, a rare one more than a
 * common one, a keyword or a title that stands whole in the question more than a part of it. Every
 * point has its reason, so that a developer can print why a page stands where it does.
 */

import type { Passage } from '../../library/kind.ts';
import type { SearchEntry } from './entry.ts';
import { type Characters, foldText } from './fold.ts';
import { type Query, readQuery } from './query.ts';
import { ALONE, type FieldName, type IndexedField, type Page, pairsOf, Rarity, type Searcher } from './searcher.ts';

export interface Reason {
  field: FieldName | '案例';
  /** What of the query was found there. */
  words: string;
  points: number;
}

export interface Hit {
  entry: SearchEntry;
  score: number;
  /** Share of the query's characters that the page accounts for, 0 to 1. */
  covered: number;
  /** It holds the question word for word. */
  verbatim: boolean;
  reasons: Reason[];
  /** The 款 or 项 that holds the most of it. */
  clause?: Passage | undefined;
  /** The keyword that led here. */
  keyword?: string | undefined;
}

/** What a pair is worth in a field. */
const FIELD_WORTH: Record<FieldName, number> = { 标题: 3, 关键词: 3, 说法: 2.6, 问法: 2.2, 一句话: 1.6, 原文: 1 };
/** A story or a rumour that fits is worth less than the way forward. */
const KIND_WORTH: Partial<Record<string, number>> = {
  路线: 1.1,
  该找谁: 0.75,
  条文: 0.9,
  警示: 1,
  误传: 0.85,
  案例: 0.6,
  术语: 0.9,
  时限: 0.85,
  法律: 0.75,
};
/** What a story passes on to the pages it leads to. */
const LEAD = 0.6;
/** A word that stands whole in the question, against a part of one. */
const WHOLE = 1.5;
/** Another word for what was typed, against the word itself. */
const STAND = 0.85;
/** A word that fits any matter. */
const WEAK = 0.35;
/** Each further character of an unbroken run. */
const RUN = 0.12;
/** What is left of the points of a page that accounts for next to nothing of the question. */
const UNCOVERED = 0.4;
/** The question as a whole is a title, a keyword … */
const SAME: Partial<Record<FieldName, number>> = { 标题: 24, 关键词: 12, 说法: 9, 问法: 9 };
/** … or stands in one, or in another field. */
const INSIDE: Record<FieldName, number> = { 标题: 14, 关键词: 7, 说法: 5, 问法: 5, 一句话: 4, 原文: 3 };

/** … and, once it stands in one field, in each further one. */
const AGAIN = 0.4;

/** What a page must have to be shown at all: telling words, and a share of the question. */
const EVIDENCE = 4.4;
const SHARE = 0.12;
/** One short word says too little of a long question. */
const SHARE_OF_ONE = 0.14;
const SHORT = 3;
/** A page that accounts for so much of the question is about it, however common its words. */
const MOST = 0.6;
/** A part of a word is only a hint of it. */
const HINT = 0.6;
/** Pages that earn less than this share of the best one's points are noise, unless they hold the question itself. */
const TAIL = 0.2;

/** A stretch of the query that a field holds. */
interface Run {
  field: FieldName;
  start: number;
  end: number;
  words: string;
  points: number;
  /** How telling it is that the page holds it. */
  evidence: number;
  /** Share of its characters that do not belong to words that fit any matter. */
  strong: number;
}

/** A query, with what is known of its words. */
interface Question extends Query {
  rarity: Rarity;
  /** Where words of the matter stand in it, whatever page they belong to. */
  known: { start: number; end: number }[];
}

function questionOf(query: Query, searcher: Searcher): Question {
  const { text } = query;
  const known: Question['known'] = [];
  for (const word of searcher.lexicon) {
    const start = text.indexOf(word);
    if (start >= 0) known.push({ start, end: start + word.length });
  }
  return { ...query, rarity: new Rarity(searcher), known };
}

function longestRun(query: string, start: number, text: string): number {
  let length = 2;
  if (!text.includes(query.slice(start, start + length))) return 0;
  while (start + length < query.length && text.includes(query.slice(start, start + length + 1))) length += 1;
  return length;
}

function runsIn({ text, stands, weak, rarity, known }: Question, { all, texts, name }: IndexedField): Run[] {
  const runs: Run[] = [];
  const alone = ALONE.has(name);
  const add = (start: number, end: number, words: string, held: string, factor: number) => {
    const whole = alone && texts.includes(held);
    const length = end - start;
    // Another word is worth what was said, however long it is itself.
    const value = rarity.mean(held) * Math.max(length - 1, 1);
    // 老板 fits any matter, 老板跑了 does not.
    const weakAt = weak.slice(start, end);
    const strong = whole && weakAt.includes(false) ? 1 : weakAt.filter((one) => !one).length / length;
    const points =
      value *
      FIELD_WORTH[name] *
      (1 + RUN * (length - 2)) *
      (whole ? WHOLE : 1) *
      factor *
      (WEAK + (1 - WEAK) * strong);
    // A word of the matter is evidence however many pages use it, unless it fits any matter.
    const word = whole || words !== held || known.some((one) => one.start >= start && one.end <= end);
    const evidence = (word ? Math.max(value, EVIDENCE) : value * HINT) * (strong < 1 ? strong * HINT : 1);
    runs.push({ field: name, start, end, words, points, evidence, strong });
  };
  for (let start = 0; start < text.length - 1; ) {
    const length = longestRun(text, start, all);
    if (length > 0) {
      const words = text.slice(start, start + length);
      add(start, start + length, words, words, 1);
    }
    start += Math.max(length, 1);
  }
  // Keywords that the greedy reading cut in two: 工地欠薪 holds 欠薪 whole.
  for (const held of alone ? texts : []) {
    const start = held.length < 2 ? -1 : text.indexOf(held);
    if (start >= 0) add(start, start + held.length, held, held, 1);
  }
  for (const { start, end, word, said } of stands) {
    if (all.includes(word)) add(start, end, `${said}＝${word}`, word, STAND);
  }
  return runs;
}

/** The best runs that do not overlap, dearest first. */
function bestRuns(runs: readonly Run[]): Run[] {
  const taken: Run[] = [];
  for (const run of [...runs].sort((a, b) => b.points - a.points)) {
    if (taken.every(({ start, end }) => run.end <= start || run.start >= end)) taken.push(run);
  }
  return taken;
}

/** Points for holding the question as a whole: for the best place, and a little for each further one. */
function insides(text: string, fields: readonly IndexedField[]): Reason[] {
  const found = fields.flatMap(({ name, texts, all }): Reason[] => {
    const same = texts.includes(text) ? SAME[name] : undefined;
    if (same !== undefined) return [{ field: name, words: `就是“${text}”`, points: same }];
    if (!all.includes(text) || (text.length < 2 && name !== '标题' && name !== '关键词')) return [];
    const holder = texts.find((one) => one.includes(text)) ?? text;
    const points = INSIDE[name] * (0.5 + (0.5 * text.length) / holder.length);
    return [{ field: name, words: `整句“${text}”`, points }];
  });
  const most = Math.max(...found.map(({ points }) => points));
  return found.map((reason) => (reason.points === most ? reason : { ...reason, points: reason.points * AGAIN }));
}

/** Whether a page that holds only parts of the question is about the same matter. */
function convincing(runs: readonly Run[], covered: number, length: number): boolean {
  // 哈哈哈哈 says nothing twice.
  const distinct = new Map(runs.map((run) => [run.words, run]));
  const telling = [...distinct.values()].filter(({ evidence }) => evidence > 0);
  const told = telling.reduce((sum, { start, end, strong }) => (strong === 1 ? sum + end - start : sum), 0);
  if (told >= MOST * length) return true;
  const one = telling.length === 1 && telling.every(({ start, end }) => end - start <= SHORT);
  return (
    telling.reduce((sum, { evidence }) => sum + evidence, 0) >= EVIDENCE && covered >= (one ? SHARE_OF_ONE : SHARE)
  );
}

function hitOn({ entry, fields, all }: Page, query: Question): Hit | undefined {
  const { text, stands } = query;
  if (!pairsOf(text).some((pair) => all.includes(pair)) && !stands.some(({ word }) => all.includes(word))) {
    return undefined;
  }
  const best = bestRuns(fields.flatMap((field) => runsIn(query, field)));
  const whole = insides(text, fields);
  const covered = best.reduce((sum, { start, end }) => sum + end - start, 0) / text.length;
  if (whole.length === 0 && !convincing(best, covered, text.length)) return undefined;
  const reasons: Reason[] = [...best.map(({ field, words, points }) => ({ field, words, points })), ...whole];
  const score =
    reasons.reduce((sum, { points }) => sum + points, 0) *
    (UNCOVERED + (1 - UNCOVERED) * covered) *
    (KIND_WORTH[entry.kind] ?? 1);
  return { entry, score, covered, verbatim: whole.length > 0, reasons };
}

/** A story passes part of its points to where it leads. */
function passOn(hits: Map<string, Hit>, byPath: Searcher['byPath']): void {
  for (const { entry, score } of [...hits.values()]) {
    for (const path of entry.leads) {
      const target = byPath.get(path);
      if (!target) continue;
      const points = (score / (KIND_WORTH[entry.kind] ?? 1)) * LEAD;
      const known = hits.get(path);
      // The better of its own and what it is given, not both: many stories make no better answer.
      if (known && known.score >= points) continue;
      const reason: Reason = { field: '案例', words: entry.title, points: points - (known?.score ?? 0) };
      hits.set(path, {
        entry: target,
        covered: 0,
        verbatim: false,
        ...known,
        score: points,
        reasons: [...(known?.reasons ?? []), reason],
      });
    }
  }
}

/** The clause and the keyword that hold the most of the query, for the line under a result. */
export function detail(hit: Hit, { text, stands }: Query): Hit {
  const wanted = [...pairsOf(text), ...stands.map(({ word }) => word)];
  const held = (raw: string) => {
    const folded = foldText(raw);
    return wanted.filter((words) => folded.includes(words)).length + (folded.includes(text) ? wanted.length : 0);
  };
  const most = <T>(list: readonly T[], pick: (item: T) => string): T | undefined => {
    let best: T | undefined;
    let score = 0;
    for (const item of list) {
      const count = held(pick(item));
      if (count > score) [best, score] = [item, count];
    }
    return best;
  };
  return {
    ...hit,
    clause: most(hit.entry.clauses, (clause) => clause.text),
    keyword: held(hit.entry.title) > 0 ? undefined : most(hit.entry.keywords, (keyword) => keyword),
  };
}

/** Where a reader is led: below the base, to the clause if one was found. */
export function pathOf({ entry, clause }: Hit): string {
  return clause ? `${entry.path}#${clause.anchor}` : entry.path;
}

/** Best first; entries of equal score keep their order, which is the site's own. */
export function rank(searcher: Searcher, query: Query): Hit[] {
  if (query.text === '') return [];
  const question = questionOf(query, searcher);
  const hits = new Map<string, Hit>();
  for (const page of searcher.pages) {
    const hit = hitOn(page, question);
    if (hit) hits.set(hit.entry.path, hit);
  }
  passOn(hits, searcher.byPath);
  const sorted = [...hits.values()].sort((a, b) => b.score - a.score);
  return sorted.filter(({ score, verbatim }) => verbatim || score >= (sorted[0]?.score ?? 0) * TAIL);
}

export function search(searcher: Searcher, typed: string, characters?: Characters): Hit[] {
  return rank(searcher, readQuery(typed, searcher.words, characters));
}
