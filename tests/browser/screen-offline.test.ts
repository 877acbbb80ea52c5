/** The network goes, deployments break, copies rot, notices come: the hall screen goes on. */

import { expect, type Page, test } from '@playwright/test';
import { ChangingSite } from './changing-site.ts';

test.use({ serviceWorkers: 'allow' });

const PAGE = 'screen/village/';
const slides = (page: Page) => page.locator('#screen > .slide:visible');

let site: ChangingSite;
let root: string;

test.beforeEach(async ({ page }) => {
  site = new ChangingSite();
  root = await site.start();
  await page.clock.install({ time: new Date('2026-11-26T10:00:00+08:00') });
});
test.afterEach(() => site.stop());

/** Until all of the screen lies on the worker's shelf. */
async function visit(page: Page): Promise<void> {
  await page.goto(root + PAGE);
  await page.waitForFunction(() => localStorage.getItem(`xf-screen-whole:${location.pathname}`) !== null);
}

/** Lets the page look for a new release, and waits until the server was asked for it. */
async function askForNews(page: Page): Promise<void> {
  const before = site.asked.length;
  await page.clock.runFor(600_000);
  await expect.poll(() => site.asked.slice(before)).toContain(`${PAGE}release.json`);
}

test('after one visit it plays without a network, codes and all', async ({ page }) => {
  await visit(page);
  // What played is written down as such: a later release that does not play can give way to it.
  const proven = () =>
    page.evaluate(async () => {
      const cache = await caches.open('xunfa-screen');
      const key = (await cache.keys()).find(({ url }) => url.includes('/held?'));
      return key && (await (await cache.match(key))?.json())?.proven;
    });
  await expect.poll(proven).toBe(true);
  site.state = 'down';
  await page.reload();
  await expect(slides(page)).toHaveCount(1);
  await page.clock.runFor(20_000);
  const code = slides(page).locator('.qr img');
  // The code stands on the last slide of an entry.
  await expect(async () => {
    await page.keyboard.press('ArrowRight');
    await expect(code).toBeVisible({ timeout: 300 });
  }).toPass();
  expect(
    await code.evaluate((image: HTMLImageElement) => image.decode().then(() => image.naturalWidth)),
  ).toBeGreaterThan(0);
  // Of another page nothing is known: that is the network's business.
  await expect(page.goto(`${root}screen/cases/`)).rejects.toThrow();
});

test('a broken deployment is not seen, the whole one after it comes at the end of a slide', async ({ page }) => {
  await visit(page);
  site.deploy(PAGE, (html) => html.replaceAll(/村里的事，(?:<[^>]+>)*该找谁/g, '新来的一版'), {
    'qr/new.png': 'new',
  });
  site.remove('qr/new.png');
  await askForNews(page);
  await expect.poll(() => site.asked).toContain('qr/new.png');
  await page.clock.runFor(41_000);
  await page.reload();
  await expect(page.locator('#s1-1')).toContainText('村里的事');
  site.write('qr/new.png', 'new');
  await expect(async () => {
    await page.clock.runFor(600_000);
    await expect(page.locator('#s1-1')).toContainText('新来的一版', { timeout: 1000 });
  }).toPass();
  await expect(slides(page)).toHaveCount(1);
});

test('a copy that went bad is mended', async ({ page }) => {
  await visit(page);
  const spoil = () =>
    page.evaluate(async () => {
      const cache = await caches.open('xunfa-screen');
      for (const key of await cache.keys()) {
        if (!key.url.includes('held')) await cache.put(key, new Response('spoilt'));
      }
    });
  await spoil();
  await page.reload();
  await expect(slides(page)).toHaveCount(1);
  site.state = 'down';
  await page.reload();
  await expect(slides(page)).toHaveCount(1);
  // Gone bad without a network it is not sure to come back: the page is not loaded again at night.
  await spoil();
  await page.clock.runFor(600_000);
  await expect.poll(() => page.evaluate(() => localStorage.getItem(`xf-screen-whole:${location.pathname}`))).toBeNull();
  await page.clock.setSystemTime(new Date('2026-11-26T23:59:50+08:00'));
  await page.clock.runFor(60_000);
  await expect(slides(page)).toHaveCount(1);
});

test('an urgent notice takes the screen at once and gives it back at its time', async ({ page }) => {
  await page.goto(root + PAGE);
  site.write('screen/notice.txt', '到 2026-11-26 10:05\n今天下午停电\n接待改在一楼大厅，材料照收。\n');
  const notice = page.locator('#notice');
  await expect(async () => {
    await page.clock.runFor(20_000);
    await expect(notice).toContainText('今天下午停电', { timeout: 500 });
  }).toPass();
  // The network goes and so does the power: the notice stays.
  site.state = 'down';
  await page.clock.runFor(60_000);
  await expect(notice).toBeVisible();
  await page.clock.runFor(240_000);
  await expect(notice).toBeHidden();
  await expect(slides(page)).toHaveCount(1);
});
