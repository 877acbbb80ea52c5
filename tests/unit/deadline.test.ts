/** Deadlines: worked examples counted by hand on a calendar, and what holds for every day and period. */

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addDays,
  DAY_UNITS,
  dayOf,
  daysBetween,
  formatPeriod,
  holidayName,
  isWeekend,
  lastDay,
  workdayUntil,
} from '../../src/law/deadline.ts';

/** Event, amount, unit, last day: month ends, leap days, ends of years, weekends. */
const WORKED = [
  ['2026-03-02', 3, '日', '2026-03-05'],
  ['2026-02-26', 3, '日', '2026-03-01'],
  ['2024-02-26', 3, '日', '2024-02-29'],
  ['2026-12-30', 3, '日', '2027-01-02'],
  ['2026-03-01', 5, '日', '2026-03-06'],
  ['2026-02-25', 5, '日', '2026-03-02'],
  ['2026-12-31', 10, '日', '2027-01-10'],
  ['2026-01-21', 10, '日', '2026-01-31'],
  ['2028-02-19', 10, '日', '2028-02-29'],
  ['2026-11-22', 15, '日', '2026-12-07'],
  ['2026-02-14', 15, '日', '2026-03-01'],
  ['2024-02-14', 15, '日', '2024-02-29'],
  ['2026-12-17', 15, '日', '2027-01-01'],
  ['2026-09-30', 15, '日', '2026-10-15'],
  ['2026-01-30', 30, '日', '2026-03-01'],
  ['2026-01-31', 30, '日', '2026-03-02'],
  ['2024-01-31', 30, '日', '2024-03-01'],
  ['2026-12-02', 30, '日', '2027-01-01'],
  ['2026-11-22', 30, '日', '2026-12-22'],
  ['2028-01-30', 30, '日', '2028-02-29'],
  ['2026-01-01', 60, '日', '2026-03-02'],
  ['2024-01-01', 60, '日', '2024-03-01'],
  ['2026-11-22', 60, '日', '2027-01-21'],
  ['2026-12-31', 60, '日', '2027-03-01'],
  ['2027-12-31', 60, '日', '2028-02-29'],
  ['2026-02-28', 60, '日', '2026-04-29'],
  ['2026-05-01', 45, '日', '2026-06-15'],
  ['2026-06-01', 90, '日', '2026-08-30'],
  ['2026-01-01', 365, '日', '2027-01-01'],
  ['2024-01-01', 366, '日', '2025-01-01'],
  ['2026-11-20', 1, '工作日', '2026-11-23'],
  ['2026-11-21', 1, '工作日', '2026-11-23'],
  ['2026-11-22', 1, '工作日', '2026-11-23'],
  ['2026-11-20', 3, '工作日', '2026-11-25'],
  ['2026-11-19', 3, '工作日', '2026-11-24'],
  ['2026-11-23', 3, '工作日', '2026-11-26'],
  ['2026-11-20', 5, '工作日', '2026-11-27'],
  ['2026-11-27', 5, '工作日', '2026-12-04'],
  ['2026-02-27', 5, '工作日', '2026-03-06'],
  ['2026-11-24', 7, '工作日', '2026-12-03'],
  ['2026-11-20', 10, '工作日', '2026-12-04'],
  ['2026-12-25', 10, '工作日', '2027-01-08'],
  ['2026-11-02', 20, '工作日', '2026-11-30'],
  ['2026-11-22', 20, '工作日', '2026-12-18'],
  ['2024-02-27', 3, '工作日', '2024-03-01'],
  ['2026-11-02', 60, '工作日', '2027-01-25'],
  ['2026-01-31', 1, '月', '2026-02-28'],
  ['2024-01-31', 1, '月', '2024-02-29'],
  ['2026-03-31', 1, '月', '2026-04-30'],
  ['2026-02-28', 1, '月', '2026-03-28'],
  ['2024-02-29', 1, '月', '2024-03-29'],
  ['2026-12-31', 1, '月', '2027-01-31'],
  ['2026-11-30', 3, '月', '2027-02-28'],
  ['2027-11-30', 3, '月', '2028-02-29'],
  ['2026-11-22', 3, '月', '2027-02-22'],
  ['2026-08-31', 6, '月', '2027-02-28'],
  ['2027-08-31', 6, '月', '2028-02-29'],
  ['2026-08-30', 6, '月', '2027-02-28'],
  ['2026-11-22', 6, '月', '2027-05-22'],
  ['2026-12-31', 6, '月', '2027-06-30'],
  ['2026-05-31', 6, '月', '2026-11-30'],
  ['2026-03-31', 6, '月', '2026-09-30'],
  ['2026-12-15', 2, '月', '2027-02-15'],
  ['2024-02-29', 1, '年', '2025-02-28'],
  ['2026-02-28', 1, '年', '2027-02-28'],
  ['2026-11-22', 1, '年', '2027-11-22'],
  ['2024-02-29', 2, '年', '2026-02-28'],
  ['2024-02-28', 2, '年', '2026-02-28'],
  ['2026-11-22', 2, '年', '2028-11-22'],
  ['2024-02-29', 3, '年', '2027-02-28'],
  ['2026-11-22', 3, '年', '2029-11-22'],
  ['2024-02-29', 4, '年', '2028-02-29'],
  ['2096-02-29', 4, '年', '2100-02-28'],
  ['2026-12-31', 5, '年', '2031-12-31'],
  ['2026-01-01', 20, '年', '2046-01-01'],
] as const;

