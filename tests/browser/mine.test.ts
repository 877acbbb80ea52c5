/** The reader's own list: ticked on a route, a day from a calculator, all of it on the device and gone at a press. */

import { chromium, expect, type Page, test } from '@playwright/test';
import { launchOptions } from '../../src/machine/chromium.ts';
import { oldChromium } from './old-chromium.ts';

test.use({ viewport: { width: 360, height: 780 } });

const KEY = 'xf-mine';
const kept = (page: Page) => page.evaluate((key) => localStorage.getItem(key), KEY);

/** Opens a route, once its boxes are there. */
async function openRoute(page: Page, name: string): Promise<void> {
  await page.goto(`/routes/${name}/`);
  await page.locator('.told-ticks').waitFor();
}

async function openList(page: Page): Promise<void> {
  await page.goto('/mine/');
  await page.locator('.mine').waitFor();
}

/** Works out a last day within an opened calculator. */
async function count(page: Page, calculator: string, [year, month, date]: [string, string, string]): Promise<void> {
  const form = page.locator(`${calculator} form`).first();
  await page.locator(`${calculator} summary`).first().click();
  for (const [index, value] of [year, month, date].entries()) await form.locator('input').nth(index).fill(value);
  await form.getByRole('button', { name: '算一算' }).click();
}

test('what is ticked on a route stands on the list, with what is left, and leads back', async ({ page }) => {
  await openRoute(page, 'unpaid-wages');
  // The same paper for two steps is gathered once.
  await page.getByLabel('身份证').first().check();
  await expect(page.getByLabel('身份证').nth(1)).toBeChecked();
  await page.getByLabel('这一步办好了').first().check();
  // Three papers in one line of the content are one box.
  await expect(page.getByLabel('考勤、工资条、转账记录')).not.toBeChecked();
  await openList(page);
  const matter = page.locator('.matter');
  await expect(matter.getByLabel('身份证')).toBeChecked();
  await expect(matter.getByLabel('向劳动监察投诉')).toBeChecked();
  await expect(matter.getByLabel('申请劳动仲裁')).not.toBeChecked();
  await expect(matter).toContainText('好了 1 样，还差 3 样');
  // Ticked on the list, it is ticked on the route.
  await matter.getByLabel('申请劳动仲裁').check();
  await matter.getByRole('link', { name: '单位拖欠工资' }).click();
  await page.locator('.told-ticks').waitFor();
  await expect(page.getByLabel('这一步办好了').nth(1)).toBeChecked();
});

test('a last day goes from the calculator to the list, the sooner one first and loud', async ({ page }) => {
  await page.clock.install({ time: new Date('2026-11-29T09:00:00+08:00') });
  await openRoute(page, 'unpaid-wages');
  await count(page, '.line details.calc', ['2026', '11', '20']);
  await page.getByRole('button', { name: '记到我的清单' }).click();
  await page.goto('/clocks/');
  await count(page, '.choices details', ['2026', '10', '4']);
  await page.getByRole('button', { name: '记到我的清单' }).first().click();
  await page.getByRole('link', { name: '看我的清单' }).click();
  const days = page.locator('.ends li');
  await expect(days).toHaveCount(2);
  await expect(days.first()).toContainText('2026 年 12 月 3 日（星期四）只剩 4 天');
  await expect(days.first()).toHaveClass('pressing');
  await expect(days.nth(1)).toContainText('投诉');
  await expect(page.locator('.mine')).toContainText('以收到的书面告知为准');
  await days.first().getByRole('button', { name: '删掉' }).click();
  await expect(days).toHaveCount(1);
});

test('one press empties it, asked once, and another tab knows', async ({ page, context }) => {
  await openRoute(page, 'divorce');
  await page.getByLabel('这一步办好了').first().check();
  const list = await context.newPage();
  await openList(list);
  await expect(list.locator('.matter')).toHaveCount(1);
  list.once('dialog', (dialog) => dialog.dismiss());
  await list.getByRole('button', { name: '清空' }).click();
  expect(await kept(list)).not.toBeNull();
  list.once('dialog', async (dialog) => {
    expect(dialog.message()).toContain('清空后找不回来');
    await dialog.accept();
  });
  await list.getByRole('button', { name: '清空' }).click();
  await expect(list.locator('.mine')).toContainText('还什么都没有记');
  expect(await kept(list)).toBeNull();
  await expect(page.getByLabel('这一步办好了').first()).not.toBeChecked();
});

