/** What is on at a moment: which slides of a playlist, in which order, and whether the screen is lit. */

import { WEEKDAYS } from './weekdays.ts';

export interface Hours {
  days: readonly string[];
  /** 08:30 */
  from: string;
  to: string;
}

/** What a slide in the page says of itself. */
export interface Placed {
  /** Slides of one entry stay together. */
  entry: number;
  /** The third of 65 entries that take turns by day; absent where it is on every day. */
  turn?: { index: number; of: number } | undefined;
}

/** Days since 1 January 1970 by the clock on the wall. */
export function dayNumber(now: Date): number {
  return Math.floor(Date.UTC(now.getFullYear(), now.getMonth(), now.getDate()) / 86_400_000);
}

/** The same numbers for the same seed (mulberry32). */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Whose turn it is today, in the order of the playlist or, shuffled, in another order every day. */
export function programOf<T extends Placed>(slides: readonly T[], now: Date, shuffle: boolean): T[] {
  const day = dayNumber(now);
  const on = slides.filter(({ turn }) => !turn || day % turn.of === turn.index);
  if (!shuffle) return on;
  const next = numbers(day);
  const order = new Map([...new Set(on.map(({ entry }) => entry))].map((entry) => [entry, next()]));
  return [...on].sort((a, b) => (order.get(a.entry) ?? 0) - (order.get(b.entry) ?? 0));
}

/** Without hours the screen is always lit. */
export function isLit(hours: readonly Hours[], now: Date): boolean {
  const two = (value: number) => String(value).padStart(2, '0');
  const clock = `${two(now.getHours())}:${two(now.getMinutes())}`;
  const weekday = WEEKDAYS[(now.getDay() + 6) % 7] ?? '';
  return (
    hours.length === 0 || hours.some(({ days, from, to }) => days.includes(weekday) && from <= clock && clock < to)
  );
}