test.each(WORKED)('%s, %i %s: the last day is %s', (start, amount, unit, end) => {
  expect(lastDay(start, { amount, unit })).toBe(end);
});

test('the examples are at least sixty, and cover every unit', () => {
  expect(WORKED.length).toBeGreaterThanOrEqual(60);
  expect(new Set(WORKED.map(([, , unit]) => unit))).toEqual(new Set(DAY_UNITS));
});

const day = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2100-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const amount = fc.integer({ min: 1, max: 400 });
const period = fc.record({ amount, unit: fc.constantFrom(...DAY_UNITS) });

describe('for every day and period', () => {
  test('the day of the event is not counted: the last day lies after it', () => {
    fc.assert(fc.property(day, period, (start, span) => lastDay(start, span) > start));
  });

  test('a longer period never ends earlier, a later event never either', () => {
    fc.assert(
      fc.property(day, period, fc.nat(60), (start, span, more) => {
        expect(lastDay(start, { ...span, amount: span.amount + 1 }) > lastDay(start, span)).toBe(true);
        expect(lastDay(addDays(start, more), span) >= lastDay(start, span)).toBe(true);
      }),
    );
  });

  test('日 are calendar days, exactly', () => {
    fc.assert(
      fc.property(day, amount, (start, days) => {
        expect(daysBetween(start, lastDay(start, { amount: days, unit: '日' }))).toBe(days);
      }),
    );
  });

  test('months and years keep the day of the month, or end on the last one', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 120 }), (start, months) => {
        const end = lastDay(start, { amount: months, unit: '月' });
        const [year = 0, month = 0, date = 0] = end.split('-').map(Number);
        const [startYear = 0, startMonth = 0, startDate = 0] = start.split('-').map(Number);
        expect((year - startYear) * 12 + month - startMonth).toBe(months);
        if (date !== startDate) {
          expect(date).toBeLessThan(startDate);
          expect(dayOf(year, month, date + 1)).toBeUndefined();
        }
      }),
    );
  });

  test('a year is twelve months', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 20 }), (start, years) => {
        expect(lastDay(start, { amount: years, unit: '年' })).toBe(lastDay(start, { amount: years * 12, unit: '月' }));
      }),
    );
  });

  test('working days end on one, and there are exactly so many', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 90 }), (start, days) => {
        const end = lastDay(start, { amount: days, unit: '工作日' });
        expect(isWeekend(end)).toBe(false);
        const between = Array.from({ length: daysBetween(start, end) }, (_, index) => addDays(start, index + 1));
        expect(between.filter((each) => !isWeekend(each))).toHaveLength(days);
      }),
    );
  });

  test('the working day before a weekend or a holiday is neither', () => {
    expect(workdayUntil('2026-12-06')).toBe('2026-12-04');
    expect(workdayUntil('2026-05-01')).toBe('2026-04-30');
    expect(workdayUntil('2026-10-04')).toBe('2026-09-30');
    fc.assert(
      fc.property(day, (each) => {
        const before = workdayUntil(each);
        expect(isWeekend(before)).toBe(false);
        expect(holidayName(before)).toBeUndefined();
        // A weekend right after three days of National Day.
        expect(daysBetween(before, each)).toBeLessThanOrEqual(5);
      }),
    );
  });
});

test.each([0, -1, 1.5, Number.NaN])('a period of %d is refused', (wrong) => {
  expect(() => lastDay('2026-03-02', { amount: wrong, unit: '日' })).toThrow(RangeError);
});

test.each([
  [2026, 2, 30],
  [2026, 2, 29],
  [2026, 4, 31],
  [2026, 13, 1],
  [2026, 0, 1],
  [2026, 1, 0],
  [26, 1, 1],
])('there is no day %d-%d-%d', (year, month, date) => {
  expect(dayOf(year, month, date)).toBeUndefined();
});

test('periods are named as people say them', () => {
  expect(formatPeriod({ amount: 3, unit: '工作日' })).toBe('3 个工作日');
  expect(formatPeriod({ amount: 6, unit: '月' })).toBe('6 个月');
  expect(formatPeriod({ amount: 60, unit: '日' })).toBe('60 日');
  expect(formatPeriod({ amount: 2, unit: '年' })).toBe('2 年');
  expect(formatPeriod({ amount: 72, unit: '小时' })).toBe('72 小时');
});