test('pages read last stand there; of a discreet page nothing that was not ticked', async ({ page }) => {
  await openRoute(page, 'domestic-violence');
  await expect(page.locator('.told-ticks')).toContainText('别人也用这台设备的');
  await page.goto('/cases/mother-protected/');
  await page.goto('/warnings/gathering/');
  await page.locator('[data-live=read][data-awake]').waitFor({ state: 'attached' });
  await page.goto('/cases/gate-blocked/');
  await page.locator('[data-live=read][data-awake]').waitFor({ state: 'attached' });
  await openList(page);
  await expect(page.locator('.mine .list-of li')).toHaveCount(2);
  expect(await kept(page)).not.toContain('domestic-violence');
  await openRoute(page, 'domestic-violence');
  await page.getByLabel('这一步办好了').first().check();
  await openList(page);
  await expect(page.locator('.matter')).toContainText('家庭暴力');
  await expect(page.locator('.mine .list-of')).not.toContainText('家庭暴力');
});

test('in the frame of the hall screen nothing is kept', async ({ page }) => {
  const body = '<iframe src="/routes/unpaid-wages/"></iframe>';
  await page.route('/frame/', (route) => route.fulfill({ contentType: 'text/html', body }));
  await page.goto('/frame/');
  const frame = page.frameLocator('iframe');
  await frame.locator('[data-live=ticks][data-awake]').waitFor({ state: 'attached' });
  await expect(frame.locator('.tick')).toHaveCount(0);
  expect(await kept(page)).toBeNull();
});

test('where nothing may be kept, the list says so and a route is whole', async ({ page }) => {
  const errors: string[] = [];
  page.on('pageerror', ({ message }) => errors.push(message));
  await page.addInitScript(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('no', 'QuotaExceededError');
    };
  });
  await page.goto('/routes/unpaid-wages/');
  await page.locator('[data-live=ticks][data-awake]').waitFor({ state: 'attached' });
  await expect(page.locator('.tick')).toHaveCount(0);
  await count(page, '.line details.calc', ['2026', '11', '20']);
  await page.getByRole('button', { name: '记到我的清单' }).click();
  await expect(page.locator('.line details.calc').first()).toContainText('这里记不了东西');
  await page.goto('/mine/');
  await expect(page.locator('.mine')).toContainText('这里记不了东西');
  await expect(page.getByRole('button', { name: '清空' })).toBeHidden();
  expect(errors).toEqual([]);
});

test('damage in the store is thrown away without a word', async ({ page }) => {
  await page.goto('/about/');
  await page.evaluate((key) => localStorage.setItem(key, '{"matters":[{"path":"javascript:alert(1)"'), KEY);
  await openList(page);
  await expect(page.locator('.mine')).toContainText('还什么都没有记');
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('a route is whole as it is, and the list says what it needs', async ({ page }) => {
    await page.goto('/routes/unpaid-wages/');
    await expect(page.locator('.need').first()).toHaveText(
      '带：身份证；劳动合同或者工牌；考勤、工资条、转账记录；欠条、聊天记录',
    );
    await expect(page.locator('.tick')).toHaveCount(0);
    await page.goto('/mine/');
    await expect(page.locator('main')).toContainText('只存在这台设备上，不上传');
    await expect(page.locator('noscript p')).toContainText('要浏览器开着 JavaScript');
    await expect(page.locator('noscript p')).toBeVisible();
    await expect(page.locator('main').getByRole('button')).toHaveCount(0);
  });
});

test('in Chromium 90 a tick is kept and shown', async ({ baseURL }) => {
  const browser = await chromium.launch(launchOptions(await oldChromium(90)));
  const page = await (await browser.newContext({ baseURL: baseURL ?? '' })).newPage();
  await page.goto('/routes/unpaid-wages/');
  await page.waitForFunction(() => document.querySelector('.told-ticks'));
  await page.evaluate(() => document.querySelector<HTMLInputElement>('.need .tick input')?.click());
  await page.goto('/mine/');
  await page.waitForFunction(() => document.querySelector('.matter input:checked'));
  await browser.close();
});

test('from A to Z: a letter leads to its place, a word to its route', async ({ page }) => {
  await page.goto('/a-z/');
  await page.getByRole('navigation', { name: '字母' }).getByRole('link', { name: 'J', exact: true }).click();
  await expect(page.locator('#az-j')).toBeInViewport();
  await page.locator('li', { hasText: '家暴' }).getByRole('link', { name: '家庭暴力' }).click();
  await expect(page).toHaveURL(/\/routes\/domestic-violence\/$/);
});
