/** Picture strips on a phone, a desk and paper: large enough, in order, after the words, light in the dark. */

import { expect, type Page, test } from '@playwright/test';

const ROUTE = '/routes/unpaid-wages/';

/** Where the panels are, once they have come. */
async function panels(page: Page): Promise<{ x: number; y: number; width: number; come: boolean; alt: string }[]> {
  await page.locator('.strip').scrollIntoViewIfNeeded();
  await expect
    .poll(() =>
      page.locator('.strip img').evaluateAll((all) => all.every((one) => (one as HTMLImageElement).naturalWidth > 0)),
    )
    .toBe(true);
  return page.locator('.strip img').evaluateAll((all) =>
    all.map((one) => {
      const { x, y, width } = one.getBoundingClientRect();
      const { naturalWidth, alt } = one as HTMLImageElement;
      return { x, y, width, come: naturalWidth > 0, alt };
    }),
  );
}

const columns = (all: { x: number }[]) => new Set(all.map(({ x }) => Math.round(x))).size;

for (const [name, width, large, expected, least] of [
  ['two by two on a phone', 360, false, 2, 140],
  ['one below the other in large type', 360, true, 1, 290],
  ['one row on a desk', 1280, false, 4, 180],
] as const) {
  test(`a strip stands ${name}`, async ({ page }) => {
    await page.setViewportSize({ width, height: 780 });
    if (large) await page.addInitScript(() => localStorage.setItem('xf-size', 'large'));
    await page.goto(ROUTE);
    const all = await panels(page);
    expect(all).toHaveLength(4);
    expect(columns(all)).toBe(expected);
    expect(Math.min(...all.map((one) => one.width))).toBeGreaterThan(least);
    expect(all.every(({ come, alt }) => come && alt.length > 3)).toBe(true);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  });
}

test('the words do not wait for the pictures: without them the page says all the same', async ({ page }) => {
  await page.route('**/strips/**', (route) => route.abort());
  await page.goto(ROUTE);
  await expect(page.locator('.strip li').first()).toContainText('活干完了，工钱没给');
  await expect(page.locator('.strip img').first()).toHaveAttribute('loading', 'lazy');
});

test('the pictures are on paper, though nobody scrolled to them', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 300 });
  await page.goto('/cases/street-lamp/');
  const unloaded = () =>
    page
      .locator('.strip img')
      .evaluateAll((all) => all.filter((one) => (one as HTMLImageElement).naturalWidth === 0).length);
  await page.pdf();
  await expect.poll(unloaded).toBe(0);
});

test('a panel is a drawing of its own that no policy stops and no other host serves', async ({ request }) => {
  const answer = await request.get('/strips/unpaid-wages/1.svg');
  expect(answer.headers()['content-type']).toContain('image/svg+xml');
  const svg = await answer.text();
  expect(svg).toContain('再等等吧');
  expect(svg).not.toMatch(/<style|<script|href=|url\(/);
});
