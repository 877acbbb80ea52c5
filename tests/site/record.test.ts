/** What changed is told on a page of its own, and below each page that changed: one leads to the other. */

import { expect, test } from 'vitest';
import { changeModels, recordOf } from '../../src/kinds/change/model.ts';
import { loadLibrary } from '../../src/library.ts';
import { PROJECT } from '../content-copy.ts';
import { readPages } from './pages.ts';

const pages = new Map(readPages().map(({ address, document }) => [address, document]));
const library = loadLibrary({ root: PROJECT, day: '2026-12-01', edition: 'default' });

test('every change is told below the newest pages that it leads to, and leads to them', () => {
  const told = changeModels(library).flatMap(({ path, pages: to }) =>
    to.map((page) => ({ path, page: page.path.replace(/#.*/, ''), link: page.path })),
  );
  expect(told.length).toBeGreaterThan(20);
  for (const { path, page, link } of told) {
    expect(pages.get('/changes/')?.querySelector(`article[id="${path.split('#')[1]}"] a[href="${link}"]`)).toBeTruthy();
    const newest = recordOf(library, page).slice(0, 1);
    const shown = pages.get(page)?.querySelectorAll('.share a[href^="/changes/"]') ?? [];
    expect(shown.map((one) => one.getAttribute('href'))).toEqual(expect.arrayContaining(newest.map((one) => one.path)));
    if (newest.every((one) => one.path !== path)) expect(shown.at(-1)?.getAttribute('href')).toBe('/changes/');
  }
});

test('a page that has not changed says nothing', () => {
  expect(pages.get('/about/')?.querySelector('.share a[href^="/changes/"]')).toBeNull();
});
