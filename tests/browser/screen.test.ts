import { globSync, readFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import { SCREENS } from '../../src/faces/screen/fit.ts';
import { DEFAULT_SITE } from '../sites.ts';

/** Every playlist that was built. */
const PLAYLISTS = globSync('screen/*/release.json', { cwd: DEFAULT_SITE })
  .map((name) => name.split(/[\\/]/)[1] ?? '')
  .sort()
  .map((id) => ({ id, path: `/screen/${id}/` }));

/** Slides whose text is higher or wider than its place, by their ids. */
function overflowing(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('.slide')].flatMap((slide) => {
      slide.hidden = false;
      const said = slide.querySelector('.said');
      const small = slide.querySelector('.small');
      const over =
        !said ||
        !small ||
        [said, small].some((part) => part.scrollHeight > part.clientHeight + 1) ||
        slide.scrollWidth > slide.clientWidth + 1;
      slide.hidden = true;
      return over ? [slide.id] : [];
    }),
  );
}

/** How large what is said in each drawing is on a screen whose shorter side has 1080: letters of 26 in 320 by 240. */
function lettersInPanels(page: Page): Promise<number[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLImageElement>('.panels img')].map((img) => {
      const slide = img.closest<HTMLElement>('.slide');
      if (slide) slide.hidden = false;
      const { width: across, height: down } = img.getBoundingClientRect();
      if (slide) slide.hidden = true;
      const letter = (Math.min(across, (down * 4) / 3) * 26) / 320;
      return (letter * 1080) / Math.min(innerWidth, innerHeight);
    }),
  );
}

/** Playlists that show strips. */
const DRAWN = ['hall', 'village', 'lesson-hall'];

// A page is loaded once and seen on every screen: laying out a thousand slides takes long enough.
for (const { id, path } of PLAYLISTS) {
  test(`no slide of ${id} overflows on any screen, and what is said in a panel is as large as the smallest text`, async ({
    page,
  }) => {
    await page.goto(path);
    for (const [width, height] of SCREENS) {
      await page.setViewportSize({ width, height });
      expect(await overflowing(page), `${width}×${height}`).toEqual([]);
      const letters = await lettersInPanels(page);
      if (DRAWN.includes(id)) expect(letters.length).toBeGreaterThan(3);
      expect(Math.min(...letters), `${width}×${height}`).toBeGreaterThanOrEqual(48);
    }
  });
}

interface Measured {
  id: string;
  /** Of the room between header and footer: what words, pictogram and code take. */
  filled: number;
  /** Pixels of the smallest text that is to be read. */
  smallest: number;
  /** What stands alone at the end of a paragraph. */
  alone: string[];
}

/** Every slide that has more than a title, one under the other as without a script. */
function measured(page: Page): Promise<Measured[]> {
  return page.evaluate(() => {
    const areaOf = ({ width, height }: { width: number; height: number }) => width * height;
    return [...document.querySelectorAll<HTMLElement>('#screen > .slide')]
      .filter(({ dataset }) => !['题头', '歇'].includes(dataset['layout'] ?? ''))
      .map((slide): Measured => {
        const body = slide.querySelector('.body');
        const said = slide.querySelector('.said');
        if (!body || !said) throw new Error(`${slide.id} says nothing`);
        const range = document.createRange();
        range.selectNodeContents(said);
        const rects = [...range.getClientRects()].filter(({ width }) => width > 0);
        const width = Math.max(...rects.map(({ right }) => right)) - Math.min(...rects.map(({ left }) => left));
        const height = Math.max(...rects.map(({ bottom }) => bottom)) - Math.min(...rects.map(({ top }) => top));
        const boxes = [...body.querySelectorAll('.art, .qr')].map((box) => areaOf(box.getBoundingClientRect()));
        const filled =
          boxes.reduce((sum, area) => sum + area, areaOf({ width, height })) / areaOf(body.getBoundingClientRect());
        let smallest = Number.POSITIVE_INFINITY;
        const alone: string[] = [];
        for (const block of said.querySelectorAll(
          'h2, p, .options span, .steps b, .steps span, .bars li > span, .bars em',
        )) {
          if (block.parentElement?.closest('.keep') || block.matches('.keep')) continue;
          smallest = Math.min(smallest, Number.parseFloat(getComputedStyle(block).fontSize));
          const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
          const tops: number[] = [];
          while (walker.nextNode()) {
            const { length } = walker.currentNode.textContent ?? '';
            for (let at = 0; at < length; at++) {
              range.setStart(walker.currentNode, at);
              range.setEnd(walker.currentNode, at + 1);
              const { top, height: high } = range.getBoundingClientRect();
              if (high > 0) tops.push(top + high / 2);
            }
          }
          const last = tops.at(-1) ?? 0;
          const inLast = tops.filter((top) => Math.abs(top - last) < 12).length;
          if (inLast === 1 && tops.length > 1) alone.push(block.textContent ?? '');
        }
        return { id: slide.id, filled, smallest, alone };
      });
  });
}

