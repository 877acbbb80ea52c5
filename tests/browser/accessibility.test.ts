/** WCAG 2.2 AA on every page type, in every scheme. */

import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { PAGE_TYPES } from './page-types.ts';

const TYPES = [...PAGE_TYPES, '/search/?q=%E5%A4%8D%E6%9F%A5'];
const SCHEMES = [
  { name: 'light', dark: false, attributes: {} },
  { name: 'dark', dark: true, attributes: {} },
  { name: 'large', dark: false, attributes: { size: 'large' } },
  { name: 'high contrast', dark: false, attributes: { contrast: 'high' } },
  { name: 'high contrast, dark', dark: true, attributes: { contrast: 'high' } },
] as const;

/** What a scheme can change: colours and sizes. The rest is the same HTML, looked at once, in light. */
const OF_LOOK = ['color-contrast', 'link-in-text-block', 'target-size', 'scrollable-region-focusable'];
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

for (const address of TYPES) {
  test(`axe finds nothing on ${address}, in any scheme`, async ({ page }) => {
    await page.goto(address);
    if (address.startsWith('/search')) await page.locator('.hits a').first().waitFor();
    for (const { name, dark, attributes } of SCHEMES) {
      await page.emulateMedia({ colorScheme: dark ? 'dark' : 'light' });
      await page.evaluate((set: Record<string, string>) => {
        const { dataset } = document.documentElement;
        for (const key of ['size', 'contrast']) {
          const value = set[key];
          if (value === undefined) delete dataset[key];
          else dataset[key] = value;
        }
      }, attributes);
      // No page of ours has frames: one run in the page itself sees all.
      const axe = new AxeBuilder({ page }).setLegacyMode(true);
      const { violations } = await (name === 'light' ? axe.withTags(TAGS) : axe.withRules(OF_LOOK)).analyze();
      const found = violations.flatMap(({ id, nodes }) =>
        nodes.map(({ target, failureSummary }) => `${id} ${target.join(' ')} ${failureSummary}`),
      );
      expect(found, name).toEqual([]);
    }
  });
}

test('the open search panel is accessible too', async ({ page }) => {
  await page.goto('/regulations/26/');
  await page.locator('#q').fill('复查');
  await page.locator('.hits a').first().waitFor();
  const { violations } = await new AxeBuilder({ page }).include('header').analyze();
  expect(violations).toEqual([]);
});
