/** No page looks otherwise when its sheets come in another order: so the order of imports decides nothing. */

import { type Browser, expect, type Page, test } from '@playwright/test';
import { compiled, siteSheets } from '../sheets.ts';
import { PAGE_TYPES } from './page-types.ts';

/** Shows the page with the sheets as they are and then the other way round, and names what looks otherwise. */
function differences(page: Page, sheets: readonly string[]): Promise<string[]> {
  return page.evaluate((texts) => {
    const NAMING = new Set([
      'id',
      'href',
      'title',
      'alt',
      'src',
      'name',
      'for',
      'value',
      'd',
      'x',
      'y',
      'width',
      'height',
      'datetime',
    ]);
    // What follows from another rule: sizes as laid out, and twins of margins and borders.
    const FOLLOWS =
      /^(?:[\w-]*(?:block|inline)|width|height|perspective-origin|transform-origin|top|bottom|left|right)/;
    // Of elements that stand in the same place, one: the sheets cannot tell the others from it.
    const places = new Map<string, Element>();
    const placeOf = (element: Element | null): string => {
      if (element === null || element === document.body) return '';
      const attributes = [...element.attributes].filter(({ name }) => !NAMING.has(name));
      const edge = [element.previousElementSibling === null, element.nextElementSibling === null];
      const own = [element.localName, ...attributes.map(({ name, value }) => `${name}=${value}`), ...edge];
      return `${placeOf(element.parentElement)} > ${own.join(' ')}`;
    };
    for (const element of document.body.querySelectorAll('*')) places.set(placeOf(element), element);
    const elements = [...places.values()];
    const dress = (order: readonly string[]) => {
      for (const style of document.querySelectorAll('style')) style.remove();
      for (const text of order) {
        const style = document.createElement('style');
        style.textContent = text;
        document.head.append(style);
      }
    };
    const PARTS = [undefined, '::before', '::after'];
    const looks = <T>(those: readonly Element[], read: (style: CSSStyleDeclaration) => T) =>
      those.map((element) =>
        PARTS.map((part) => {
          const style = getComputedStyle(element, part);
          return part && style.content === 'none' ? undefined : read(style);
        }),
      );
    // Values alone, without what says the same of a horizontal text by another name; with names only where two differ.
    const names = [...getComputedStyle(document.body)].filter((name) => !/(?:^|-)(?:block|inline)(?:-|$)/.test(name));
    const whole = (style: CSSStyleDeclaration) => names.map((name) => style.getPropertyValue(name)).join('\n');
    const lines = (style: CSSStyleDeclaration) => [...style].map((name) => `${name}: ${style.getPropertyValue(name)}`);
    const reversed = [...texts].reverse();
    dress(texts);
    const first = looks(elements, whole);
    dress(reversed);
    const second = looks(elements, whole);
    const suspects = elements.filter((_, at) => PARTS.some((_part, nth) => first[at]?.[nth] !== second[at]?.[nth]));
    if (suspects.length === 0) return [];
    const after = looks(suspects, lines);
    dress(texts);
    const before = looks(suspects, lines);
    const differs = suspects.flatMap((element, index) =>
      [0, 1, 2].flatMap((part) => {
        const old = before[index]?.[part] ?? [];
        const changed = (after[index]?.[part] ?? []).filter((line, at) => line !== old[at]);
        const causes = changed.filter((line) => !FOLLOWS.test(line));
        const name = (one: Element | null) => [one?.localName, ...(one?.classList ?? [])].join('.');
        return changed.length === 0
          ? []
          : [`${name(element.parentElement)} > ${name(element)} ${[...causes, ...changed].slice(0, 3).join('; ')}`];
      }),
    );
    return [...new Set(differs)];
  }, sheets);
}

const STATES = [
  { name: 'on a desk', width: 1280, media: 'screen' },
  { name: 'on a phone', width: 390, media: 'screen' },
  { name: 'on paper', width: 680, media: 'print' },
] as const;

async function open(browser: Browser, { width, media }: (typeof STATES)[number]): Promise<Page> {
  // The policy of a page knows the hash of its own sheet only.
  const page = await browser.newPage({ bypassCSP: true, reducedMotion: 'reduce', viewport: { width, height: 900 } });
  await page.emulateMedia({ media });
  return page;
}

for (const state of STATES) {
  test(`the sheets may come in any order, ${state.name}`, async ({ browser }) => {
    const page = await open(browser, state);
    const sheets = await Promise.all(siteSheets().map(compiled));
    for (const address of PAGE_TYPES) {
      await page.goto(`http://localhost:4390${address}`);
      const found = await differences(page, sheets);
      expect.soft(found.slice(0, 5), address).toEqual([]);
    }
    await page.close();
  });
}

test('two sheets that disagree are found out', async ({ browser }) => {
  const page = await open(browser, STATES[0]);
  await page.goto('http://localhost:4390/404.html');
  const found = await differences(page, ['.title { margin: 0 }', '.title { margin: 1px }']);
  expect(found.join()).toContain('h1.title margin-bottom: 0px');
  await page.close();
});
