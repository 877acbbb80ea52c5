/** A year of reviewing as data: what was held against the law, what was changed, what is due next. */

import { type ChangeModel, changeModels } from '../kinds/change/model.ts';
import { edition, officeName } from '../kinds/edition/schema.ts';
import { isOverdue, kindOf, OTHERS, type Review, reviewsFor } from '../kinds/reviewer/model.ts';
import { reviewers } from '../kinds/reviewer/schema.ts';
import type { IsoDay } from '../law/status.ts';
import type { Library } from '../library/assemble.ts';
import { CommandError } from '../machine/command.ts';

/** How many of some things there are, and how they stand. */
export interface Tally {
  /** 路线, or somebody's name. */
  name: string;
  all: number;
  /** Of which the last review was in the year. */
  reviewed: number;
  overdue: number;
  /** Due by the end of the next year. */
  next: number;
}

/** A law whose text of today, or the next one, came or comes into force. */
export interface LawDay {
  title: string;
  day: IsoDay;
}

export interface YearReport {
  year: number;
  /** The day by which it is judged what is overdue. */
  day: IsoDay;
  office: string;
  all: readonly Review[];
  reviewed: readonly Review[];
  overdue: readonly Review[];
  /** Due by the end of the next year and not overdue. */
  next: readonly Review[];
  nobodys: readonly Review[];
  kinds: readonly Tally[];
  people: readonly Tally[];
  changes: readonly ChangeModel[];
  /** Laws that came into force in the year. */
  laws: readonly LawDay[];
  /** Laws that are made public and not yet in force. */
  coming: readonly LawDay[];
}

/**
 * @param typed the year
 * @throws CommandError where it is none, is still to come, or is one of which nothing is known
 */
export function needYear(library: Library, typed: string): number {
  const { day } = library;
  const year = Number(typed);
  if (!/^\d{4}$/.test(typed)) throw new CommandError(`--report 后面写年份，比如 2026。现在写的是“${typed}”`);
  const now = Number(day.slice(0, 4));
  if (year > now) throw new CommandError(`${year} 年还没有到。最晚写今年：--report ${now}`);
  const [first = day] = [
    ...reviewsFor(library).map(({ reviewed }) => reviewed),
    ...changeModels(library).map((change) => change.day),
  ].sort();
  if (`${year}` < first.slice(0, 4)) {
    throw new CommandError(
      `${year} 年没有记录：最早的一次核对是 ${first}。请写 ${first.slice(0, 4)} 到 ${now} 里的一年`,
    );
  }
  return year;
}

export function yearReport(library: Library, year: number): YearReport {
  const { day, of, registry } = library;
  const inYear = (one: IsoDay | undefined): one is IsoDay => one?.startsWith(`${year}-`) === true;
  const all = reviewsFor(library);
  const is = {
    reviewed: ({ reviewed }: Review) => inYear(reviewed),
    overdue: (review: Review) => isOverdue(review, day),
    next: (review: Review) => !isOverdue(review, day) && review.due <= `${year + 1}-12-31`,
  };
  const tally = (name: string, some: readonly Review[]): Tally => ({
    name,
    all: some.length,
    reviewed: some.filter(is.reviewed).length,
    overdue: some.filter(is.overdue).length,
    next: some.filter(is.next).length,
  });
  const byKind = [...Map.groupBy(all, kindOf)].map(([name, some]) => tally(name, some));
  return {
    year,
    day,
    office: officeName(of(edition).data),
    all,
    reviewed: all.filter(is.reviewed),
    overdue: all.filter(is.overdue),
    next: all.filter(is.next),
    nobodys: all.filter(({ who }) => who === undefined),
    kinds: byKind.sort((a, b) => Number(a.name === OTHERS) - Number(b.name === OTHERS) || b.all - a.all),
    people: of(reviewers).data.people.map(({ name }) =>
      tally(
        name,
        all.filter(({ who }) => who === name),
      ),
    ),
    changes: changeModels(library).filter((change) => inYear(change.day)),
    laws: registry.laws.flatMap(({ title, effective }) => (inYear(effective) ? [{ title, day: effective }] : [])),
    coming: registry.laws.flatMap(({ title, coming }) => (coming ? [{ title, day: coming.effective }] : [])),
  };
}
