/** Visitors who touch the hall screen, and presenters who stand beside it. */

import { expect, test } from '@playwright/test';

test.beforeEach(async ({ page }) => {
  await page.clock.install({ time: new Date('2026-11-26T10:00:00+08:00') });
});

test.describe('a touch', () => {
  test.use({ hasTouch: true, viewport: { width: 1080, height: 1920 } });

  test('leads into the site in large type, and a quiet minute leads back with nothing left', async ({ page }) => {
    await page.goto('/screen/village/#s2-1');
    // A letter that the machine's own user has half written.
    await page.evaluate(() => localStorage.setItem('letter', '王五'));
    await page.touchscreen.tap(500, 900);
    await page.touchscreen.tap(500, 900);
    const site = page.frameLocator('#visit iframe');
    await expect(site.locator('h1')).toContainText('集体土地');
    await expect(site.locator('html')).toHaveAttribute('data-size', 'large');
    expect(await page.evaluate(() => localStorage.getItem('letter'))).toBeNull();
    await expect(page.locator('iframe')).toHaveCount(1);
    const type = async (words: string) => {
      await site.locator('#q').first().fill(words);
      await page.evaluate(() => sessionStorage.setItem('draft', '张三'));
    };
    await type('拖欠工资');
    await page.clock.runFor(50_000);
    await expect(page.locator('#visit')).toContainText('秒后回到大屏');
    // Whoever is still there only has to touch it; on a busy machine a touch may come before the page listens.
    await expect(async () => {
      await page.touchscreen.tap(500, 1500);
      await expect(page.locator('#visit')).not.toContainText('秒后回到大屏', { timeout: 500 });
    }).toPass({ timeout: 5000 });
    await page.clock.runFor(50_000);
    await expect(page.locator('#visit')).toBeVisible();
    await page.clock.runFor(15_000);
    await expect(page.locator('#visit')).toBeHidden();
    await expect(page.locator('iframe')).toHaveCount(0);
    const left = await page.evaluate(() => [...Object.keys(localStorage), ...Object.keys(sessionStorage)]);
    expect(left.filter((key) => !key.startsWith('xf-screen-'))).toEqual(['letter']);
    const before = await page.locator('#screen > .slide:visible').getAttribute('id');
    await page.clock.runFor(45_000);
    expect(await page.locator('#screen > .slide:visible').getAttribute('id')).not.toBe(before);
  });

  test('a button leads back at once', async ({ page }) => {
    await page.goto('/screen/village/#s1-1');
    await page.touchscreen.tap(500, 900);
    await expect(page.frameLocator('#visit iframe').locator('#q').first()).toBeVisible();
    await page.getByRole('button', { name: '回到大屏' }).tap();
    await expect(page.locator('#visit')).toBeHidden();
  });

  test('a power cut in the midst of a visit leaves nothing of the visitor, and all of the user', async ({ page }) => {
    await page.goto('/screen/village/#s1-1');
    await page.evaluate(() => localStorage.setItem('letter', '王五'));
    await page.touchscreen.tap(500, 900);
    await expect(page.frameLocator('#visit iframe').locator('#q').first()).toBeVisible();
    await page.evaluate(() => {
      localStorage.setItem('draft', '张三');
      sessionStorage.setItem('draft', '张三');
    });
    await page.reload();
    const left = await page.evaluate(() => [{ ...localStorage }, { ...sessionStorage }]);
    expect(JSON.stringify(left)).not.toContain('张三');
    expect(left[0]?.['letter']).toBe('王五');
  });

  test('a link to another site says that it does not open here, and the visit goes on', async ({ page }) => {
    await page.goto('/screen/village/#s1-1');
    await page.touchscreen.tap(500, 900);
    const site = page.frameLocator('#visit iframe');
    await expect(site.locator('#q').first()).toBeVisible();
    await page.evaluate(() => document.querySelector('iframe')?.setAttribute('src', '/laws/public-security/'));
    await site.locator('a[href^="https://flk"]').first().tap();
    await expect(page.locator('#visit')).toContainText('这是别的网站');
    await expect(site.locator('h1')).toContainText('治安管理处罚法');
  });

  test('without a network it says so and stays', async ({ page }) => {
    await page.goto('/screen/village/');
    await page.route('**/routes/**', (route) => route.abort());
    await page.route('http://localhost:4390/', (route) => route.abort());
    await page.touchscreen.tap(500, 900);
    await expect(page.locator('#state')).toContainText('现在连不上网');
    await expect(page.locator('#visit')).toBeHidden();
  });
});

test('in a lecture nothing moves by itself, and the second window has the plain reading', async ({ page }) => {
  await page.goto('/screen/regulations/?lecture#s2-1');
  const slide = page.locator('#screen > .slide:visible');
  await page.clock.runFor(120_000);
  await expect(slide).toHaveId('s2-1');
  const popup = page.waitForEvent('popup');
  await page.keyboard.press('n');
  const notes = await popup;
  await expect(notes.locator('#place')).toContainText('第一条');
  await expect(notes.locator('#reading')).not.toBeEmpty();
  expect(await notes.locator('#reading').evaluate((one) => getComputedStyle(one).borderLeftWidth)).toBe('4px');
  await page.mouse.click(900, 300);
  await expect(slide).toHaveId('s3-1');
  await expect(notes.locator('#place')).toContainText('第二条');
  await notes.keyboard.press('PageUp');
  await expect(slide).toHaveId('s2-1');
  await page.keyboard.press('b');
  await expect(page.locator('#dark')).toBeVisible();
  await page.keyboard.press('b');
  await page.mouse.move(500, 300);
  await page.getByRole('button', { name: '自动放' }).click();
  await page.clock.runFor(60_000);
  await expect(slide).not.toHaveId('s2-1');
});

