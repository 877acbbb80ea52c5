/** Reading: as citizens do, on a phone and at a desk, by touch, by keyboard, on paper, without scripts. */

import { expect, type Page, test } from '@playwright/test';
import { PAGE_TYPES } from './page-types.ts';

const PHONE = { width: 360, height: 740 };
const TYPES = [...PAGE_TYPES, '/search/'];

/** How far the page is wider than the window, in CSS pixels. */
function overflow(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}

test.describe('with all that a page does by itself', () => {
  test.use({ serviceWorkers: 'allow' });

  test('no page loads anything from another host, sets a cookie, or breaks its own security policy', async ({
    page,
    context,
  }) => {
    const foreign: string[] = [];
    const complaints: string[] = [];
    page.on('request', (request) => {
      if (new URL(request.url()).host !== 'localhost:4390') foreign.push(request.url());
    });
    page.on('console', (message) => complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(error.message));
    for (const address of TYPES) {
      await page.goto(address);
      await page.locator('footer').scrollIntoViewIfNeeded();
    }
    await page.locator('#q').fill('复查');
    await page.locator('.hits a, .nothing').first().waitFor();
    await page.waitForLoadState('networkidle');
    expect(foreign).toEqual([]);
    expect(complaints).toEqual([]);
    expect(await context.cookies()).toEqual([]);
  });
});

test('the citizen reads article 26: law first, then plain words, then who must do what', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('link', { name: /哪些事不能做/ }).click();
  await expect(page).toHaveURL('/regulations/26/');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/第二十六条\s*信访时不能做的六类事/);
  const headings = await page.getByRole('heading', { level: 2 }).allTextContents();
  expect(headings.slice(0, 3)).toEqual(['条例原文', '用白话说', '谁要做什么']);
  await page.getByRole('link', { name: /下一条/ }).click();
  await expect(page).toHaveURL('/regulations/27/');
});

test('the link of 第二十六条第三项 is copied, announced, and leads to that item', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('/regulations/26/');
  await page.getByRole('link', { name: '第二十六条第三项的链接' }).click();
  await expect(page.getByRole('status').filter({ hasText: '已复制' })).toHaveText('已复制第二十六条第三项的链接');
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toBe('http://localhost:4390/regulations/26/#art-26-1-3');
  await page.goto('about:blank');
  await page.goto(copied);
  await expect(page.locator(':target .words')).toHaveText(
    '侮辱、殴打、威胁机关、单位工作人员，非法限制他人人身自由，或者毁坏财物；',
  );
  await expect(page.locator(':target')).toBeInViewport();
});

test('a whole article is copied with its address', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('/regulations/35/');
  await page.getByRole('button', { name: '复制本条' }).click();
  await expect(page.getByRole('status').filter({ hasText: '已复制' })).toBeVisible();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toMatch(/^第三十五条\n信访人对信访处理意见不服的，.*书面答复。\nhttp:\/\/localhost:4390\/t35\/$/);
});

test('large type and contrast are chosen once and kept on every page, with no jump', async ({ page }) => {
  await page.goto('/regulations/26/');
  const size = () => page.evaluate(() => Number.parseFloat(getComputedStyle(document.body).fontSize));
  expect(await size()).toBe(18);
  await page.getByRole('button', { name: '大字' }).click();
  await expect(page.getByRole('button', { name: '大字' })).toHaveAttribute('aria-pressed', 'true');
  expect(await size()).toBe(24);
  await page.getByRole('button', { name: '高对比' }).click();
  await page.goto('/terms/');
  expect(await size()).toBe(24);
  expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe('rgb(255, 255, 255)');
  await page.getByRole('button', { name: '大字' }).click();
  await page.reload();
  expect(await size()).toBe(18);
});

test('targets are 44 px, and 60 px in large type', async ({ page }) => {
  await page.setViewportSize(PHONE);
  for (const [large, least] of [
    [false, 44],
    [true, 60],
  ] as const) {
    for (const address of ['/', '/regulations/26/', '/laws/', '/search/']) {
      await page.goto(address);
      if (large) await page.evaluate(() => document.documentElement.setAttribute('data-size', 'large'));
      const small = await page.evaluate((size) => {
        // Links inside a sentence are bound by the line height, as WCAG 2.2 allows.
        const chosen = document.querySelectorAll<HTMLElement>(
          'header a, header button, header input, .tools a, .tools button, .options a, .toc a, .toc summary, .steps a, footer a, .law .anchor',
        );
        return [...chosen]
          .filter((element) => element.offsetParent !== null)
          .map((element) => ({
            name: element.textContent || element.className,
            height: element.getBoundingClientRect().height,
            anchor: element.matches('.anchor'),
          }))
          .filter(({ height, anchor }) => height < (anchor ? 44 : size) - 0.5);
      }, least);
      expect(small, address).toEqual([]);
    }
  }
});

