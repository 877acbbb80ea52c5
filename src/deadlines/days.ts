/** About how long a period is, to put periods of different units in order. */

import type { Deadline } from './schema.ts';

const DAYS: Record<Deadline['unit'], number> = { 小时: 1 / 24, 日: 1, 工作日: 1.4, 月: 30, 年: 365 };

export function daysOf({ amount, unit }: Pick<Deadline, 'amount' | 'unit'>): number {
  return amount * DAYS[unit];
}
