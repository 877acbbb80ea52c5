/** What an office promises beyond the law shows beside the law, labelled as its own, on every page that it touches. */

import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';

const COUNTY = 'http://localhost:4391/xffz';
const DEFAULT = 'http://localhost:4390';
const FROM = '测试县信访局，测试年度报告（测信发〔2025〕9号，2025 年），2025 年 5 月起';

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled, viewport: { width: 360, height: 780 } });

    for (const [where, path, at] of [
      ['the step of a route', '/routes/traffic-finding/', '.line > li:first-child .ours'],
      ['the stage of the procedure', '/procedure/', '#forward .ours'],
      ['the article that it goes beyond', '/regulations/22/', 'article .ours'],
    ] as const) {
      test(`at ${where} it says whose it is, since when, and that it is no law`, async ({ page }) => {
        const refused: string[] = [];
        page.on('console', (message) => message.type() === 'error' && refused.push(message.text()));
        await page.goto(COUNTY + path);
        const box = page.locator(at);
        await expect(box).toHaveCount(1);
        await expect(box.locator('.whose')).toHaveText('本单位的承诺');
        await expect(box).toContainText(FROM);
        await expect(box).toContainText('不是法律');
        // Readable without colour: a double frame that no citation and no right has, the label light on dark.
        const look = await box.evaluate((element) => ({
          frame: getComputedStyle(element).borderTopStyle,
          label: getComputedStyle(element.querySelector('.whose') ?? element).backgroundColor,
          ink: getComputedStyle(element.querySelector('.whose') ?? element).color,
        }));
        expect(look.frame).toBe('double');
        expect(look.label).not.toBe(look.ink);
        await box.getByRole('link').click();
        await expect(page).toHaveURL(`${COUNTY}/practices/test-seven-days/`);
        expect(refused).toEqual([]);
      });
    }

    test('its page has the law and what the office does besides side by side, stacked on a telephone', async ({
      page,
    }) => {
      await page.goto(`${COUNTY}/practices/test-seven-days/`);
      await expect(page.locator('.standing')).toHaveText(/^本单位的承诺\s*这是测试县信访局自己的承诺，不是法律。/);
      await expect(page.locator('.by-law')).toContainText('15 日');
      await expect(page.locator('.by-law a').first()).toHaveAttribute('href', '/xffz/regulations/22/#art-22-1');
      await expect(page.locator('.versus .ours')).toContainText('7 日');
      await expect(page.locator('main')).toContainText('您的复查、复核、复议、起诉的期限照算。');
      const places = () =>
        page.evaluate(() => {
          const box = (selector: string) => document.querySelector(selector)?.getBoundingClientRect() ?? new DOMRect();
          const [law, ours] = [box('.by-law'), box('.versus .ours')];
          return { below: ours.top >= law.bottom, beside: ours.left >= law.right && ours.top < law.bottom };
        });
      expect(await places()).toEqual({ below: true, beside: false });
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
      await page.setViewportSize({ width: 1280, height: 800 });
      expect(await places()).toEqual({ below: false, beside: true });
    });
  });
}

test('the list has promises and ways of working apart, and the foot of every page leads to it', async ({ page }) => {
  await page.goto(`${COUNTY}/rights/`);
  await page.locator('footer').getByRole('link', { name: '承诺和做法' }).click();
  await expect(page.locator('main h2 .whose')).toHaveText(['本单位的承诺', '本单位的做法']);
  await page.getByRole('link', { name: '测试做法：一张桌子谈' }).click();
  await expect(page.locator('.ours-forms li')).toHaveText([/^现场$/, /^视频/, /^上门$/]);
});

test('search finds it and says whose it is', async ({ page }) => {
  await page.goto(`${COUNTY}/search/?q=${encodeURIComponent('七日转送')}`);
  const found = page.locator('main li', { hasText: '测试承诺：七日内转送' }).first();
  await expect(found).toContainText('本单位的承诺');
});

test('its short link leads to it', async ({ page }) => {
  await page.goto(`${COUNTY}/p928/`);
  await expect(page).toHaveURL(`${COUNTY}/practices/test-seven-days/`);
});

test('on the sheet of a route it is a line with its label, and nothing of it is lost', async ({ page }) => {
  await page.goto(`${COUNTY}/routes/traffic-finding/`);
  await page.emulateMedia({ media: 'print' });
  const box = page.locator('.line > li:first-child .ours');
  await expect(box.locator('.whose')).toBeVisible();
  await expect(box.locator('a')).toBeHidden();
  await expect(box).toContainText(FROM);
  expect(await box.evaluate((element) => element.getBoundingClientRect().height)).toBeLessThan(90);
});

for (const scheme of ['light', 'dark', 'large'] as const) {
  test(`axe finds nothing on what shows practices: ${scheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: scheme === 'dark' ? 'dark' : 'light' });
    for (const path of [
      '/practices/',
      '/practices/test-seven-days/',
      '/practices/test-table/',
      '/routes/traffic-finding/',
    ]) {
      await page.goto(COUNTY + path);
      await page.evaluate((size) => document.documentElement.setAttribute('data-size', size), scheme);
      const { violations } = await new AxeBuilder({ page }).analyze();
      const found = violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id} ${target.join(' ')}`));
      expect(found, path).toEqual([]);
    }
  });
}

test('a site without practices carries nothing of them', async ({ page, request }) => {
  for (const path of ['/routes/traffic-finding/', '/procedure/', '/regulations/22/']) {
    const html = await (await request.get(DEFAULT + path)).text();
    expect(html, path).not.toMatch(/practices|class="ours"|本单位的(?:承诺|做法)/);
  }
  expect((await request.get(`${DEFAULT}/practices/`)).status()).toBe(404);
  await page.goto(`${DEFAULT}/rights/`);
  await expect(page.locator('footer')).not.toContainText('承诺和做法');
});
