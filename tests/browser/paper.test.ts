/** On paper: every route is two sheets of A4 at most, the route map two of A3, every blank letter at most two. */

import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';

const SITE = join(import.meta.dirname, '../../dist');

/** Pages of a PDF, and the size of the first in points. */
async function sheets(page: Page, address: string): Promise<{ count: number; size: string }> {
  await page.goto(address);
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  const [, width = '0', height = '0'] = /\/MediaBox ?\[0 0 ([\d.]+) ([\d.]+)\]/.exec(pdf) ?? [];
  return {
    count: pdf.match(/\/Type ?\/Page\b(?!s)/g)?.length ?? 0,
    size: `${Math.round(Number(width))}×${Math.round(Number(height))}`,
  };
}

const folders = (name: string) =>
  readdirSync(join(SITE, name), { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? [`/${name}/${entry.name}/`] : [],
  );

for (const [site, origin] of [
  ['the default edition', 'http://localhost:4390'],
  ['an edition with a long address', 'http://localhost:4391/xffz'],
] as const) {
  test(`every route is two sheets of A4 at most: ${site}`, async ({ page }) => {
    test.setTimeout(180_000);
    const routes = folders('routes');
    expect(routes.length).toBeGreaterThanOrEqual(45);
    const wrong: string[] = [];
    for (const route of routes) {
      const { count, size } = await sheets(page, origin + route);
      if (count > 2 || size !== '595×842') wrong.push(`${route}: ${count} of ${size}`);
    }
    expect(wrong).toEqual([]);
  });
}

/** Large type is for reading without glasses, not for saving paper. */
test('in large type words are 16 pt, else 12 pt, and nothing is below 9 pt', async ({ page }) => {
  for (const [size, least] of [
    ['', 16],
    ['large', 21.3],
  ] as const) {
    for (const address of [
      '/routes/unpaid-wages/',
      '/cases/no-reply/',
      '/warnings/blocking-gates/',
      '/rights/review/',
    ]) {
      await page.goto(address);
      await page.emulateMedia({ media: 'print' });
      const found = await page.evaluate((chosen) => {
        document.documentElement.dataset['size'] = chosen;
        const px = (element: Element) => Number.parseFloat(getComputedStyle(element).fontSize);
        const shown = [...document.querySelectorAll('main *, footer *, .share *')].filter(
          (element) => element.getClientRects().length > 0 && element.textContent?.trim() && !element.closest('svg'),
        );
        return {
          words: Math.min(
            ...[...document.querySelectorAll('main p:not(.meta, .soft, .teaching, .trail, .meta p), main li')].map(px),
          ),
          least: Math.min(...shown.map(px)),
        };
      }, size);
      expect(found.least, address).toBeGreaterThanOrEqual(11.9);
      expect(found.words, `${address} ${size}`).toBeGreaterThanOrEqual(least);
    }
  }
});

test('the route map is two sheets of A3, in letters of 10.5 pt and up, its code 20 mm wide', async ({ page }) => {
  expect(await sheets(page, '/map/')).toEqual({ count: 2, size: '842×1191' });
  await page.emulateMedia({ media: 'print' });
  const found = await page.evaluate(() => ({
    letters: Math.min(
      ...[...document.querySelectorAll('.route-map *, .share p')]
        .filter((one) => one.getClientRects().length > 0)
        .map((one) => (Number.parseFloat(getComputedStyle(one).fontSize) * 72) / 96),
    ),
    code: ((document.querySelector('.share img')?.clientWidth ?? 0) * 25.4) / 96,
  }));
  expect(found.letters).toBeGreaterThanOrEqual(10.49);
  expect(found.code).toBeGreaterThanOrEqual(20);
});

test('a blank letter is at most two sheets', async ({ page }) => {
  for (const letter of folders('letters')) {
    expect((await sheets(page, letter)).count, letter).toBeLessThanOrEqual(2);
  }
});
