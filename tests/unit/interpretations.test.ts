/** Nobody cites an article and overlooks what a court's interpretation makes of it. */

import { beforeAll, expect, test } from 'vitest';
import { citationCounts, unreadInterpretations } from '../../src/checks/interpretations.ts';
import type { Library } from '../../src/library/assemble.ts';
import { loadLibrary } from '../../src/library.ts';
import { checkCopy, edit, PROJECT } from '../content-copy.ts';

let library: Library;
beforeAll(() => {
  library = loadLibrary({ root: PROJECT, day: '2026-11-29' });
});

const reminder = (notes: readonly string[]) => notes.find((note) => note.startsWith('提醒：刑事赔偿解释 2（'));

test('a page that cites an article and not its interpretation is named, one that cites both is not', () => {
  const note = reminder(unreadInterpretations(library));
  expect(note).toContain('解释的是 国家赔偿法 17');
  expect(note).toContain('/routes/police-conduct/');
  expect(note).not.toContain('/routes/criminal-compensation/');
});

test('it is a reminder: it is printed, and nothing stops', () => {
  const { status, output } = checkCopy((root) =>
    edit(root, 'content/laws/criminal-compensation.yaml', 'explains: [国家赔偿法 17]', 'explains: [国家赔偿法 39]'),
  );
  expect(reminder(output.split('\n'))).toContain('解释的是 国家赔偿法 39');
  expect(output).toContain('内容检查通过');
  expect(status).toBe(0);
});

test('an interpretation of an article that no law has is refused, with its place', () => {
  const { status, output } = checkCopy((root) =>
    edit(root, 'content/laws/criminal-compensation.yaml', 'explains: [国家赔偿法 17]', 'explains: [国家赔偿法 99]'),
  );
  expect(status).toBe(1);
  expect(output).toMatch(/criminal-compensation\.yaml 第 \d+ 行：.*九十九条/);
});

test('what is cited most comes first in the count', () => {
  const counts = citationCounts(library).map(({ count }) => count);
  expect(counts[0]).toBeGreaterThan(100);
  expect(counts).toEqual(counts.toSorted((a, b) => b - a));
});
