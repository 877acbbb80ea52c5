import { beforeAll, expect, test } from 'vitest';
import { loadLibrary } from '../../src/library/library.ts';
import { searchEntries } from '../../src/search/entries.ts';
import type { SearchEntry } from '../../src/search/entry.ts';
import { jump } from '../../src/search/jump.ts';
import { excerpt, normalise, search } from '../../src/search/match.ts';
import { PROJECT } from '../content-copy.ts';

let entries: SearchEntry[];
beforeAll(() => {
  entries = searchEntries(loadLibrary({ root: PROJECT, day: '2026-11-22' }));
});

const first = (query: string, count = 1) =>
  search(entries, query)
    .slice(0, count)
    .map(({ entry }) => entry.path);

test.each([
  ['第26条', '/regulations/26/'],
  ['26条', '/regulations/26/'],
  ['二十六条', '/regulations/26/'],
  ['第二十六条', '/regulations/26/'],
  ['条例26', '/regulations/26/'],
  ['条例三十五', '/regulations/35/'],
  ['信访工作条例第三十五条', '/regulations/35/'],
  ['《信访工作条例》第 35 条', '/regulations/35/'],
  ['２６', '/regulations/26/'],
  ['第二十六条第三项', '/regulations/26/#art-26-1-3'],
  ['第23条第2款', '/regulations/23/#art-23-2'],
  ['治安管理处罚法26条', '/laws/public-security/#art-26'],
  ['治安管理处罚法第二十六条', '/laws/public-security/#art-26'],
  ['t26', '/regulations/26/'],
  ['T26', '/regulations/26/'],
  ['l51', '/routes/traffic-finding/'],
  ['w02', '/letters/review/'],
])('%s goes straight to %s', (query, path) => {
  expect(jump(entries, query)?.path).toBe(path);
});

test.each(['', '堵门', '第99条', '0', '60日', '治安管理处罚法', '治安管理处罚法999条', '第条', '五个人'])(
  '%s names no place',
  (query) => {
    expect(jump(entries, query)).toBeUndefined();
  },
);

test.each([
  ['堵门', '/regulations/26/'],
  ['不服答复', '/regulations/35/'],
  ['复查', '/regulations/35/'],
  ['打击报复', '/regulations/18/'],
  ['怎么写信访信', '/letters/petition/'],
  ['老板不给工资', '/routes/unpaid-wages/'],
  ['工地欠薪', '/routes/migrant-wages/'],
  ['征地', '/routes/land-requisition/'],
  ['车祸责任', '/routes/traffic-finding/'],
  ['低保停了', '/routes/social-assistance/'],
  ['烂尾楼', '/routes/undelivered-flat/'],
  ['强拆', '/routes/forced-demolition/'],
  ['申请再审', '/routes/civil-retrial/'],
  ['12348', '/hotlines/'],
  ['复查申请书', '/letters/review/'],
  ['回避', '/regulations/28/'],
  ['管制器具', '/terms/#guanzhiqiju'],
])('%s finds %s among the first three', (query, path) => {
  expect(first(query, 3)).toContain(path);
});

test('多久有答复 finds both the notice and the decision', () => {
  expect(first('多久有答复', 2).sort()).toEqual(['/regulations/23/', '/regulations/34/']);
});

test('六十日 and 60日 are one query', () => {
  expect(first('六十日', 5)).toEqual(first('60日', 5));
});

test.each(['', '   ', '。。。', '残疾车牌照', '<script>alert(1)</script>', '彩票中奖号码', '🙂', 'a'.repeat(1000)])(
  'nothing is found for %s',
  (query) => {
    expect(search(entries, query)).toEqual([]);
  },
);

test('width, case, spaces and punctuation make no difference', () => {
  expect(normalise('第 二十六 条，ＡＢＣ')).toBe('第26条abc');
});

test('an excerpt shows the match in its surroundings', () => {
  expect(excerpt(`${'甲'.repeat(40)}复查${'乙'.repeat(40)}`, '复查', 3)).toEqual(['…甲甲甲', '复查', '乙乙乙…']);
});
