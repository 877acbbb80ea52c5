/** No title, card or short lead of any page ends with one character alone on its line. */

import { expect, test } from '@playwright/test';
import { isShortLink, readPages } from '../site/pages.ts';
import { endingAlone, type Kept } from './widows.ts';

/** Styles of bars come with the pages that are put in one another's place. */
test.use({ bypassCSP: true });

/** Every page to read, by its sheets: those of one kind are laid out in one another's place, which is quick. */
const byStyle = () =>
  Map.groupBy(
    readPages()
      .filter((page) => !isShortLink(page) && !/^\/screen\/(?!setup\/)/.test(page.address))
      .flatMap(({ address, document }) => {
        const main = document.querySelector('main');
        const style = document.querySelectorAll('style').map(({ innerHTML }) => innerHTML);
        return main ? [{ style: style.join(), address, html: main.innerHTML }] : [];
      }),
    ({ style }) => style,
  );

for (const [width, height] of [
  [390, 844],
  [1280, 900],
] as const) {
  for (const large of [false, true]) {
    test(`no short line ends alone, ${width} px wide${large ? ', in large type' : ''}`, async ({ page }) => {
      await page.setViewportSize({ width, height });
      const alone: string[] = [];
      for (const pages of byStyle().values()) {
        const kept: Kept[] = pages.map(({ address, html }) => ({ address, html }));
        await page.goto(kept[0]?.address ?? '/');
        alone.push(...(await page.evaluate(endingAlone, { pages: kept, large })));
      }
      expect(alone).toEqual([]);
    });
  }
}
