/** Charts are read, not guessed: their words are words of the page, and grow with it; on the wall they are read from 4 m. */

import { expect, type Page, test } from '@playwright/test';

/** The smallest letters of what is shown within, in pixels. */
function smallest(page: Page, within: string): Promise<number> {
  return page
    .locator(within)
    .evaluate((chart) =>
      Math.min(
        ...[...chart.querySelectorAll('*')]
          .filter(
            (one) =>
              one.getClientRects().length > 0 &&
              [...one.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim()),
          )
          .map((one) => Number.parseFloat(getComputedStyle(one).fontSize)),
      ),
    );
}

for (const [address, chart] of [
  ['/procedure/', '.timeline'],
  ['/clocks/ladder/', '.rungs'],
  ['/routes/forced-demolition/', '.runs'],
] as const) {
  test(`the chart of ${address} is read on a phone, and in large type`, async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 780 });
    await page.goto(address);
    const usual = await smallest(page, chart);
    expect(usual).toBeGreaterThanOrEqual(14);
    await page.evaluate(() => {
      document.documentElement.dataset['size'] = 'large';
    });
    expect(await smallest(page, chart)).toBeGreaterThanOrEqual(usual * 1.3);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  });
}

test('a rung of the ladder leads to the route on which its days run', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 780 });
  await page.goto('/clocks/');
  await page.getByRole('link', { name: '全部期限，从短到长' }).click();
  await page.locator('#days-5 summary').first().click();
  await page.locator('#days-5').getByRole('link', { name: '不服交通事故责任认定' }).click();
  await expect(page).toHaveURL('/routes/traffic-finding/');
});

test.describe('on the wall', () => {
  test.use({ javaScriptEnabled: false });

  for (const [width, height] of [
    [1920, 1080],
    [1080, 1920],
    [1366, 768],
    [1280, 1024],
  ] as const) {
    test(`bars and their numbers stand whole on ${width}×${height}, in letters for 4 m`, async ({ page }) => {
      await page.setViewportSize({ width, height });
      await page.goto('/screen/hall/');
      const slides = await page.evaluate(() =>
        [...document.querySelectorAll('.slide .bars')].map((bars) => {
          const said = bars.parentElement;
          const rows = [...bars.children].map((row) => {
            const [words, bar] = row.children;
            const number = bar?.querySelector('em')?.getBoundingClientRect();
            const box = bar?.getBoundingClientRect();
            return {
              drawn: bar?.querySelector('rect')?.getBoundingClientRect().width ?? 0,
              size: Math.min(
                ...[...row.querySelectorAll('span, em')].map((one) =>
                  Number.parseFloat(getComputedStyle(one).fontSize),
                ),
              ),
              whole:
                number && box && number.right <= box.right + 1 && words && words.scrollWidth <= words.clientWidth + 1,
            };
          });
          return { rows, over: !said || said.scrollHeight > said.clientHeight + 1 };
        }),
      );
      expect(slides.length).toBeGreaterThanOrEqual(3);
      const unit = Math.min(width, height) / 1080;
      for (const { rows, over } of slides) {
        expect(over).toBe(false);
        for (const { size, whole } of rows) {
          expect(whole).toBe(true);
          expect(size).toBeGreaterThanOrEqual(Math.floor(48 * unit));
        }
      }
      const [procedure] = slides;
      const widths = procedure?.rows.map(({ drawn }) => drawn) ?? [];
      const longest = Math.max(...widths);
      expect(widths.map((one) => Math.round((one / longest) * 60))).toEqual([15, 60, 30, 30, 30, 30]);
    });
  }
});
