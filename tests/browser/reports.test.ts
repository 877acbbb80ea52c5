/** A yearly report of an edition: its bars are as long as its numbers, are told apart without colour, and their words are read on a phone. */

import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';

const PAGE = 'http://localhost:4391/xffz/reports/2025/';

test.beforeEach(async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 780 });
});

/** What is drawn of a chart: the length of each piece of each bar, in hundredths of the bar, and how it is filled. */
function drawn(page: Page, figure: string): Promise<{ length: number; fill: string }[][]> {
  return page.locator(`#figure-${figure} > ul > li > svg`).evaluateAll((bars) =>
    bars.map((bar) =>
      [...bar.querySelectorAll('rect:not(.track)')].map((piece) => ({
        length: Math.round((piece.getBoundingClientRect().width * 100) / bar.getBoundingClientRect().width),
        fill: getComputedStyle(piece).fill.replace(/^url.*#(\w+).*/, '$1'),
      })),
    ),
  );
}

test('bars are as long as their numbers, and parts differ by more than colour', async ({ page }) => {
  const refused: string[] = [];
  page.on('console', (message) => message.type() === 'error' && refused.push(message.text()));
  await page.goto(PAGE);
  const visits = await drawn(page, 'visits');
  expect(visits.map((bar) => bar.map(({ length }) => length))).toEqual([
    [71, 19, 7, 2],
    [25, 69, 4, 2],
  ]);
  expect(visits[0]?.map(({ fill }) => fill)).toEqual([expect.stringMatching(/^rgb/), 'hatch', 'none', 'dots']);
  expect((await drawn(page, 'handling')).flat().map(({ length }) => length)).toEqual([100, 98, 97, 93]);
  await expect(page.locator('#figure-visits')).toContainText('比上一年少 12.50%');
  expect(refused).toEqual([]);
});

test('the same numbers stand in a table, which opens without JavaScript', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(PAGE);
  const chart = page.locator('#figure-visits');
  await chart.getByText('看成表格').click();
  await expect(chart.getByRole('table', { name: '来访有多少' })).toBeVisible();
  await expect(chart.getByRole('row', { name: /^合计/ })).toHaveText(/420 批\s*1600 人次/);
  await context.close();
});

for (const size of ['normal', 'large']) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`it is read on a phone, ${size}, ${colorScheme}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme });
      await page.addInitScript((chosen) => localStorage.setItem('xf-size', chosen), size);
      await page.goto(PAGE);
      for (const table of await page.locator('.chart details').all()) await table.locator('summary').click();
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
      const letters = await page
        .locator('.chart :is(p, b, span, small, li, td, th)')
        .evaluateAll((all) => Math.min(...all.map((one) => Number.parseFloat(getComputedStyle(one).fontSize))));
      expect(letters).toBeGreaterThanOrEqual(14);
      const { violations } = await new AxeBuilder({ page }).include('main').analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
    });
  }
}

test('old names are marked as of their day, and the foot leads to all reports', async ({ page }) => {
  await page.goto(PAGE);
  await expect(page.getByRole('region', { name: '报告里的叫法，是那时的' })).toContainText('现在是信访工作条例');
  await page.locator('footer').getByRole('link', { name: '年度报告' }).click();
  await expect(page).toHaveURL(/\/xffz\/reports\/$/);
  await page
    .getByRole('main')
    .getByRole('link', { name: /^测试县信访局 2025 年度/ })
    .click();
  await expect(page).toHaveURL(PAGE);
});
