/** The CSS as it was built: no utility outside the list, and nothing that Chromium 90 does not know. */

import { expect, test } from 'vitest';
import { allSheets, classesOf, selectorsOf, sheetText, UTILITIES } from '../sheets.ts';
import { readPages } from './pages.ts';

const built = new Set(
  readPages().flatMap(({ document }) => document.querySelectorAll('style').map(({ rawText }) => rawText)),
);

test('no page has a class that no sheet and no list names', () => {
  const listed = [...sheetText(UTILITIES).matchAll(/@source inline\("([^"]+)"\)/g)].map(([, name = '']) => name);
  const written = allSheets().flatMap((name) =>
    selectorsOf(sheetText(name)).flatMap(({ selector }) => classesOf(selector)),
  );
  const known = new Set([...listed, ...written]);
  const found = new Set([...built].flatMap((css) => selectorsOf(css)).flatMap(({ selector }) => classesOf(selector)));
  expect(found.size).toBeGreaterThan(100);
  expect([...found].filter((name) => !known.has(name))).toEqual([]);
  // Words of templates that Tailwind once took for its own.
  for (const name of ['hidden', 'fixed', 'table']) expect(found).not.toContain(name);
});

test('no page needs a newer browser for its style', () => {
  for (const css of built) {
    expect(css).not.toMatch(
      /@layer|@property|@container|oklch\(|oklab\(|color-mix\(|:has\(|\d[sdl]vh\b|(?:^|[;{])(?:translate|scale|rotate):/,
    );
  }
});

test('a page has one sheet, in its head; only the way out of a page to be hidden brings its own', () => {
  for (const { address, document } of readPages()) {
    expect(document.querySelectorAll('style').length, address).toBeLessThanOrEqual(1);
    const ways = document.querySelectorAll('.exit').length;
    expect(document.querySelectorAll('link[rel=stylesheet]'), address).toHaveLength(ways);
  }
});
