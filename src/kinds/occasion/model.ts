/** The occasions of a year, in its order: the days of each, and the pages that it speaks of. */

import { addDays } from '../../law/deadline.ts';
import { toChinese } from '../../law/numerals.ts';
import type { IsoDay } from '../../law/status.ts';
import type { KnownCard, Library } from '../../library/assemble.ts';
import { type Basis, basisOf } from '../../library/basis.ts';
import { WEEKDAYS } from '../playlist/weekdays.ts';
import { calendar, type OccasionDays } from './schema.ts';

/** Days that follow each other, both of them included. */
export interface DaySpan {
  from: IsoDay;
  until: IsoDay;
}

export interface OccasionModel {
  /** Its name in content/calendar.yaml. */
  id: string;
  name: string;
  title: string;
  on: OccasionDays;
  /** 12 月 4 日 */
  when: string;
  why: string[];
  basis: Basis[];
  entries: KnownCard[];
  reviewed: string;
}

const two = (number: number) => String(number).padStart(2, '0');

function monthSpan(year: number, month: number): DaySpan {
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return { from: `${year}-${two(month)}-01`, until: `${year}-${two(month)}-${two(last)}` };
}

/** The nth weekday of a month. */
function nthDay(year: number, { nth, weekday, month }: OccasionDays & { is: 'nth' }): IsoDay {
  const first = new Date(Date.UTC(year, month - 1, 1));
  // WEEKDAYS begins on Monday, getUTCDay on Sunday.
  const ahead = (WEEKDAYS.indexOf(weekday) + 1 - first.getUTCDay() + 7) % 7;
  return addDays(`${year}-${two(month)}-01`, ahead + (nth - 1) * 7);
}

/** @returns the spans of days that begin in the given year, in order; one over New Year ends in the next */
export function spansIn(year: number, on: OccasionDays): DaySpan[] {
  switch (on.is) {
    case 'day':
      return [{ from: `${year}-${on.day}`, until: `${year}-${on.day}` }];
    case 'from':
      return [{ from: `${year}-${on.from}`, until: `${on.until < on.from ? year + 1 : year}-${on.until}` }];
    case 'nth': {
      const day = nthDay(year, on);
      return [{ from: day, until: day }];
    }
    case 'months':
      return [...on.months].sort((a, b) => a - b).map((month) => monthSpan(year, month));
  }
}

/** 3 月 15 日 */
function dayName(monthDay: string): string {
  const [month, day] = monthDay.split('-').map(Number);
  return `${month} 月 ${day} 日`;
}

/** When it is, as people say it: 5 月第三个星期日. */
function whenOf(on: OccasionDays): string {
  switch (on.is) {
    case 'day':
      return dayName(on.day);
    case 'from':
      return `${dayName(on.from)}到${on.until < on.from ? '第二年 ' : ' '}${dayName(on.until)}`;
    case 'nth':
      return `${on.month} 月第${toChinese(on.nth)}个星期${on.weekday.at(-1) ?? ''}`;
    case 'months':
      return `${on.months.join('、')} 月`;
  }
}

/** Some year; which one makes no difference to their order. */
const ANY_YEAR = 2026;

/** Every occasion of the edition, in the order in which a year comes to them. */
export function occasions(library: Library): OccasionModel[] {
  const { occasions: all } = library.of(calendar).data;
  const first = (on: OccasionDays) => spansIn(ANY_YEAR, on)[0]?.from ?? '';
  return Object.entries(all)
    .map(([id, { name, title, on, why, basis, entries, reviewed }]) => ({
      id,
      name,
      title,
      on,
      when: whenOf(on),
      why,
      basis: basisOf(basis, library.citations),
      entries: entries.flatMap((pointer) => library.pointers.get(pointer) ?? []),
      reviewed,
    }))
    .sort((a, b) => first(a.on).localeCompare(first(b.on)) || a.id.localeCompare(b.id));
}

/** The occasions of which a day lies in the given month, 1 to 12, of any year. */
export function occasionsIn(library: Library, month: number): OccasionModel[] {
  const here = monthSpan(ANY_YEAR, month);
  return occasions(library).filter(({ on }) =>
    // What began last year may reach into this one.
    [...spansIn(ANY_YEAR - 1, on), ...spansIn(ANY_YEAR, on)].some(
      ({ from, until }) => from <= here.until && until >= here.from,
    ),
  );
}
