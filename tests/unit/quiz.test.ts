/** Papers: one seed, one paper, everywhere. */

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { drawPaper } from '../../src/kinds/quiz/draw.ts';

const sizes = Array.from({ length: 26 }, (_, index) => ({ options: index % 3 === 0 ? 2 : 4, fixed: index % 3 === 0 }));

test('a paper is a choice of different questions, each with all of its options', () => {
  fc.assert(
    fc.property(fc.string(), fc.integer({ min: 1, max: 26 }), (seed, count) => {
      const paper = drawPaper(sizes, count, seed);
      expect(paper).toHaveLength(count);
      expect(new Set(paper.map(({ question }) => question)).size).toBe(count);
      for (const { question, options } of paper) {
        const size = sizes[question];
        expect([...options].sort()).toEqual(Array.from({ length: size?.options ?? 0 }, (_, index) => index));
        if (size?.fixed) expect(options).toEqual([0, 1]);
      }
    }),
  );
});

test('the same seed draws the same paper, in any case and with any spaces around', () => {
  expect(drawPaper(sizes, 10, 'a')).toEqual(drawPaper(sizes, 10, ' A '));
  // Printed papers are marked with printed answers: the draw may never change.
  expect(drawPaper(sizes, 5, 'A').map(({ question }) => question)).toEqual([9, 7, 14, 4, 0]);
});

test('a shorter paper is the beginning of a longer one', () => {
  expect(drawPaper(sizes, 20, '三年二班').slice(0, 10)).toEqual(drawPaper(sizes, 10, '三年二班'));
});

test('papers A and B differ in more than half of their places', () => {
  const [a, b] = ['A', 'B'].map((seed) => drawPaper(sizes, 10, seed).map(({ question }) => question));
  expect(a?.filter((question, index) => question === b?.[index]).length).toBeLessThan(5);
});

test('no place of the paper favours a question', () => {
  const first = new Map<number, number>();
  for (let seed = 0; seed < 2600; seed++) {
    const [drawn] = drawPaper(sizes, 1, `卷 ${seed}`);
    first.set(drawn?.question ?? -1, (first.get(drawn?.question ?? -1) ?? 0) + 1);
  }
  // 100 each on average; six standard deviations of a fair draw are 60.
  for (const times of first.values()) expect(Math.abs(times - 100)).toBeLessThan(60);
});
