/** Nobody cites an article and overlooks what a court's interpretation makes of it. */

import { beforeAll, expect, test } from 'vitest';
import { citationCounts } from '../../src/checks/interpretations.ts';
import { routes } from '../../src/kinds/route/schema.ts';
import type { Library } from '../../src/library/assemble.ts';
import { loadLibrary } from '../../src/library.ts';
import { checked } from '../checked.ts';
import { edit, PROJECT } from '../content-copy.ts';

let library: Library;
beforeAll(() => {
  library = loadLibrary({ root: PROJECT, day: '2026-11-29' });
});

const FILE = 'content/laws/criminal-compensation.yaml';
const EXPLAINS = /(^ {2}"2": .*explains: )\[[^\]]*\]/m;

/** What the check prints of 刑事赔偿解释 2 once it is said to explain `articles`. */
async function reminder(articles: string): Promise<{ note: string; status: number; output: string }> {
  const { status, output } = await checked((root) => edit(root, FILE, EXPLAINS, `$1[${articles}]`));
  return { note: output.split('\n').find((line) => line.startsWith('提醒：刑事赔偿解释 2（')) ?? '', status, output };
}

test('a page that cites an article and not its interpretation is named, one that cites both is not', async () => {
  const { note, status, output } = await reminder('国家赔偿法 39');
  expect(note).toContain('解释的是 国家赔偿法 39，');
  expect(note).toContain('/routes/compensation/');
  expect(note).not.toContain('/routes/criminal-compensation/');
  // A reminder: it is printed, and nothing stops.
  expect(output).toContain('内容检查通过');
  expect(status).toBe(0);
});

test('where it explains one item, a page that cites another is left alone', async () => {
  const told = JSON.stringify(library.of(routes).find(({ id }) => id === 'helper-injury')?.data);
  expect(told).toContain('民法典 195①');
  expect((await reminder('民法典 195①')).note).toContain('/routes/helper-injury/');
  expect((await reminder('民法典 195④')).note).not.toContain('/routes/helper-injury/');
});

test('an interpretation of an article that no law has is refused, with its place', async () => {
  const { status, output } = await reminder('国家赔偿法 99');
  expect(status).toBe(1);
  expect(output).toMatch(/criminal-compensation\.yaml 第 \d+ 行(?:第 \d+ 列)?：.*九十九条/);
});

test('what is cited most comes first in the count', () => {
  const counts = citationCounts(library).map(({ count }) => count);
  expect(counts[0]).toBeGreaterThan(100);
  expect(counts).toEqual(counts.toSorted((a, b) => b - a));
});

test.each([
  ['land-requisition', '行政协议规定 25', /政府不照协议办，起诉/, 3, '年'],
  ['house-expropriation', '行政协议规定 25', /协议/, 3, '年'],
  ['migrant-wages', '民法典 188', /起诉/, 3, '年'],
  ['household-register', '行政复议法实施条例 16', /办理您的申请/, 60, '日'],
  ['renting', '民法典 726', /买不买/, 15, '日'],
  ['construction-money', '建设工程解释一 41', /先拿/, 18, '月'],
] as const)('on %s the period of %s stands', (id, law, act, amount, unit) => {
  const route = library.of(routes).find((one) => one.id === id);
  const said = route?.data.steps.flatMap(({ deadlines }) => deadlines) ?? [];
  expect(said.filter((one) => act.test(one.act) && one.amount === amount && one.unit === unit)).not.toEqual([]);
  expect(JSON.stringify(route?.data)).toContain(law);
});

test.each([
  ['work-injury', '工伤保险行政案件规定 7'],
  ['undelivered-flat', '企业破产法 45'],
  ['unpaid-wages', '劳动争议解释一 1'],
  ['injury-appeal', '行政复议法 23(1)③'],
])('%s knows %s', (id, law) => {
  expect(JSON.stringify(library.of(routes).find((one) => one.id === id)?.data)).toContain(law);
});
