/** The page taken along: its words as people forward them, and its picture, on a phone and on a desk. */

import { readFileSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { PNG } from 'pngjs';

const COUNTY = 'http://localhost:4391/xffz';
const PHONE = { width: 390, height: 844 };
const DESK = { width: 1280, height: 800 };

/** Keeps what is copied, or refuses, as a page on plain http does. */
async function clipboard(page: Page, there: boolean): Promise<() => Promise<unknown>> {
  await page.addInitScript((has) => {
    const value = has && {
      writeText: (text: string) => Promise.resolve(Object.assign(globalThis, { copied: text })),
    };
    Object.defineProperty(navigator, 'clipboard', { value: value || undefined });
  }, there);
  return () => page.evaluate('globalThis.copied');
}

const head = (page: Page, name: string) =>
  page.locator(`meta[name="${name}"],meta[property="${name}"]`).getAttribute('content');

for (const [where, size] of [
  ['a phone', PHONE],
  ['a desk', DESK],
] as const) {
  test(`on ${where} the words to forward are the page's own: what it is, what to do, who says so, where`, async ({
    page,
  }) => {
    const copied = await clipboard(page, true);
    await page.setViewportSize(size);
    await page.goto(`${COUNTY}/routes/unpaid-wages/`);
    await page.getByRole('button', { name: '复制文字' }).press('Enter');
    await expect(page.locator('#notice')).toHaveText('已复制文字');
    const lines = String(await copied()).split('\n');
    expect(lines[0]).toBe(`${await head(page, 'og:title')}。`);
    expect(lines[1]).toBe(await head(page, 'description'));
    const shown = ((await page.locator('article').textContent()) ?? '').replace(/\s/g, '');
    const first = ((await page.locator('.first').textContent()) ?? '').replace(/^先做这一步：/, '');
    expect(lines[1]).toContain(first.trim());
    expect(shown).toContain(lines[1]?.split('。')[0]);
    const day = ((await page.locator('.share time').textContent()) ?? '').split('-').map(Number);
    expect(lines[2]).toBe(`测试县信访局，${day[0]}年${day[1]}月${day[2]}日核对。`);
    expect(lines[3]).toBe(await page.locator('a.url').evaluate((link: HTMLAnchorElement) => link.href));
    expect(lines).toHaveLength(4);
  });

  test(`on ${where} the picture is shown where it was asked for, is saved, and goes away again`, async ({ page }) => {
    await page.setViewportSize(size);
    await page.goto(`${COUNTY}/routes/unpaid-wages/`);
    const button = page.getByRole('link', { name: '存图片' });
    await expect(page.locator('.share figure')).toHaveCount(0);
    await button.press('Enter');
    const image = page.locator('.share figure img');
    await expect(image).toBeInViewport();
    await expect.poll(() => image.evaluate((one: HTMLImageElement) => one.naturalWidth)).toBe(1080);
    expect(await image.getAttribute('alt')).toContain('单位拖欠工资');
    await expect(button).toHaveAttribute('aria-expanded', 'true');
    expect(page.url()).toBe(`${COUNTY}/routes/unpaid-wages/`);
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);
    const { violations } = await new AxeBuilder({ page }).include('.share').analyze();
    expect(violations.map(({ id }) => id)).toEqual([]);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: '下载图片' }).press('Enter'),
    ]);
    expect(download.suggestedFilename()).toMatch(/^单位拖欠工资.*\.png$/);
    const { width, height } = PNG.sync.read(readFileSync(await download.path()));
    expect([width, height]).toEqual([1080, 1440]);
    await button.press('Enter');
    await expect(page.locator('.share figure')).toHaveCount(0);
  });
}

test('without a clipboard the words are there to be copied by hand', async ({ page }) => {
  await clipboard(page, false);
  await page.addInitScript(() => Object.assign(document, { execCommand: () => false }));
  await page.goto(`${COUNTY}/rights/hearing/`);
  await page.getByRole('button', { name: '复制文字' }).click();
  const words = page.getByLabel('要转发的文字，选中了就可以复制');
  await expect(words).toBeFocused();
  expect(await words.inputValue()).toContain('您的权利');
  await expect(page.locator('#notice')).toHaveText('请长按选中的文字，复制');
});

test('without JavaScript the picture is a plain link, and nothing is offered that would not work', async ({
  browser,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${COUNTY}/routes/unpaid-wages/`);
  await expect(page.getByRole('button', { name: '复制文字' })).toBeHidden();
  await page.getByRole('link', { name: '存图片' }).click();
  expect(page.url()).toMatch(/\/xffz\/cards\/l01\/poster\.png$/);
  await context.close();
});

test('its script is fetched when somebody asks for it, and not before', async ({ page }) => {
  const scripts: string[] = [];
  page.on('request', (request) => {
    if (request.resourceType() === 'script') scripts.push(request.url());
  });
  await page.goto(`${COUNTY}/regulations/26/`);
  await page.waitForLoadState('networkidle');
  const before = scripts.length;
  await page.getByRole('link', { name: '存图片' }).click();
  await expect(page.locator('.share figure')).toBeVisible();
  expect(scripts.length).toBeGreaterThan(before);
});

test('a page that somebody may have to hide has no picture and no words to send on; its head shows the site', async ({
  page,
}) => {
  for (const path of ['/routes/domestic-violence/', '/guide/family/']) {
    await page.goto(`${COUNTY}${path}`);
    await expect(page.getByRole('button', { name: '复制网址' })).toBeVisible();
    await expect(page.getByRole('link', { name: '存图片' })).toHaveCount(0);
    await expect(page.getByRole('button', { name: '复制文字' })).toHaveCount(0);
    expect(await head(page, 'og:image')).toBe('https://www.example.gov.cn/xffz/cards/home/link.png');
  }
});

test('a site without an address promises no picture; its words can be copied all the same', async ({ page }) => {
  await page.goto('/routes/unpaid-wages/');
  await expect(page.locator('meta[property="og:image"],meta[name="twitter:card"]')).toHaveCount(0);
  await expect(page.getByRole('link', { name: '存图片' })).toHaveCount(0);
  await expect(page.getByRole('button', { name: '复制文字' })).toBeVisible();
});

test('what the head promises is there, of that size', async ({ page, request }) => {
  await page.goto(`${COUNTY}/routes/unpaid-wages/`);
  const address = (await head(page, 'og:image')) ?? '';
  expect(address).toBe('https://www.example.gov.cn/xffz/cards/l01/link.png');
  const answer = await request.get(address.replace('https://www.example.gov.cn/xffz', COUNTY));
  const { width, height } = PNG.sync.read(await answer.body());
  expect([width, height]).toEqual([1200, 630]);
});
