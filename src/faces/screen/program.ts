/**
 * What is on at a moment: which slides of a playlist, in which order, and whether the screen is lit. Days and
 * hours are China's, whatever zone the machine was set to.
 */

import { chance } from '../../browser/chance.ts';
import { WEEKDAYS } from '../../kinds/playlist/weekdays.ts';
import { chinaClock, chinaDayNumber } from '../../law/china-clock.ts';
import { hourText } from './clock-text.ts';

/** A stretch of some days of the week. */
export interface Hours {
  days: readonly string[];
  /** 08:30 */
  from: string;
  to: string;
}

/** Each condition that is there must hold. */
export interface When {
  days?: readonly string[] | undefined;
  /** 08:30 */
  from?: string | undefined;
  to?: string | undefined;
  /** 05-01, every year, or 2026-05-01, in that year alone; both days count. */
  since?: string | undefined;
  until?: string | undefined;
}

/** What a slide in the page says of itself. */
export interface Placed {
  /** Slides of one entry stay together. */
  entry: number;
  /** Everything under one title slide; an order that changes changes within it. */
  section: number;
  /** A title, which stays in front of its section. */
  leads?: boolean | undefined;
  /** The third of 65 entries that take turns by day; absent where it is on every day. */
  turn?: { index: number; of: number } | undefined;
  when?: When | undefined;
}

const two = (value: number) => String(value).padStart(2, '0');

function weekdayOf(now: Date): string {
  return WEEKDAYS[(chinaClock(now).weekday + 6) % 7] ?? '';
}

/** Within a stretch of the clock that may reach over midnight. */
function between(from: string, at: string, to: string): boolean {
  return from <= to ? from <= at && at < to : from <= at || at < to;
}

export function isOn({ days, from, to, since, until }: When, now: Date): boolean {
  const { year, month, day: date } = chinaClock(now);
  const yearly = `${two(month)}-${two(date)}`;
  const day = since?.length === yearly.length ? yearly : `${year}-${yearly}`;
  return (
    (!days || days.includes(weekdayOf(now))) &&
    (from === undefined || to === undefined || between(from, hourText(now), to)) &&
    (since === undefined || until === undefined || day === until || between(since, day, until))
  );
}

/**
 * What is on at a moment, in the order of the playlist or, shuffled, in another order every day. Where
 * nothing is on everything is: never a blank screen.
 */
export function programOf<T extends Placed>(slides: readonly T[], now: Date, shuffle: boolean): T[] {
  const day = chinaDayNumber(now);
  const turns = slides.filter(({ turn }) => !turn || day % turn.of === turn.index);
  const timed = turns.filter(({ when }) => !when || isOn(when, now));
  const on = [timed, turns].find(({ length }) => length > 0) ?? [...slides];
  if (!shuffle) return on;
  const next = chance(day);
  const order = new Map<number, number>();
  for (const { entry, leads } of on) if (!order.has(entry)) order.set(entry, leads ? -1 : next());
  const place = ({ section, entry }: T) => section + (order.get(entry) ?? 0) / 2;
  return [...on].sort((a, b) => place(a) - place(b));
}

/** Whether one of the stretches is now. */
export function isWithin(hours: readonly Hours[], now: Date): boolean {
  const clock = hourText(now);
  return hours.some(({ days, from, to }) => days.includes(weekdayOf(now)) && from <= clock && clock < to);
}

/** Without hours the screen is always lit. */
export function isLit(hours: readonly Hours[], now: Date): boolean {
  return hours.length === 0 || isWithin(hours, now);
}
