/** No case may let a reader recognise anybody. */

import { beforeAll, expect, test } from 'vitest';
import { tracesOf } from '../../src/kinds/case/check.ts';
import { caseWords } from '../../src/kinds/case/model.ts';
import { cases } from '../../src/kinds/case/schema.ts';
import type { Library } from '../../src/library/assemble.ts';
import { loadLibrary } from '../../src/library.ts';
import { PROJECT } from '../content-copy.ts';

let library: Library;
beforeAll(() => {
  library = loadLibrary({ root: PROJECT, day: '2026-11-22' });
});

test.each([
  '村民张建国说',
  '老板刘志强跑了',
  '李秀英去了镇上',
  '他叫陈晓东，四十岁',
  '王强把门堵了',
  '李家村的人',
  '王家庄有个人',
  '青石桥镇的干部',
  '身份证 110101199003071234',
  '打电话 13812345678',
  '打 0537-2345678',
  '车牌鲁H12345',
  '卡号 6222021234567890123',
  '邮箱 a.b@example.com',
  '2024 年 3 月',
  '二〇二四年',
])('%s is refused', (text) => {
  expect(tracesOf(text)).not.toEqual([]);
});

test.each([
  '老周和王婶到了县里，李师傅没有去',
  '张三借给李四三千元',
  '周某、韩某，甲村，某县，镇上',
  '打 12345，第四十一天，五百二十八元',
  '高兴地说，马上去，张贴公告，方便',
])('%s stays', (text) => {
  expect(tracesOf(text)).toEqual([]);
});

test('the cases name nobody, and at least half are no warnings', () => {
  for (const { id, data } of library.of(cases)) expect(tracesOf(caseWords(data)), id).toEqual([]);
  const warnings = library.of(cases).filter(({ data }) => data.kind === '警示');
  expect(library.of(cases).length).toBeGreaterThanOrEqual(24);
  expect(warnings.length * 2).toBeLessThanOrEqual(library.of(cases).length);
});
