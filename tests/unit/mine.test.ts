/** What a reader keeps on the device: read back as it was written, whatever else lies in the store. */

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  emptyList,
  type KeptDay,
  listText,
  type Matter,
  type MyList,
  merged,
  parseList,
  ticked,
  timeLeft,
  withDay,
  withoutDay,
  withoutMatter,
  withRead,
} from '../../src/mine/list.ts';

const page = { path: '/routes/unpaid-wages/', title: '单位拖欠工资' };
const route: Matter = {
  ...page,
  ticks: [
    { is: 'paper', say: '身份证', done: false },
    { is: 'paper', say: '考勤、工资条', done: false },
    { is: 'step', say: '申请劳动仲裁', done: false },
  ],
};
const day = (end: string, what = '申请仲裁'): KeptDay => ({ ...page, what, who: '您', day: end });

const isoDay = fc
  .date({ min: new Date('1950-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const someText = fc.string({ minLength: 1, maxLength: 60 });
const somePage = fc.record({ path: fc.stringMatching(/^(?:\/[a-z\d-]{1,9}){1,3}\/$/), title: someText });
const changes = fc.array(
  fc.oneof(
    fc
      .tuple(somePage, fc.array(someText, { minLength: 1, maxLength: 5 }), fc.boolean())
      .map(([where, says, done]) => (list: MyList) => {
        const ticks = says.map((say) => ({ is: 'step' as const, say, done: false }));
        return ticked(list, { ...where, ticks }, { is: 'step', say: says[0] ?? '' }, done);
      }),
    fc.tuple(somePage, someText, isoDay).map(
      ([where, what, end]) =>
        (list: MyList) =>
          withDay(list, { ...where, what, who: '对方', day: end }),
    ),
    somePage.map((where) => (list: MyList) => withRead(list, where)),
  ),
  { maxLength: 40 },
);

describe('the store', () => {
  test('what was kept is read back as it was, after any changes', () => {
    fc.assert(
      fc.property(changes, (all) => {
        const list = all.reduce((known, change) => change(known), emptyList());
        expect(parseList(listText(list))).toEqual(list);
        expect(list.days.map((one) => one.day)).toEqual(list.days.map((one) => one.day).sort());
        expect(list.matters.every(({ ticks }) => ticks.some(({ done }) => done))).toBe(true);
      }),
    );
  });

  test('damage is thrown away without a word', () => {
    fc.assert(fc.property(fc.string(), (text) => parseList(text) !== undefined));
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), fc.jsonValue(), (matters, days, read) => {
        const list = parseList(JSON.stringify({ matters, days, read }));
        expect(parseList(listText(list))).toEqual(list);
      }),
    );
    for (const text of [null, '', '{', 'null', '[]', '7', '{"days":{}}']) expect(parseList(text)).toEqual(emptyList());
  });

  test('of a list with damage in one place the rest stands', () => {
    const list = { ...withDay(withRead(emptyList(), page), day('2026-12-01')), matters: [{ path: 1 }, null] };
    const broken = { ...list, days: [...list.days, { ...day('2026-02-30') }, { ...day('soon') }] };
    expect(parseList(JSON.stringify(broken))).toEqual({ matters: [], days: [day('2026-12-01')], read: [page] });
  });

  test.each(['javascript:alert(1)', '//elsewhere.example/', '/routes/../x/', 'routes/x/', '/ROUTES/'])(
    'no link leads out of the site: %s',
    (path) => {
      expect(parseList(JSON.stringify({ read: [{ path, title: '看' }] })).read).toEqual([]);
    },
  );
});

describe('ticks', () => {
  const list = ticked(emptyList(), route, { is: 'paper', say: '身份证' }, true);

  test('the list tells what is done and what is left, and a matter without a tick is none', () => {
    expect(list.matters[0]?.ticks.map(({ done }) => done)).toEqual([true, false, false]);
    expect(ticked(list, route, { is: 'paper', say: '身份证' }, false).matters).toEqual([]);
    expect(withoutMatter(list, route.path).matters).toEqual([]);
  });

  test('they outlive a route that was rewritten, but for what is there no more', () => {
    const rewritten = {
      ...route,
      ticks: [...route.ticks.slice(0, 1), { is: 'paper' as const, say: '工资卡流水', done: false }],
    };
    expect(merged(list.matters[0], rewritten).ticks.map(({ say, done }) => [say, done])).toEqual([
      ['身份证', true],
      ['工资卡流水', false],
    ]);
  });

  test('the one ticked last stands first', () => {
    const other = { ...route, path: '/routes/divorce/', title: '离婚' };
    const both = ticked(list, other, { is: 'step', say: '申请劳动仲裁' }, true);
    expect(both.matters.map(({ title }) => title)).toEqual(['离婚', '单位拖欠工资']);
    const again = ticked(both, route, { is: 'step', say: '申请劳动仲裁' }, true);
    expect(again.matters.map(({ title }) => title)).toEqual(['单位拖欠工资', '离婚']);
  });
});

describe('days', () => {
  test('stand in their order, and the same period counted anew takes the place of the old', () => {
    let list = withDay(emptyList(), day('2027-03-01', '起诉'));
    list = withDay(list, day('2026-12-20'));
    list = withDay(list, day('2026-12-05'));
    expect(list.days.map((one) => [one.what, one.day])).toEqual([
      ['申请仲裁', '2026-12-05'],
      ['起诉', '2027-03-01'],
    ]);
    expect(withoutDay(list, day('2026-12-05')).days.map(({ what }) => what)).toEqual(['起诉']);
  });

  test.each([
    ['2026-12-07', '还有 8 天', false],
    ['2026-12-06', '只剩 7 天', true],
    ['2026-11-30', '只剩 1 天', true],
    ['2026-11-29', '就是今天', true],
    ['2026-11-27', '已经过了 2 天，先别放弃，快打 12348 问', true],
  ])('%s: %s', (end, say, pressing) => {
    expect(timeLeft(day(end), '2026-11-29')).toEqual({ say, pressing });
  });

  test('who waits for an office is told to ask in writing', () => {
    expect(timeLeft({ ...day('2026-11-28'), who: '对方' }, '2026-11-29').say).toContain('书面催问');
  });
});

test('the page read last stands first, once, and only the last few are kept', () => {
  const pages = Array.from({ length: 20 }, (_, at) => ({ path: `/rights/r${at}/`, title: `第 ${at} 项` }));
  const list = [...pages, page, ...pages.slice(0, 2), page].reduce(withRead, emptyList());
  expect(list.read.map(({ title }) => title).slice(0, 3)).toEqual(['单位拖欠工资', '第 1 项', '第 0 项']);
  expect(list.read.length).toBe(8);
});
