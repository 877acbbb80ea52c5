/** The first screen of a phone: one row of header, and the answer below it, in every size of type and without a script. */

import { expect, type Page, test } from '@playwright/test';

const top = (page: Page, selector: string) =>
  page
    .locator(selector)
    .first()
    .evaluate((element) => element.getBoundingClientRect().top);
const large = () => localStorage.setItem('xf-size', 'large');

test.describe('in large type on a phone', () => {
  test.use({ viewport: { width: 360, height: 780 } });

  test('the title begins within the first quarter', async ({ page }) => {
    await page.addInitScript(large);
    for (const address of ['/', '/routes/unpaid-wages/', '/regulations/26/', '/warnings/', '/laws/civil-code/']) {
      await page.goto(address);
      expect(await top(page, 'h1'), address).toBeLessThanOrEqual(195);
    }
  });

  test('the menu opens, holds every word on one line, and the search opens with its box', async ({ page }) => {
    await page.addInitScript(large);
    await page.goto('/regulations/26/');
    await expect(page.locator('.menu')).toBeHidden();
    await page.getByText('菜单', { exact: true }).click();
    for (const word of await page.locator('.menu a').all()) {
      const { height, size } = await word.evaluate((element) => ({
        height: element.getBoundingClientRect().height,
        size: Number.parseFloat(getComputedStyle(element).lineHeight),
      }));
      expect(height).toBeLessThan(size * 2);
      expect(height).toBeGreaterThanOrEqual(44);
    }
    await page.locator('label[for=q]').click();
    await expect(page.locator('#q')).toBeFocused();
    await page.locator('#q').fill('堵门');
    await page.locator('.hits a').first().click();
    await expect(page).toHaveURL(/warnings/);
  });
});

test('with text twice as large the header takes a quarter of the screen at most', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto('/guide/wages/');
  await page.evaluate(() => {
    document.documentElement.style.fontSize = '200%';
  });
  const { height } = (await page.locator('header.site').boundingBox()) ?? { height: Number.NaN };
  expect(height).toBeLessThanOrEqual(844 / 4);
});

for (const width of [320, 360, 390]) {
  test(`at ${width} px what a finger hits is 44 px, and the hint in the search box is whole`, async ({ page }) => {
    await page.setViewportSize({ width, height: 780 });
    await page.goto('/');
    for (const target of await page.locator('.bar > label, .bar [data-set=size], .brand').all()) {
      const box = await target.boundingBox();
      expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(44);
    }
    await page.locator('label[for=q]').click();
    const room = await page.locator('#q').evaluate((input: HTMLInputElement) => {
      const style = getComputedStyle(input);
      const ink = document.createElement('canvas').getContext('2d');
      if (!ink) return Number.NaN;
      ink.font = `${getComputedStyle(input, '::placeholder').fontSize} ${style.fontFamily}`;
      const inner = input.clientWidth - Number.parseFloat(style.paddingLeft) - Number.parseFloat(style.paddingRight);
      return inner - ink.measureText(input.placeholder).width;
    });
    expect(room).toBeGreaterThanOrEqual(0);
  });
}

test('a phone offers to copy the address and no code of its own; a wide screen shows the code', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 780 });
  await page.addInitScript(() => {
    const asked: ShareData[] = [];
    Object.assign(globalThis, { asked });
    Object.defineProperty(navigator, 'share', { value: (data: ShareData) => Promise.resolve(asked.push(data)) });
    const clipboard = { writeText: (text: string) => Promise.resolve(Object.assign(globalThis, { copied: text })) };
    Object.defineProperty(navigator, 'clipboard', { value: clipboard });
  });
  await page.goto('/regulations/26/');
  await expect(page.locator('.share img')).toBeHidden();
  await page.getByRole('button', { name: '复制网址' }).click();
  await expect(page.locator('#notice')).toHaveText('已复制网址');
  expect(await page.evaluate('copied')).toMatch(/\/t26\/$/);
  await page.getByRole('button', { name: '转发' }).click();
  expect(await page.evaluate('asked[0].url')).toMatch(/\/t26\/$/);
  await page.setViewportSize({ width: 1280, height: 800 });
  await expect(page.locator('.share img')).toBeVisible();
});

test('a browser that cannot forward is offered no button for it', async ({ page }) => {
  await page.addInitScript(() => Object.defineProperty(navigator, 'share', { value: undefined }));
  await page.goto('/regulations/26/');
  await expect(page.getByRole('button', { name: '复制网址' })).toBeVisible();
  await expect(page.getByRole('button', { name: '转发' })).toBeHidden();
});

test('a short link misread from paper arrives, and what is nowhere is guessed', async ({ page }) => {
  for (const typed of ['/102/', '/I02/', '/L02/', '/lo2/']) {
    await page.goto(typed);
    await expect(page).toHaveURL('/routes/migrant-wages/');
  }
  for (const [typed, path] of [
    ['/IO2/', '/l02/'],
    ['/31/', '/regulations/31/'],
    ['/Routes/unpaid-wages/', '/routes/unpaid-wages/'],
  ] as const) {
    await page.goto(typed);
    await expect(page.locator('.first a').first()).toHaveAttribute('href', path);
  }
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false, viewport: { width: 360, height: 780 } });

  test('the menu and the search open, and the page of what is missing offers the ways on', async ({ page }) => {
    await page.goto('/nowhere/');
    await page.getByText('菜单', { exact: true }).click();
    await expect(page.locator('.menu').getByRole('link', { name: '写材料' })).toBeVisible();
    await page.locator('label[for=q]').click();
    await page.locator('#q').fill('欠薪');
    await page.locator('.find button').click();
    await expect(page).toHaveURL(/\/search\/\?q=/);
    await page.goto('/nowhere/');
    for (const name of [/回答几个问题/, /搜一搜/, '12345', '全部热线']) {
      await expect(page.locator('main').getByRole('link', { name })).toBeVisible();
    }
    await expect(page.locator('.share .url')).toBeVisible();
  });
});
