/** The ladder of periods: nothing of the reader's own is missing, and the shorter always stands first. */

import { expect, test } from 'vitest';
import { BANDS, bandsOf, rungOf, shareOf } from '../../src/deadlines/bands.ts';
import { daysOf } from '../../src/deadlines/days.ts';
import { clocks } from '../../src/kinds/clock/schema.ts';
import { ladderModel } from '../../src/kinds/route/ladder.ts';
import { routeModels } from '../../src/kinds/route/model.ts';
import { routes } from '../../src/kinds/route/schema.ts';
import { formatPeriod } from '../../src/law/deadline.ts';
import { loadLibrary, optionsFrom } from '../../src/library.ts';

const library = loadLibrary(optionsFrom({}));
const bands = ladderModel(library);

test('a period stands on the rung that says so, whatever its unit', () => {
  const named = (amount: number, unit: '小时' | '日' | '工作日' | '月' | '年') =>
    BANDS[rungOf(daysOf({ amount, unit }))]?.name;
  expect([named(48, '小时'), named(3, '工作日'), named(5, '日'), named(5, '工作日'), named(7, '日')]).toEqual([
    '一两天',
    '5 日以内',
    '5 日以内',
    '10 日以内',
    '10 日以内',
  ]);
  expect([named(10, '工作日'), named(30, '日'), named(1, '月'), named(60, '日'), named(6, '月')]).toEqual([
    '15 日以内',
    '30 日以内',
    '30 日以内',
    '60 日以内',
    '半年以内',
  ]);
  expect([named(1, '年'), named(18, '月'), named(3, '年'), named(20, '年')]).toEqual([
    '1 年以内',
    '2 年以内',
    '3 年以内',
    '更长',
  ]);
});

test('rungs grow by one step each, and empty ones are left out', () => {
  const found = bandsOf([{ days: 60 }, { days: 3 }, { days: 5 }]);
  expect(found.map(({ name, periods }) => [name, periods.map(({ days }) => days)])).toEqual([
    ['5 日以内', [3, 5]],
    ['60 日以内', [60]],
  ]);
  expect(shareOf(BANDS.length - 1)).toBe(1);
});

test('every period of the reader on every route is on the ladder, under that route', () => {
  for (const { id, data } of library.of(routes)) {
    for (const deadline of data.steps.flatMap(({ deadlines }) => deadlines)) {
      if (deadline.who !== '您') continue;
      const band = bands.find((one) => one.id === BANDS[rungOf(daysOf(deadline))]?.id);
      const rung = band?.rungs.find(
        ({ act, period, from, places }) =>
          act === deadline.act &&
          period === formatPeriod(deadline) &&
          from === deadline.from &&
          places.some(({ path }) => path === `/routes/${id}/`),
      );
      expect(rung, `${id}: ${deadline.act}`).toBeDefined();
    }
  }
});

test('every period of the clocks is on the ladder, by its length and its law', () => {
  const periods = new Set(bands.flatMap(({ rungs }) => rungs.map(({ period }) => period)));
  for (const { deadline, shorter } of library.of(clocks).data.clocks) {
    for (const one of [deadline, ...shorter]) expect(periods, one.act).toContain(formatPeriod(one));
  }
});

test('hours run from the moment and days from the day, on the ladder and beside a route’s own bars', () => {
  const rungs = bands.flatMap((band) => band.rungs);
  const hours = rungs.filter(({ period }) => period.includes('小时'));
  expect(hours.length).toBeGreaterThan(0);
  for (const { from, since } of hours) expect(since).toBe(`自${from}起`);
  for (const { period, from, since } of rungs) {
    if (!period.includes('小时')) expect(since).toBe(`自${from}之日起`);
  }
  const runs = [...routeModels(library).values()].flatMap((route) => route.runs);
  expect(runs.find(({ period }) => period.includes('小时'))?.since).toBe('自患者死亡起');
  expect(runs.filter(({ since }) => since.endsWith('之日起')).length).toBeGreaterThan(100);
});
