/**
 * What a reader keeps on this device: steps and papers ticked, last days, pages last read. Pure: text in, text out.
 * Whatever lies in the store may be damaged or somebody else's: what does not fit is thrown away.
 */

import { dayOf, daysBetween } from '../law/deadline.ts';
import type { IsoDay } from '../law/status.ts';

/** A page of ours as the list names it. */
export interface KeptPage {
  /** Below the base: /routes/unpaid-wages/ */
  path: string;
  title: string;
}

export interface Tick {
  is: 'step' | 'paper';
  say: string;
  done: boolean;
}

/** A route that the reader is on: all its steps and papers, so that the list tells what is left. */
export interface Matter extends KeptPage {
  ticks: Tick[];
}

export interface KeptDay extends KeptPage {
  /** 申请行政复议 */
  what: string;
  /** Whose last day it is. */
  who: '您' | '对方';
  day: IsoDay;
}

export interface MyList {
  /** The one ticked last first. */
  matters: Matter[];
  /** The one that ends first first. */
  days: KeptDay[];
  /** The one read last first. */
  read: KeptPage[];
}

/** More is no list any more; the oldest goes. */
const MOST = { matters: 30, ticks: 80, days: 60, read: 8 } as const;
const LONGEST = 120;
/** From this many days on there is no time to lose. */
const SOON = 7;

const PATH = /^(?:\/[a-z\d-]+)+\/$/;

export function emptyList(): MyList {
  return { matters: [], days: [], read: [] };
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' && value.length <= LONGEST ? value : undefined;
}

function fieldsOf(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}

/** Each once, those that do not fit left out, the first ones kept. */
function allOf<T>(value: unknown, one: (value: unknown) => T | undefined, key: (one: T) => string, most: number): T[] {
  const found = new Map<string, T>();
  for (const each of Array.isArray(value) ? value : []) {
    const read = one(each);
    if (read !== undefined && found.size < most && !found.has(key(read))) found.set(key(read), read);
  }
  return [...found.values()];
}

function pageOf(value: unknown): KeptPage | undefined {
  const { path, title } = fieldsOf(value);
  const [where, name] = [textOf(path), textOf(title)];
  return where !== undefined && name !== undefined && PATH.test(where) ? { path: where, title: name } : undefined;
}

function tickOf(value: unknown): Tick | undefined {
  const { is, say, done } = fieldsOf(value);
  const words = textOf(say);
  return words !== undefined && (is === 'step' || is === 'paper') ? { is, say: words, done: done === true } : undefined;
}

function matterOf(value: unknown): Matter | undefined {
  const page = pageOf(value);
  const ticks = allOf(fieldsOf(value)['ticks'], tickOf, tickKey, MOST.ticks);
  return page && ticks.some(({ done }) => done) ? { ...page, ticks } : undefined;
}

function dayFrom(value: unknown): KeptDay | undefined {
  const { what, who, day } = fieldsOf(value);
  const [page, words, end] = [pageOf(value), textOf(what), textOf(day)];
  const [year = 0, month = 0, date = 0] = end?.split('-').map(Number) ?? [];
  if (!page || words === undefined || (who !== '您' && who !== '对方')) return undefined;
  return end !== undefined && dayOf(year, month, date) === end ? { ...page, what: words, who, day: end } : undefined;
}

const pathKey = ({ path }: KeptPage) => path;
const dayKey = ({ path, what, who }: KeptDay) => [path, what, who].join('\n');
const byDay = (a: KeptDay, b: KeptDay) => (a.day === b.day ? 0 : a.day < b.day ? -1 : 1);

/** What a step or a paper is known by: the same paper for two steps is one. */
export function tickKey({ is, say }: Pick<Tick, 'is' | 'say'>): string {
  return `${is}\n${say}`;
}

/** Whatever fits the list, in its order. */
function fitting(value: unknown): MyList {
  const { matters, days, read } = fieldsOf(value);
  return {
    matters: allOf(matters, matterOf, pathKey, MOST.matters),
    days: allOf(days, dayFrom, dayKey, MOST.days).sort(byDay),
    read: allOf(read, pageOf, pathKey, MOST.read),
  };
}

/** Reads what the store holds; damage is thrown away. */
export function parseList(text: string | null): MyList {
  try {
    return fitting(JSON.parse(text ?? ''));
  } catch {
    return emptyList();
  }
}

/** For the store. */
export function listText(list: MyList): string {
  return JSON.stringify(list);
}

/** The page's steps and papers of today, ticked as they were: content changes between two visits. */
export function merged(known: Matter | undefined, page: Matter): Matter {
  const done = new Set(known?.ticks.filter((tick) => tick.done).map(tickKey));
  return { ...page, ticks: page.ticks.map((tick) => ({ ...tick, done: done.has(tickKey(tick)) })) };
}

/** The list after a tick was set or taken off; a matter without any is none. */
export function ticked(list: MyList, page: Matter, which: Pick<Tick, 'is' | 'say'>, done: boolean): MyList {
  const known = list.matters.find(({ path }) => path === page.path);
  const now = merged(known, page);
  const ticks = now.ticks.map((tick) => (tickKey(tick) === tickKey(which) ? { ...tick, done } : tick));
  return fitting({ ...list, matters: [{ ...now, ticks }, ...withoutPath(list.matters, page.path)] });
}

/** The list with a last day; the same one counted anew takes the place of the old. */
export function withDay(list: MyList, day: KeptDay): MyList {
  return fitting({ ...list, days: [day, ...list.days] });
}

/** The list after a page was read. */
export function withRead(list: MyList, { path, title }: KeptPage): MyList {
  return fitting({ ...list, read: [{ path, title }, ...list.read] });
}

export function withoutMatter(list: MyList, path: string): MyList {
  return { ...list, matters: withoutPath(list.matters, path) };
}

export function withoutDay(list: MyList, day: KeptDay): MyList {
  return { ...list, days: list.days.filter((one) => dayKey(one) !== dayKey(day)) };
}

function withoutPath<T extends KeptPage>(all: readonly T[], path: string): T[] {
  return all.filter((one) => one.path !== path);
}

/** How long there is, in words; `pressing` where it is a week or less, or over. */
export function timeLeft({ who, day }: KeptDay, today: IsoDay): { say: string; pressing: boolean } {
  const left = daysBetween(today, day);
  if (left > SOON) return { say: `还有 ${left} 天`, pressing: false };
  if (left > 0) return { say: `只剩 ${left} 天`, pressing: true };
  if (left === 0) return { say: '就是今天', pressing: true };
  const advice = who === '您' ? '先别放弃，快打 12348 问' : '请书面催问，留好凭证';
  return { say: `已经过了 ${-left} 天，${advice}`, pressing: true };
}
