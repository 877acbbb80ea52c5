/** The route map: read at every width, kept as a picture. */

import { readFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import { PNG } from 'pngjs';

test.use({ viewport: { width: 360, height: 740 }, hasTouch: true });

/** The smallest letters of what is shown of the map, in pixels. */
async function smallestOfMap(page: Page): Promise<number> {
  return page.locator('.route-map').evaluate((map) => {
    const shown = [...map.querySelectorAll('*')].filter(
      (one) =>
        one.getClientRects().length > 0 &&
        [...one.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim()),
    );
    return Math.min(...shown.map((one) => Number.parseFloat(getComputedStyle(one).fontSize)));
  });
}

test('the route map is read without a magnifier at every width, and grows with large type', async ({ page }) => {
  for (const width of [320, 360, 768, 1024, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    await page.goto('/map/');
    const usual = await smallestOfMap(page);
    expect(usual, `${width}`).toBeGreaterThanOrEqual(14);
    await page.evaluate(() => {
      document.documentElement.dataset['size'] = 'large';
    });
    expect(await smallestOfMap(page), `${width}, large`).toBeGreaterThan(usual * 1.2);
    expect(await page.evaluate(() => document.documentElement.scrollWidth), `${width}`).toBeLessThanOrEqual(width);
  }
});

test('the route map is kept as one long picture, drawn on the device', async ({ page }) => {
  await page.goto('/map/');
  await page.getByText('存进手机、电脑').click();
  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name: '存成一张长图' }).click();
  const file = await saved;
  expect(file.suggestedFilename()).toBe('路线图.png');
  const picture = PNG.sync.read(readFileSync(await file.path()));
  expect([picture.width, picture.height > 5000]).toEqual([1000, true]);
});
