/** All that any face shows of a deadline, and what its calculator needs. */

import { countingArticle, countsWorkingDays } from '../law/counting.ts';
import {
  addDays,
  type DayUnit,
  formatDay,
  formatPeriod,
  holidayName,
  isWeekend,
  lastDay,
  type Period,
  weekdayName,
  workdayUntil,
} from '../law/deadline.ts';
import type { Law } from '../law/registry.ts';
import type { IsoDay } from '../law/status.ts';
import type { Library } from '../library/assemble.ts';
import { type Basis, basisOf, basisText } from '../library/basis.ts';
import { resolveReference } from '../library/graph.ts';
import type { Deadline } from './schema.ts';

export interface DeadlineModel {
  who: Deadline['who'];
  act: string;
  from: string;
  /** As `sinceOf` says it. */
  since: string;
  /** 3 个工作日 */
  period: string;
  /** 最多再延长 30 日 */
  extension?: string | undefined;
  note?: string | undefined;
  /** Not the one to remember. */
  minor: boolean;
  basis: Basis[];
  basisText: string;
  /** Absent for hours, which no calendar can count. */
  calculator?: Calculator | undefined;
}

export interface Calculator {
  period: Period;
  extend?: Period | undefined;
  /** A last day on a public holiday moves on. */
  rolls: boolean;
  /** How the days are counted, in words. */
  rule: string[];
  example: string;
}

/** The day on which every worked example starts, a Monday. */
const EXAMPLE_DAY: IsoDay = '2026-03-02';

function isPeriod(period: { amount: number; unit: string }): period is Period {
  return period.unit !== '小时';
}

/** 自收到之日起; hours run from the moment, not from the day: 自患者死亡起 */
export function sinceOf({ from, unit }: Pick<Deadline, 'from' | 'unit'>): string {
  return unit === '小时' ? `自${from}起` : `自${from}之日起`;
}

export function deadlineModel(deadline: Deadline, library: Library): DeadlineModel {
  const { who, act, from, amount, unit, extend, note, basis } = deadline;
  const period = { amount, unit };
  const sources = basisOf([basis], library.citations);
  const law = resolveReference(basis, library.citations).targets[0]?.law;
  return {
    who,
    act,
    from,
    since: sinceOf({ from, unit }),
    period: formatPeriod(period),
    extension: extend && `依法延长的，最多再加 ${formatPeriod(extend)}`,
    note,
    minor: deadline.minor === true,
    basis: sources,
    basisText: basisText(sources),
    calculator: isPeriod(period)
      ? {
          period,
          extend: extend && isPeriod(extend) ? extend : undefined,
          rolls: moves(period.unit, law),
          rule: countingRule(period.unit, amount, law),
          example: workedExample(from, period, moves(period.unit, law)),
        }
      : undefined,
  };
}

/** Whether its law says that a last day on a public holiday moves on; days of work never end on one. */
function moves(unit: DayUnit, law: Law | undefined): boolean {
  return unit !== '工作日' && law?.counting?.rolls === true;
}

/** A holiday at the end is shown where the law lets it move the day, and avoided where it is silent. */
function workedExample(from: string, period: Period, rolls: boolean): string {
  const free = (day: IsoDay) => holidayName(lastDay(day, period)) === undefined;
  const start = rolls || free(EXAMPLE_DAY) ? EXAMPLE_DAY : addDays(EXAMPLE_DAY, 7);
  const end = lastDay(start, period);
  const counted = `比如“${from}”是 ${formatDay(start)}，`;
  const early = workdayUntil(end);
  const before = `最好在 ${formatDay(early)}（${weekdayName(early)}）以前办。`;
  const holiday = holidayName(end);
  if (holiday) return `${counted}数到 ${formatDay(end)}，正是${holiday}，就顺延到放假结束后的第一天。${before}`;
  const last = `${counted}最后一天就是 ${formatDay(end)}（${weekdayName(end)}）。`;
  return isWeekend(end) ? `${last}这天是周末，${before}` : last;
}

/** Sentences: from when, how, and what the count rests on. */
export function countingRule(unit: DayUnit, amount: number, law: Law | undefined): string[] {
  const counting = law?.counting;
  const written = counting && law ? countingArticle(law.title, counting) : '';
  const how: Record<DayUnit, string> = {
    日: '周末和节假日也算在里面。',
    工作日: '只数星期一到星期五。节假日和调休怎么放，本站不知道，遇上假期请自己扣掉。',
    月: '到那个月的同一日为止；那个月没有这一日的，到月末。',
    年: '到那一年的同月同日为止；没有这一日的，到月末。',
  };
  return [
    `当天不算，从第二天数起${written && counting?.start ? `（${written}）` : '，这是通常的算法'}。`,
    how[unit],
    ...(unit === '工作日' && counting && written && countsWorkingDays(counting, amount)
      ? [`条文写的是“${amount} 日”，${written}说明这是工作日。`]
      : []),
    ...(moves(unit, law) ? ['最后一天是法定休假日的，顺延到休假后第一天。稳妥起见，请提前办。'] : []),
  ];
}
