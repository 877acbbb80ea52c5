/**
 * Deadlines: from the day something happened to the last day to act. Pure calendar arithmetic on
 * days in China, written 2026-11-22; no clock, no time zone.
 *
 * The day of the event is not counted (民法典第二百零一条、民事诉讼法第八十五条). A period of months
 * or years ends on the day of the same number, or on the month's last day where there is none
 * (民法典第二百零二条). 日 are calendar days unless the law says 工作日; public holidays are not
 * known here, so a working day is any Monday to Friday.
 */

import type { IsoDay } from './status.ts';

export const DAY_UNITS = ['日', '工作日', '月', '年'] as const;
export type DayUnit = (typeof DAY_UNITS)[number];

export interface Period {
  /** From 1. */
  amount: number;
  unit: DayUnit;
}

const DAY = 86_400_000;
const SATURDAY = 6;
const SUNDAY = 0;

function toDate(day: IsoDay): Date {
  return new Date(`${day}T00:00:00Z`);
}

function toDay(date: Date): IsoDay {
  return date.toISOString().slice(0, 10);
}

/** The day with these numbers, or undefined when the calendar has no such day (2026-02-30). */
export function dayOf(year: number, month: number, date: number): IsoDay | undefined {
  const made = new Date(Date.UTC(year, month - 1, date));
  const same = made.getUTCFullYear() === year && made.getUTCMonth() === month - 1 && made.getUTCDate() === date;
  return same && year >= 1900 && year <= 9999 ? toDay(made) : undefined;
}

/** The day so many calendar days later; earlier when negative. */
export function addDays(day: IsoDay, days: number): IsoDay {
  return toDay(new Date(toDate(day).getTime() + days * DAY));
}

/** Calendar days from one day to the other; negative when `to` is earlier. */
export function daysBetween(from: IsoDay, to: IsoDay): number {
  return Math.round((toDate(to).getTime() - toDate(from).getTime()) / DAY);
}

export function isWeekend(day: IsoDay): boolean {
  const weekday = toDate(day).getUTCDay();
  return weekday === SATURDAY || weekday === SUNDAY;
}

/** 星期一 … 星期日. */
export function weekdayName(day: IsoDay): string {
  return `星期${'日一二三四五六'[toDate(day).getUTCDay()]}`;
}

/** Public holidays with a date of their own, by month and day (全国年节及纪念日放假办法, since 2025). */
const HOLIDAYS: Readonly<Record<string, string>> = {
  '01-01': '元旦',
  '05-01': '劳动节',
  '05-02': '劳动节',
  '10-01': '国庆节',
  '10-02': '国庆节',
  '10-03': '国庆节',
};

/** The public holiday on this day, if it has the same date each year; those by the moon are not known here. */
export function holidayName(day: IsoDay): string | undefined {
  return HOLIDAYS[day.slice(5)];
}

/** The last working day that is not after this day. */
export function workdayUntil(day: IsoDay): IsoDay {
  let last = day;
  while (isWeekend(last) || holidayName(last) !== undefined) last = addDays(last, -1);
  return last;
}

function addMonths(day: IsoDay, months: number): IsoDay {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const target = new Date(Date.UTC(year, month - 1 + months, 1));
  const monthEnd = new Date(Date.UTC(target.getUTCFullYear(), target.getUTCMonth() + 1, 0)).getUTCDate();
  target.setUTCDate(Math.min(date, monthEnd));
  return toDay(target);
}

/**
 * The last day of a period that an event on `start` sets running.
 * @param start the day of the event, itself not counted
 * @returns the last day on which to act; whether a holiday moves it on is for the reader to ask
 * @throws RangeError when the amount is not a whole number from 1
 */
export function lastDay(start: IsoDay, { amount, unit }: Period): IsoDay {
  if (!Number.isInteger(amount) || amount < 1) throw new RangeError(`a period of ${amount} ${unit}`);
  if (unit === '日') return addDays(start, amount);
  if (unit === '月') return addMonths(start, amount);
  if (unit === '年') return addMonths(start, amount * 12);
  let day = start;
  for (let left = amount; left > 0; ) {
    day = addDays(day, 1);
    if (!isWeekend(day)) left -= 1;
  }
  return day;
}

/** 3 日, 5 个工作日, 6 个月, 2 年, 24 小时. */
export function formatPeriod({ amount, unit }: { amount: number; unit: string }): string {
  return `${amount} ${unit === '月' || unit === '工作日' ? '个' : ''}${unit}`;
}

/** 2026 年 3 月 1 日. */
export function formatDay(day: IsoDay): string {
  const [year, month, date] = day.split('-').map(Number);
  return `${year} 年 ${month} 月 ${date} 日`;
}
