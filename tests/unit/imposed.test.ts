/** Sheets are folded, put into each other and read: the pages come in their order. */

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { MOST_IN_PART, partsOf, sidesOf } from '../../src/faces/print/book/imposed.ts';

/** The pages of a stapled part as a reader turns them: the outermost sheet lies first and last. */
function read(part: { first: number; last: number }, pages: number): (number | undefined)[] {
  const sides = sidesOf(part, pages);
  const sheets = sides.length / 2;
  const front = (sheet: number) => sides[2 * sheet];
  const back = (sheet: number) => sides[2 * sheet + 1];
  const opening = Array.from({ length: sheets }, (_, sheet) => [front(sheet)?.right, back(sheet)?.left]);
  const closing = Array.from({ length: sheets }, (_, at) => {
    const sheet = sheets - 1 - at;
    return [back(sheet)?.right, front(sheet)?.left];
  });
  return [...opening, ...closing].flat();
}

test('however many pages a book has, its folded parts are read in order, and its back cover lies outside', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 400 }), (pages) => {
      const all = partsOf(pages).flatMap((part) => read(part, pages));
      expect(all.at(-1)).toBe(pages);
      expect(all.filter((page) => page !== undefined)).toEqual(Array.from({ length: pages }, (_, index) => index + 1));
      expect(all.slice(pages - 1, -1).every((page) => page === undefined)).toBe(true);
      expect(all.length - pages).toBeLessThan(4);
    }),
  );
});

test('no part is thicker than staples hold, and parts are about as thick as each other', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 400 }), (pages) => {
      const sizes = partsOf(pages).map(({ first, last }) => last - first + 1);
      expect(Math.max(...sizes)).toBeLessThanOrEqual(MOST_IN_PART);
      expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(4);
      expect(sizes.every((size) => size % 4 === 0)).toBe(true);
    }),
  );
});
