/** A lecture: its bar, its contents, its time, and F5 in the midst of it. */

import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';

const slide = (page: Page) => page.locator('#screen > .slide:visible');
const told = (page: Page) => page.locator('#desk .told');

test.beforeEach(async ({ page }) => {
  await page.clock.install({ time: new Date('2026-11-26T10:00:00+08:00') });
});

for (const [width, height] of [
  [360, 740],
  [1920, 1080],
  [1080, 1920],
] as const) {
  test(`the bar covers neither its own words nor whose screen it is, on ${width}×${height}`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    await page.goto('/screen/regulations/?lecture=20#s2-1');
    await expect(told(page)).toContainText('讲课中　第 2 张');
    const boxes = await page.evaluate(() =>
      [...document.querySelectorAll('#desk > *, .slide:not([hidden]) header .mark, .slide:not([hidden]) h2, #state')]
        .map((element) => element.getBoundingClientRect())
        .filter((box) => box.width > 0 && box.height > 0)
        .map(({ left, top, right, bottom }) => ({ left, top, right, bottom })),
    );
    for (const [index, a] of boxes.entries()) {
      expect(a.left).toBeGreaterThanOrEqual(0);
      expect(a.right).toBeLessThanOrEqual(width);
      for (const b of boxes.slice(index + 1))
        expect(a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top).toBe(true);
    }
    // Nobody moves: the bar is gone, and so are its buttons.
    await page.clock.runFor(4000);
    await expect(page.locator('#desk')).toBeHidden();
    await page.keyboard.press('Tab');
    await expect(page.locator('#desk')).toBeVisible();
  });
}

test('F5 keeps the place, the time that was spent and the plan', async ({ page }) => {
  await page.goto('/screen/regulations/?lecture=20#s2-1');
  await page.clock.runFor(300_000);
  for (let step = 0; step < 5; step += 1) await page.keyboard.press('PageDown');
  const id = await slide(page).getAttribute('id');
  expect(id).not.toBe('s2-1');
  await page.reload();
  await expect(slide(page)).toHaveId(id ?? '');
  await expect(told(page)).toContainText('已讲 5 分钟，还剩 15 分钟');
  await page.clock.runFor(960_000);
  await expect(told(page)).toContainText('超了 1 分钟');
  // Begun by a key it is kept as well; ended, it is over.
  await page.keyboard.press('Escape');
  await page.keyboard.press('l');
  await page.keyboard.press('PageDown');
  const other = await slide(page).getAttribute('id');
  await page.reload();
  await expect(slide(page)).toHaveId(other ?? '');
  await expect(told(page)).toContainText('讲课中');
  await page.keyboard.press('Escape');
  await page.reload();
  await expect(page.locator('#desk')).toBeHidden();
  await page.clock.runFor(45_000);
  await expect(slide(page)).not.toHaveId(other ?? '');
});

test('the contents lead anywhere by keys and by a presenter’s remote, and a number does, too', async ({ page }) => {
  await page.goto('/screen/village/?lecture');
  await page.keyboard.press('m');
  const contents = page.locator('#contents');
  const here = contents.locator('[aria-current]');
  await expect(here).toBeFocused();
  await expect(here).toContainText('村里的事');
  const { violations } = await new AxeBuilder({ page }).include('#contents').analyze();
  expect(violations).toEqual([]);
  await page.keyboard.press('PageDown');
  await page.keyboard.press('PageDown');
  const name = await page.locator('#contents button:focus').textContent();
  await page.keyboard.press('Enter');
  await expect(contents).toBeHidden();
  const title = (await slide(page).getAttribute('aria-label')) ?? '-';
  expect(name).toContain(title);
  await expect(told(page)).not.toContainText('第 1 张');
  await page.keyboard.press('1');
  await page.keyboard.press('2');
  await expect(page.locator('#state')).toHaveText('到第 12 张：按回车');
  await page.keyboard.press('Enter');
  await expect(told(page)).toContainText('第 12 张');
  await expect(page.locator('#state')).toBeEmpty();
  // Forgotten, the number is nothing: Enter is the next slide again.
  await page.keyboard.press('3');
  await page.clock.runFor(5000);
  await page.keyboard.press('Enter');
  await expect(told(page)).toContainText('第 13 张');
  await page.keyboard.press('m');
  await contents.getByLabel('打算讲').selectOption('30 分钟');
  await page.keyboard.press('Escape');
  await expect(told(page)).toContainText('还剩 30 分钟');
});

test.describe('by touch', () => {
  test.use({ hasTouch: true, viewport: { width: 390, height: 844 } });

  test('the contents open from the bar, and lead anywhere', async ({ page }) => {
    await page.goto('/screen/village/?lecture');
    await page.clock.runFor(4000);
    await expect(page.locator('#desk')).toBeHidden();
    await page.touchscreen.tap(300, 400);
    await expect(told(page)).toContainText('第 2 张');
    await page.getByRole('button', { name: '目录' }).tap();
    const last = page.locator('#contents li:last-child button');
    await last.tap();
    await expect(page.locator('#contents')).toBeHidden();
    await expect(told(page)).not.toContainText('第 2 张');
    // The finger that chose it moved nothing else.
    await expect(page.locator('#visit')).toBeHidden();
  });
});

test('the notes name the next slide by what it says, never twice by the same title', async ({ page }) => {
  await page.goto('/screen/village/?lecture=20');
  const popup = page.waitForEvent('popup');
  await page.keyboard.press('n');
  const notes = await popup;
  await expect(notes.locator('#time')).toContainText('还剩 20 分钟');
  const seen = new Set<string | null>();
  for (let step = 0; step < 40; step += 1) {
    const [title, next] = [await notes.locator('#title').textContent(), await notes.locator('#next').textContent()];
    expect(next).not.toBe(`下一张：${title}`);
    expect(next?.length).toBeGreaterThan(5);
    seen.add(next);
    await notes.keyboard.press('PageDown');
  }
  // Answers may be the same.
  expect(seen.size).toBeGreaterThan(30);
  await page.keyboard.press('Home');
  await page.keyboard.press('PageUp');
  await expect(notes.locator('#next')).toHaveText('这是最后一张，再按就回到第一张。');
});