test('a lecture that nobody ends is over after two hours, and none begins when the page is loaded again', async ({
  page,
}) => {
  await page.goto('/screen/regulations/?lecture#s2-1');
  const slide = page.locator('#screen > .slide:visible');
  await expect(page.locator('#desk')).toContainText('讲课中');
  await page.clock.fastForward(7_300_000);
  await page.clock.runFor(60_000);
  await expect(slide).not.toHaveId('s2-1');
  await expect(page).toHaveURL(/\/screen\/regulations\/(?!\?)/);
});

test('a pause ends by itself', async ({ page }) => {
  await page.goto('/screen/regulations/#s2-1');
  const slide = page.locator('#screen > .slide:visible');
  await page.keyboard.press('Space');
  await page.clock.runFor(600_000);
  await expect(slide).toHaveId('s2-1');
  await page.clock.fastForward(3_100_000);
  await page.clock.runFor(60_000);
  await expect(slide).not.toHaveId('s2-1');
  await expect(page.locator('#state')).toBeEmpty();
});

test('a lecture in the evening has its screen', async ({ page }) => {
  await page.clock.setSystemTime(new Date('2026-11-26T20:00:00+08:00'));
  await page.route('**/screen/rights/', async (route) => {
    const answer = await route.fetch();
    const hours = JSON.stringify([{ days: ['周四'], from: '08:30', to: '17:30' }]);
    await route.fulfill({
      response: answer,
      body: (await answer.text()).replace('data-home', `data-hours='${hours}' data-home`),
    });
  });
  await page.goto('/screen/rights/');
  await expect(page.locator('#dark')).toBeVisible();
  await page.keyboard.press('l');
  await page.clock.runFor(1000);
  await expect(page.locator('#dark')).toBeHidden();
});

test('a black screen outside its hours does not last into the morning', async ({ page }) => {
  const hours = [{ days: ['周一', '周二', '周三', '周四', '周五', '周六', '周日'], from: '08:30', to: '09:30' }];
  await page.route('**/screen/rights/', async (route) => {
    const answer = await route.fetch();
    const text = (await answer.text()).replace('data-home', `data-hours='${JSON.stringify(hours)}' data-home`);
    await route.fulfill({ response: answer, body: text });
  });
  await page.goto('/screen/rights/');
  await expect(page.locator('#dark')).toBeVisible();
  await page.keyboard.press('b');
  await page.clock.setSystemTime(new Date('2026-11-27T09:00:00+08:00'));
  await page.clock.runFor(3000);
  await expect(page.locator('#dark')).toBeHidden();
});

test('a question waits for its answer', async ({ page }) => {
  await page.goto('/screen/village/?lecture#s9-1');
  const slide = page.locator('#screen > .slide:visible');
  await expect(slide).not.toContainText('答案');
  await page.keyboard.press('PageDown');
  await expect(slide).toContainText('答案：B');
});

test('every word of a slide stands out from its ground, seven to one', async ({ page }) => {
  for (const playlist of ['hall', 'village']) {
    await page.goto(`/screen/${playlist}/`);
    const worst = await page.evaluate(() => {
      const channels = (color: string) => (color.match(/[\d.]+/g) ?? []).slice(0, 3).map(Number);
      const light = (color: string) =>
        channels(color)
          .map((value) => value / 255)
          .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4))
          .reduce((sum, value, index) => sum + value * ([0.2126, 0.7152, 0.0722][index] ?? 0), 0);
      const groundOf = (element: Element | null): string => {
        if (!element) return 'rgb(255, 255, 255)';
        const { backgroundColor } = getComputedStyle(element);
        return /, 0\)$|transparent/.test(backgroundColor) ? groundOf(element.parentElement) : backgroundColor;
      };
      let least = { ratio: 99, what: '' };
      for (const element of document.querySelectorAll('.slide *, #now, #state')) {
        if (![...element.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim())) continue;
        const [text, ground] = [light(getComputedStyle(element).color), light(groundOf(element))];
        const ratio = (Math.max(text, ground) + 0.05) / (Math.min(text, ground) + 0.05);
        if (ratio < least.ratio) least = { ratio, what: element.outerHTML.slice(0, 80) };
      }
      return least;
    });
    expect(worst.ratio, worst.what).toBeGreaterThanOrEqual(7);
    expect(worst.ratio).toBeLessThan(99);
  }
});

test('an unknown shape of screen squeezes, and never cuts', async ({ page }) => {
  for (const [width, height] of [
    [1080, 1080],
    [800, 260],
    [480, 320],
    [3840, 400],
  ] as const) {
    await page.setViewportSize({ width, height });
    await page.goto('/screen/regulations/');
    for (let slide = 0; slide < 12; slide++) {
      await page.keyboard.press('ArrowRight');
      const over = await page
        .locator('#screen > .slide:visible .said')
        .evaluate((said) => said.scrollHeight - said.clientHeight);
      expect(over, `${width}×${height}`).toBeLessThanOrEqual(1);
    }
  }
});
