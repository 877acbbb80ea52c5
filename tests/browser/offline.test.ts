/** After one visit the site reads without a network, on a telephone as it is, and says how old it is. */

import { expect, type Page, test } from '@playwright/test';
import { ChangingSite } from './changing-site.ts';

test.use({ serviceWorkers: 'allow', viewport: { width: 390, height: 800 } });

let site: ChangingSite;
let root: string;

test.beforeEach(async () => {
  site = new ChangingSite('dist', []);
  root = await site.start();
});
test.afterEach(() => site.stop());

const bar = (page: Page) => page.locator('.saved-bar');

/** The text has come whole, and its worker answers. */
async function isKept(page: Page): Promise<void> {
  const held = (where: string) =>
    page.evaluate(async (address) => {
      const cache = await caches.open(`xunfa-offline ${address} `);
      return (
        Boolean(navigator.serviceWorker.controller) && (await cache.match(`${address}offline/held.json`)) !== undefined
      );
    }, where);
  await expect.poll(() => held(root), { timeout: 30_000 }).toBe(true);
}

test('after one visit every page reads without a network, under a bar; calculators and search work', async ({
  page,
}) => {
  await page.goto(`${root}rights/`);
  await page.goto(`${root}regulations/26/`);
  const words = await page.locator('main').textContent();
  const look = await page.locator('main').evaluate((main) => [main.clientWidth, getComputedStyle(main).fontSize]);
  await expect(bar(page)).toHaveCount(0);
  await isKept(page);
  site.state = 'down';
  await page.reload();
  await expect(bar(page)).toContainText(/^没有网，您看的是今天存在这台设备上的。法律截到 \d{4} 年 \d+ 月 \d+ 日。/);
  expect(await page.locator('main').textContent()).toBe(words);
  expect(await page.locator('main').evaluate((main) => [main.clientWidth, getComputedStyle(main).fontSize])).toEqual(
    look,
  );
  expect(await bar(page).evaluate((one) => getComputedStyle(one).backgroundColor)).not.toBe('rgba(0, 0, 0, 0)');
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  // A page that was never opened, by its short link, and one by a link.
  await page.goto(`${root}t26/`);
  await expect(page).toHaveURL(`${root}regulations/26/`);
  await expect(bar(page)).toBeVisible();
  await page.goto(`${root}routes/debt/`);
  const fold = page.locator('[data-live=deadline]').first();
  await fold.locator('summary').click();
  await expect(fold.locator('input').first()).toBeVisible();
  await page.goto(`${root}search/?q=${encodeURIComponent('工资')}`);
  await expect(page.locator('#results a').first()).toContainText('工资');
  await page.goto(`${root}nowhere/`);
  await expect(bar(page)).toContainText('您要的那一页也没有存');
});

test('a slow line and a broken server give way to what is kept, and the network comes first again', async ({
  page,
}) => {
  await page.goto(`${root}rights/review/`);
  await isKept(page);
  site.state = 'broken';
  await page.reload();
  await expect(bar(page)).toContainText('网站打不开');
  site.state = 'slow';
  site.delay = 8000;
  await page.reload();
  await expect(bar(page)).toContainText('网太慢');
  site.state = 'up';
  await bar(page).getByRole('link', { name: '再试一次' }).click();
  await expect(bar(page)).toHaveCount(0);
});

test('it is saved and thrown away by hand, and then not again by itself', async ({ page }) => {
  await page.goto(`${root}offline/`);
  const state = page.locator('.keeping');
  await expect(state).toContainText('还没有存');
  await state.getByRole('button', { name: '存下来' }).click();
  await expect(state).toContainText(/存好了：\d{4} 年 \d+ 月 \d+ 日存的，一共 \d{3} 页，法律截到/, { timeout: 30_000 });
  page.on('dialog', (dialog) => dialog.accept());
  await state.getByRole('button', { name: '删掉' }).click();
  await expect(state).toContainText('没有存，以后也不会自己存');
  expect(await page.evaluate(() => caches.keys())).toEqual([]);
  site.asked.length = 0;
  await page.goto(`${root}rights/review/`);
  await page.locator('nav[data-awake]').waitFor({ state: 'attached' });
  expect(await page.evaluate(() => navigator.serviceWorker.getRegistrations().then(({ length }) => length))).toBe(0);
});

test('who came by a page that they may have to hide keeps nothing by itself, on later pages neither', async ({
  page,
}) => {
  const isRegistered = async (address: string) => {
    await page.goto(root + address);
    await page.locator('nav[data-awake]').waitFor({ state: 'attached' });
    await page.clock.runFor(10_000);
    return page.evaluate(() => navigator.serviceWorker.getRegistrations().then(({ length }) => length > 0));
  };
  await page.clock.install();
  expect(await isRegistered('routes/domestic-violence/')).toBe(false);
  expect(await isRegistered('rights/review/')).toBe(false);
  // Another tab is another visit.
  await page.evaluate(() => sessionStorage.clear());
  await expect.poll(() => isRegistered('rights/review/')).toBe(true);
});

test('who does not want it says so before anything is kept', async ({ page }) => {
  await page.goto(`${root}offline/`);
  const state = page.locator('.keeping');
  await state.getByRole('button', { name: '不要存' }).click();
  await expect(state).toContainText('以后也不会自己存');
  expect(await page.evaluate(() => navigator.serviceWorker.getRegistrations().then(({ length }) => length))).toBe(0);
  await page.reload();
  await expect(state).toContainText('以后也不会自己存');
});