test.describe('slides as they are read from across the hall', () => {
  test.use({ javaScriptEnabled: false });

  for (const [width, height, least] of [
    [1920, 1080, 0.65],
    [1080, 1920, 0.55],
  ] as const) {
    test(`fill ${width}×${height}, in large type, and no character stands alone`, async ({ page }) => {
      await page.setViewportSize({ width, height });
      const filled: number[] = [];
      for (const { id, path } of PLAYLISTS) {
        await page.goto(path);
        const slides = await measured(page);
        expect(slides.filter(({ smallest }) => smallest < 48).map((slide) => `${id} ${slide.id}`)).toEqual([]);
        expect(slides.flatMap(({ alone }) => alone)).toEqual([]);
        filled.push(...slides.map((slide) => slide.filled));
      }
      filled.sort((a, b) => a - b);
      expect(filled[Math.floor(filled.length / 2)]).toBeGreaterThanOrEqual(least);
    });
  }
});

test('one slide after the other, by itself, and round again', async ({ page }) => {
  await page.clock.install({ time: new Date('2026-11-26T10:00:00') });
  await page.goto('/screen/cases/');
  const slides = page.locator('.slide:visible');
  await expect(slides).toHaveCount(1);
  const first = await slides.getAttribute('id');
  await page.clock.runFor(41_000);
  await expect(slides).toHaveCount(1);
  expect(await slides.getAttribute('id')).not.toBe(first);
  await expect(page.locator('#now')).toContainText('11月26日　星期四');
});

test('arrows move, a space stops and goes on', async ({ page }) => {
  await page.clock.install({ time: new Date('2026-11-26T10:00:00') });
  await page.goto('/screen/regulations/');
  const slides = page.locator('.slide:visible');
  const first = await slides.getAttribute('id');
  await page.keyboard.press('PageDown');
  const second = await slides.getAttribute('id');
  expect(second).not.toBe(first);
  await page.keyboard.press('Space');
  await expect(page.locator('#state')).toContainText('已停');
  await page.clock.runFor(60_000);
  expect(await slides.getAttribute('id')).toBe(second);
  await page.keyboard.press('ArrowLeft');
  expect(await slides.getAttribute('id')).toBe(first);
});

test('a clock that jumps a year or falls back leaves the screen playing', async ({ page }) => {
  await page.clock.install({ time: new Date('2026-11-26T10:00:00') });
  await page.goto('/screen/hall/');
  const slides = page.locator('.slide:visible');
  for (const time of ['2027-11-26T10:00:00', '2020-01-01T00:00:00']) {
    await page.clock.setSystemTime(new Date(time));
    await page.clock.runFor(5_000);
    await expect(slides).toHaveCount(1);
    const before = await slides.getAttribute('id');
    await page.clock.runFor(45_000);
    await expect(slides).toHaveCount(1);
    expect(await slides.getAttribute('id')).not.toBe(before);
  }
});

test('a strip of lights shows the words in one line, passing by', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 64 });
  await page.goto('/screen/regulations/');
  const said = page.locator('.slide:visible .said');
  const height = await said.evaluate((element) => element.scrollHeight);
  expect(height).toBeLessThanOrEqual(64);
  const left = () => said.evaluate((element) => element.getBoundingClientRect().left);
  const before = await left();
  await expect.poll(left).toBeLessThan(before);
  // The window grows again: the words stand where they belong.
  await page.setViewportSize({ width: 1366, height: 768 });
  await expect.poll(left).toBeGreaterThan(0);
  expect(await left()).toBeLessThan(200);
});

test('the code on a slide opens its entry', async ({ page }) => {
  await page.goto('/screen/regulations/#s2-1');
  const code = page.locator('.slide:visible .qr img');
  await expect(code).toBeVisible();
  const src = await code.getAttribute('src');
  const name = /qr\/(\w+)\.png$/.exec(src ?? '')?.[1];
  expect(readFileSync(`dist/${name}/index.html`, 'utf8')).toContain('/regulations/1/');
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the slides stand one under the other', async ({ page }) => {
    await page.goto('/screen/rights/');
    expect(await page.locator('.slide:visible').count()).toBeGreaterThan(60);
  });
});
