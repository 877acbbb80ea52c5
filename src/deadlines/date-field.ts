/** A date in three boxes, 年 月 日, and what is wrong with it in a sentence. */

import { dayOf } from '../law/deadline.ts';
import type { IsoDay } from '../law/status.ts';

export interface DateQuestion {
  /** Today in China. */
  today: IsoDay;
  /** The day must not lie in the future. */
  past: boolean;
}

export type DateAnswer = { day: IsoDay } | { problem: string };

/** Full-width digits are digits too. */
function numberOf(text: string): number | undefined {
  const plain = text.trim().replace(/[０-９]/g, (digit) => String(digit.charCodeAt(0) - 0xff10));
  return /^\d{1,4}$/.test(plain) ? Number(plain) : undefined;
}

/** Reads what was typed; every mistake gets a sentence that says how to mend it. */
export function readDate([year, month, date]: readonly [string, string, string], question: DateQuestion): DateAnswer {
  const empty = [
    [year, '年'],
    [month, '月'],
    [date, '日'],
  ].flatMap(([text = '', name]) => (text.trim() === '' ? [name] : []));
  if (empty.length > 0) return { problem: `请填上${empty.join('、')}` };
  const [y, m, d] = [numberOf(year), numberOf(month), numberOf(date)];
  if (y === undefined || m === undefined || d === undefined) return { problem: '请只填数字，比如 2026 年 3 月 5 日' };
  if (y < 1950) return { problem: `年份请写四位数，比如 ${question.today.slice(0, 4)}` };
  if (m < 1 || m > 12) return { problem: '月份是 1 到 12，请改一下' };
  const day = dayOf(y, m, d);
  if (!day) return { problem: `${y} 年 ${m} 月没有 ${d} 日，请改一下` };
  if (question.past && day > question.today) return { problem: '这一天还没有到。请填已经发生的那一天' };
  return { day };
}