test('nothing is cut off or pushed aside: phone, narrow phone, large type, text doubled', async ({ page }) => {
  for (const address of TYPES) {
    await page.setViewportSize({ width: 360, height: 740 });
    await page.goto(address);
    for (const [width, zoom, large] of [
      [360, 1, false],
      [320, 1, false],
      [360, 1, true],
      [360, 2, false],
      [1280, 2, true],
    ] as const) {
      await page.setViewportSize({ width, height: 740 });
      await page.evaluate(
        ([factor, big]) => {
          const root = document.documentElement;
          root.style.fontSize = '';
          if (big) root.setAttribute('data-size', 'large');
          else root.removeAttribute('data-size');
          const size = Number.parseFloat(getComputedStyle(root).fontSize);
          if (factor !== 1) root.style.fontSize = `${size * factor}px`;
        },
        [zoom, large] as const,
      );
      expect(await overflow(page), `${address} at ${width} px, ×${zoom}${large ? ', large' : ''}`).toBeLessThanOrEqual(
        0,
      );
    }
  }
});

test('the keyboard reaches the text by the skip link, and every link shows its focus', async ({ page }) => {
  await page.goto('/regulations/26/');
  await page.keyboard.press('Tab');
  await expect(page.locator(':focus')).toHaveText('跳到正文');
  await expect(page.locator('.skip')).toBeInViewport();
  await page.keyboard.press('Enter');
  await expect(page.locator('main')).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(page.locator(':focus')).toHaveAccessibleName('第二十六条的链接');
  const outline = await page.locator(':focus').evaluate((element) => getComputedStyle(element).outlineWidth);
  expect(outline).toBe('3px');
});

test('on paper the law, the reading and the code are there, the controls are not', async ({ page, browserName }) => {
  test.skip(browserName !== 'chromium');
  await page.goto('/regulations/34/');
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.law')).toBeVisible();
  await expect(page.locator('.prose')).toBeVisible();
  await expect(page.locator('.share img')).toBeVisible();
  for (const hidden of ['#q', '.settings', '.menu', '.anchor', '.tools', '.steps']) {
    await expect(page.locator(hidden).first()).toBeHidden();
  }
  expect((await page.pdf({ preferCSSPageSize: true })).byteLength).toBeGreaterThan(10_000);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('every page is whole, and the search box leads to the contents', async ({ page }) => {
    await page.goto('/regulations/26/');
    await expect(page.locator('.law .clause')).toHaveCount(7);
    await expect(page.locator('.prose')).toBeVisible();
    await expect(page.getByRole('button', { name: '大字' })).toBeHidden();
    await page.locator('#q').fill('堵门');
    await page.locator('#q').press('Enter');
    await expect(page).toHaveURL(/\/search\/\?q=/);
    const contents = page.locator('.toc');
    await contents.locator('summary', { hasText: '第四章' }).click();
    await contents.getByRole('link', { name: /第三十四条/ }).click();
    await expect(page).toHaveURL('/regulations/34/');
  });

  test('a short link forwards', async ({ page }) => {
    await page.goto('/t26/');
    await expect(page).toHaveURL('/regulations/26/');
  });
});

test('under a base path everything works the same', async ({ page }) => {
  await page.goto('http://localhost:4391/xffz/');
  await page.getByRole('link', { name: /多久有答复/ }).click();
  await expect(page).toHaveURL('http://localhost:4391/xffz/regulations/34/');
  await page.locator('#q').fill('堵门');
  await page.locator('.hits a').first().click();
  await expect(page).toHaveURL(/^http:\/\/localhost:4391\/xffz\/warnings\/blocking-gates\//);
  await page.goto('http://localhost:4391/xffz/');
  for (const tap of [/邻里、家庭/, /交通事故/, /责任认定/]) {
    await page.locator('.options').getByRole('link', { name: tap }).click();
  }
  await expect(page).toHaveURL('http://localhost:4391/xffz/routes/traffic-finding/');
  await page.locator('.calc summary').first().click();
  await expect(page.getByRole('button', { name: '算一算' })).toBeVisible();
  await page.goto('http://localhost:4391/xffz/t35/');
  await expect(page).toHaveURL('http://localhost:4391/xffz/regulations/35/');
});

test('the downloads open as what they are', async ({ page }) => {
  await page.goto('/regulations/');
  for (const [name, file] of [
    ['纯文本', '信访工作条例.txt'],
    ['Markdown', '信访工作条例.md'],
    ['Akoma Ntoso（XML）', '信访工作条例.xml'],
  ] as const) {
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name }).click()]);
    expect(download.suggestedFilename()).toBe(file);
  }
});

test('an address that does not exist says so and shows the way', async ({ page }) => {
  const response = await page.goto('/regulations/99/');
  expect(response?.status()).toBe(404);
  await expect(page.getByRole('heading', { name: '没有找到这一页' })).toBeVisible();
});
