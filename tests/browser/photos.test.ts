/** A picture of the office's own, under a base path: shown by every browser, its place kept, its origin hidden. */

import { expect, test } from '@playwright/test';

const PAGE = 'http://localhost:4391/xffz/about/';

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled });

    test('it is shown as AVIF, fits a telephone and says what it shows', async ({ page }) => {
      const refused: string[] = [];
      page.on('console', (message) => message.type() === 'error' && refused.push(message.text()));
      await page.setViewportSize({ width: 360, height: 780 });
      await page.goto(PAGE);
      const image = page.locator('.prose .photo img');
      await image.scrollIntoViewIfNeeded();
      await expect
        .poll(() => image.evaluate((one: HTMLImageElement) => (one.naturalWidth > 0 ? one.currentSrc : '')))
        .toMatch(/\/xffz\/photos\/gate-[0-9a-f]{12}-400\.avif$/);
      await expect(image).toHaveAttribute('alt', '测试大厅的门，右边有坡道');
      await expect(page.locator('.prose .photo figcaption')).toHaveText('测试大厅（测试县信访局）');
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
      expect(refused).toEqual([]);
    });
  });
}

test('its place is kept before it comes: nothing below it moves', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 780 });
  const place = () =>
    page.evaluate(() => {
      const box = (selector: string) => document.querySelector(selector)?.getBoundingClientRect();
      return { picture: Math.round(box('.prose .photo img')?.height ?? 0), end: Math.round(box('footer')?.top ?? 0) };
    });
  await page.route('**/photos/**', (route) => route.abort());
  await page.goto(PAGE);
  const without = await place();
  await page.unroute('**/photos/**');
  await page.goto(PAGE);
  await page.locator('.prose .photo img').scrollIntoViewIfNeeded();
  await expect
    .poll(() => page.locator('.prose .photo img').evaluate((one: HTMLImageElement) => one.naturalWidth))
    .toBeGreaterThan(0);
  await page.evaluate(() => scrollTo(0, 0));
  expect(await place()).toEqual(without);
  expect(without.picture).toBeGreaterThan(200);
});

test('a browser that knows neither format gets the JPEG, and it stands at the office too', async ({ page }) => {
  await page.goto('http://localhost:4391/xffz/office/');
  await expect(page.locator('main .photo img')).toHaveCount(1);
  const size = await page.evaluate(async () => {
    const known = document.querySelector<HTMLImageElement>('main .photo img');
    const old = new Image();
    old.src = known?.getAttribute('src') ?? '';
    await old.decode();
    return [old.src.split('.').at(-1), old.naturalWidth, old.naturalHeight];
  });
  expect(size).toEqual(['jpg', 800, 600]);
});
