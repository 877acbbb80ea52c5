import { beforeAll, expect, test } from 'vitest';
import { parseReference } from '../../src/law/grammar.ts';
import type { Registry } from '../../src/law/registry.ts';
import { statusOn } from '../../src/law/status.ts';
import { loadLibrary } from '../../src/library.ts';
import { PROJECT } from '../content-copy.ts';

let registry: Registry;
beforeAll(() => {
  registry = loadLibrary({ root: PROJECT, day: '2026-11-22' }).registry;
});

function resolve(text: string, day = '2026-11-22') {
  const { law = '', spans } = parseReference(text) ?? { spans: [] };
  const resolution = registry.resolve(law, spans[0]?.from, day);
  return 'target' in resolution
    ? resolution.target.path
    : `${resolution.refusal.problem}。${resolution.refusal.remedy}`;
}

test.each([
  ['信访工作条例 26', '/regulations/26/'],
  ['信访工作条例 26③', '/regulations/26/#art-26-1-3'],
  ['本条例 23(2)', '/regulations/23/#art-23-2'],
  ['信访工作条例 32③', '/regulations/32/#art-32-1-3'],
  ['治安管理处罚法 26(1)①', '/laws/public-security/#art-26'],
  ['中华人民共和国治安管理处罚法 26(2)', '/laws/public-security/#art-26'],
])('%s leads to %s', (text, path) => {
  expect(resolve(text)).toBe(path);
});

test.each([
  ['信访工作条利 26', /没有登记.*是不是《信访工作条例》/],
  ['某某管理暂行办法 3', /没有登记.*content\/laws/],
  ['信访工作条例 51', /没有第五十一条.*一共 50 条/],
  ['信访工作条例 35(2)', /只有 1 款，没有第 2 款/],
  ['信访工作条例 26⑦', /只有 6 项，没有第 7 项/],
  ['信访工作条例 20③', /没有分项.*是不是想写“款”/],
  ['治安管理处罚法 3', /还没有写提要.*public-security\.yaml/],
  ['治安管理处罚法 43', /旧法（2012 年修正文本）的条号，现在是第五十一条/],
  ['治安管理处罚法 23(1)⑤', /旧法（2012 年修正文本）的条号，现在是第二十六条/],
  ['信访条例 47', /是旧法.*《信访工作条例》.*<History>/],
])('%s is refused with the remedy', (text, sentence) => {
  expect(resolve(text)).toMatch(sentence);
});

test('a law may not be cited before the day on which it comes into force', () => {
  expect(resolve('社会救助法 2', '2026-06-30')).toMatch(/尚未施行.*2026-07-01/);
  expect(resolve('社会救助法 2', '2026-07-01')).toBe('/laws/social-assistance/#art-2');
});

test('status follows the dates, the first and the last day included', () => {
  const law = { effective: '2020-01-01', until: '2025-12-31', ended: '修改' } as const;
  expect(['2019-12-31', '2020-01-01', '2025-12-31', '2026-01-01'].map((day) => statusOn(law, day))).toEqual([
    '尚未施行',
    '现行有效',
    '现行有效',
    '已被修改',
  ]);
  expect(statusOn({ ...law, ended: '废止' }, '2026-01-01')).toBe('已废止');
});

test('a law whose first day nobody confirmed is in force until it ends', () => {
  expect(statusOn({}, '2026-11-22')).toBe('现行有效');
  expect(statusOn({ until: '2025-12-31', ended: '废止' }, '2026-11-22')).toBe('已废止');
});
