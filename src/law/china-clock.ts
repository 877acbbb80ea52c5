/**
 * China's clock on the wall, whatever the time zone of the machine: one zone, eight hours ahead of Greenwich all
 * year. Apart from china-day.ts, which pages load that have no clock.
 */

const AHEAD = 8 * 3_600_000;

export interface ChinaClock {
  year: number;
  /** From 1. */
  month: number;
  day: number;
  hour: number;
  minute: number;
  /** From 0, which is Sunday. */
  weekday: number;
}

/** What the clock on the wall says in China at a moment. */
export function chinaClock(now: Date): ChinaClock {
  const there = new Date(now.getTime() + AHEAD);
  return {
    year: there.getUTCFullYear(),
    month: there.getUTCMonth() + 1,
    day: there.getUTCDate(),
    hour: there.getUTCHours(),
    minute: there.getUTCMinutes(),
    weekday: there.getUTCDay(),
  };
}

/**
 * The moment at which China's clock says so. Numbers beyond their range run over, as with `Date`: hour 24 is
 * midnight, day 32 of May the first of June.
 */
export function chinaTime(year: number, month: number, day: number, hour = 0, minute = 0): Date {
  return new Date(Date.UTC(year, month - 1, day, hour, minute) - AHEAD);
}

/** Days since 1 January 1970 in China. */
export function chinaDayNumber(now: Date): number {
  return Math.floor((now.getTime() + AHEAD) / 86_400_000);
}
