/** WCAG 2.2 AA on every page type, in every scheme. */

import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { PAGE_TYPES } from './page-types.ts';

const TYPES = [...PAGE_TYPES, '/search/?q=%E5%A4%8D%E6%9F%A5'];
const SCHEMES = [
  { name: 'light', dark: false, attributes: {} },
  { name: 'dark', dark: true, attributes: {} },
  { name: 'large', dark: false, attributes: { 'data-size': 'large' } },
  { name: 'high contrast', dark: false, attributes: { 'data-contrast': 'high' } },
  { name: 'high contrast, dark', dark: true, attributes: { 'data-contrast': 'high' } },
] as const;

/** What a scheme can change: colours and sizes. The rest is the same HTML, looked at once, in light. */
const OF_LOOK = ['color-contrast', 'link-in-text-block', 'target-size', 'scrollable-region-focusable'];
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Pages a test, so that none takes long on a slow machine. */
const GROUP = 9;
const groups = Array.from({ length: Math.ceil(TYPES.length / GROUP) }, (_, index) =>
  TYPES.slice(index * GROUP, (index + 1) * GROUP),
);

for (const { name, dark, attributes } of SCHEMES) {
  for (const [index, group] of groups.entries()) {
    test(`axe finds nothing: ${name}, ${index + 1} of ${groups.length}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme: dark ? 'dark' : 'light' });
      for (const address of group) {
        await page.goto(address);
        if (address.startsWith('/search')) await page.locator('.hits a').first().waitFor();
        await page.evaluate((set) => {
          for (const [key, value] of Object.entries(set)) document.documentElement.setAttribute(key, value);
        }, attributes);
        const axe = new AxeBuilder({ page });
        const { violations } = await (name === 'light' ? axe.withTags(TAGS) : axe.withRules(OF_LOOK)).analyze();
        const found = violations.flatMap(({ id, nodes }) =>
          nodes.map(({ target, failureSummary }) => `${id} ${target.join(' ')} ${failureSummary}`),
        );
        expect(found, address).toEqual([]);
      }
    });
  }
}

test('the open search panel is accessible too', async ({ page }) => {
  await page.goto('/regulations/26/');
  await page.locator('#q').fill('复查');
  await page.locator('.hits a').first().waitFor();
  const { violations } = await new AxeBuilder({ page }).include('header').analyze();
  expect(violations).toEqual([]);
});
