/** 发通知 at the screen itself: by keyboard, by touch, with a code, beside notice.txt and over deployments. */

import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { ChangingSite } from './changing-site.ts';

test.use({ serviceWorkers: 'allow' });

const NOW = new Date('2026-11-26T10:00:00+08:00');
const desk = (page: Page) => page.locator('#notice-desk');
const notice = (page: Page) => page.locator('#notice');
const slides = (page: Page) => page.locator('#screen > .slide:visible');

/** Share of its field that the words of the notice fill, in the direction that is fuller. */
function filled(page: Page): Promise<number> {
  return notice(page)
    .locator('.said')
    .evaluate((said) => {
      const lines = [...said.children].map((line) => {
        const range = document.createRange();
        range.selectNodeContents(line);
        return range.getBoundingClientRect();
      });
      const top = Math.min(...lines.map((line) => line.top));
      const bottom = Math.max(...lines.map((line) => line.bottom));
      const width = Math.max(...lines.map((line) => line.width));
      return Math.max((bottom - top) / said.clientHeight, width / said.clientWidth);
    });
}

test.beforeEach(async ({ page }) => {
  await page.clock.install({ time: NOW });
});

test.describe('on a machine in another time zone', () => {
  test.use({ timezoneId: 'America/New_York' });

  test('a notice is written with the keyboard alone, fills the screen and ends by itself', async ({ page }) => {
    await page.goto('/screen/village/');
    await expect(page.locator('#now')).toHaveText('10:0011月26日　星期四');
    await page.keyboard.press('t');
    await expect(desk(page).locator('[name=title]')).toBeFocused();
    // Letters that mean something to the screen are letters here.
    await page.keyboard.type('停电 BLT');
    await page.keyboard.press('Tab');
    await page.keyboard.type('材料照收。');
    await expect(desk(page).locator('.preview .said')).toHaveText('停电 BLT材料照收。');
    await page.keyboard.press('Tab');
    await page.keyboard.press('ArrowDown');
    await expect(desk(page).locator('[value=today]')).toBeChecked();
    await expect(desk(page)).toContainText('今天下班（17:30）');
    await page.keyboard.press('Enter');
    await expect(desk(page)).toBeHidden();
    await expect(notice(page)).toContainText('材料照收。');
    expect(await filled(page)).toBeGreaterThan(0.75);
    // A power cut changes nothing.
    await page.reload();
    await expect(notice(page)).toBeVisible();
    await page.clock.setSystemTime(new Date('2026-11-26T17:29:50+08:00'));
    await page.clock.runFor(2000);
    await expect(notice(page)).toBeVisible();
    await page.clock.runFor(10_000);
    await expect(notice(page)).toBeHidden();
    await expect(slides(page)).toHaveCount(1);
  });
});

test('one line fills the screen, on every shape of it, and no word is torn', async ({ page }) => {
  for (const [width, height] of [
    [1920, 1080],
    [1080, 1920],
    [1024, 768],
  ] as const) {
    await page.setViewportSize({ width, height });
    await page.goto('/screen/village/');
    await page.keyboard.press('t');
    await desk(page).locator('[name=title]').fill('今天下午停电');
    await page.keyboard.press('Enter');
    await expect(notice(page)).toBeVisible();
    const said = notice(page).locator('.said');
    const size = await said.evaluate((one) => Number.parseFloat(getComputedStyle(one).fontSize));
    expect(size, `${width}×${height}`).toBeGreaterThan(Math.min(width, height) * 0.16);
    expect(await filled(page)).toBeGreaterThan(0.7);
    expect(await said.evaluate((one) => one.scrollHeight - one.clientHeight)).toBeLessThanOrEqual(1);
    const tops = await said.locator('p').evaluate((line) =>
      [...line.childNodes].flatMap((node) => {
        if (!(node instanceof Text)) return [];
        const range = document.createRange();
        range.selectNodeContents(node);
        return [[...range.getClientRects()].length];
      }),
    );
    expect(new Set(tops)).toEqual(new Set([1]));
  }
});

test('what is wrong is said with its remedy, and nothing that was written is lost', async ({ page }) => {
  await page.goto('/screen/village/');
  await page.keyboard.press('t');
  const fault = desk(page).locator('.write .fault');
  await desk(page).getByRole('button', { name: '放上去' }).click();
  await expect(fault).toContainText('还没有写字。请在');
  await desk(page).locator('[name=title]').fill('一'.repeat(20));
  await desk(page).getByRole('button', { name: '放上去' }).click();
  await expect(fault).toHaveText('标题最多 16 个字，现在有 20 个。请删掉 4 个，或者写到正文里。');
  await expect(desk(page).locator('[name=title]')).toBeFocused();
  await desk(page).locator('[name=title]').fill('今天停电');
  await expect(fault).toBeEmpty();
  await desk(page).getByLabel('自己填').check();
  await desk(page).getByLabel('几点').selectOption('8');
  await desk(page).getByRole('button', { name: '放上去' }).click();
  await expect(fault).toContainText('11月26日 08:00 已经过了，现在是 11月26日 10:00');
  await expect(notice(page)).toBeHidden();
  // Nobody comes back to it: the screen plays on, and what was written waits.
  await page.clock.fastForward(181_000);
  await expect(desk(page)).toBeHidden();
  await page.reload();
  await page.keyboard.press('t');
  await expect(desk(page).locator('[name=title]')).toHaveValue('今天停电');
  await page.keyboard.press('Escape');
  await expect(desk(page)).toBeHidden();
  const before = await slides(page).getAttribute('id');
  await expect
    .poll(async () => {
      await page.clock.runFor(15_000);
      return slides(page).getAttribute('id');
    })
    .not.toBe(before);
});

test('it is changed and taken down where it was written', async ({ page }) => {
  await page.goto('/screen/village/');
  await page.keyboard.press('t');
  await desk(page).locator('[name=title]').fill('今天停电');
  await page.keyboard.press('Enter');
  await expect(notice(page)).toHaveText(/今天停电/);
  await page.keyboard.press('t');
  await expect(desk(page)).toContainText('现在放的是在这块屏上写的“今天停电”，放到 11月26日 11:00');
  await desk(page).locator('[name=title]').fill('明天停电');
  await desk(page).getByRole('button', { name: '改好了，换上' }).click();
  await expect(notice(page)).toHaveText(/明天停电/);
  await page.keyboard.press('t');
  await desk(page).getByRole('button', { name: '撤下' }).click();
  await expect(notice(page)).toBeHidden();
  await page.keyboard.press('t');
  await expect(desk(page).locator('[name=title]')).toHaveValue('明天停电');
});

test('the form can be used by everybody', async ({ page }) => {
  await page.goto('http://localhost:4391/xffz/screen/village/');
  await page.keyboard.press('t');
  const look = () => new AxeBuilder({ page }).include('#notice-desk').analyze();
  expect((await look()).violations).toEqual([]);
  await page.keyboard.type('4826');
  await page.keyboard.press('Enter');
  await expect(desk(page).locator('.write')).toBeVisible();
  expect((await look()).violations).toEqual([]);
});

test.describe('by touch alone', () => {
  test.use({ hasTouch: true, viewport: { width: 1080, height: 1920 } });

  /** A finger that stays for so long. */
  async function press(page: Page, milliseconds: number): Promise<void> {
    const session = await page.context().newCDPSession(page);
    await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x: 500, y: 900 }] });
    await page.clock.runFor(milliseconds);
    await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
    await session.detach();
  }

  test('two seconds open it, after the office’s own code', async ({ page }) => {
    await page.goto('http://localhost:4391/xffz/screen/village/');
    expect(await page.content()).not.toContain('4826');
    await press(page, 2100);
    await expect(desk(page)).toBeVisible();
    await expect(desk(page).locator('.write')).toBeHidden();
    const type = async (code: string) => {
      for (const digit of code) await desk(page).getByRole('button', { name: digit, exact: true }).tap();
      await desk(page).getByRole('button', { name: '确定' }).tap();
    };
    await type('1111');
    await expect(desk(page).locator('.lock .fault')).toContainText('密码不对，请再输一次');
    await type('4826');
    await desk(page).getByRole('button', { name: '接待换了地方' }).tap();
    await desk(page).getByText('明天下班').tap();
    await desk(page).getByRole('button', { name: '放上去' }).tap();
    await expect(notice(page)).toContainText('请看门口的指示');
    // The touch that opened the form opened nothing else.
    await expect(page.locator('#visit')).toBeHidden();
    await page.clock.runFor(3_600_000);
    await expect(notice(page)).toBeVisible();
    await press(page, 2100);
    await type('4826');
    await desk(page).getByRole('button', { name: '撤下' }).tap();
    await expect(notice(page)).toBeHidden();
  });
});

test('of two notices the later one is on, and the other comes when it ends', async ({ page }) => {
  let file = '到 2026-11-26 16:00\n全县的通知';
  await page.route('**/notice.txt*', (route) => route.fulfill({ body: file, contentType: 'text/plain' }));
  await page.goto('/screen/village/');
  await expect(notice(page)).toContainText('全县的通知');
  await page.clock.runFor(2000);
  await page.keyboard.press('t');
  await expect(desk(page)).toContainText('现在放的是notice.txt 里的“全县的通知”，放到 11月26日 16:00');
  await desk(page).locator('[name=title]').fill('这块屏的通知');
  await page.keyboard.press('Enter');
  await expect(notice(page)).toContainText('这块屏的通知');
  await page.keyboard.press('t');
  await expect(desk(page)).toContainText('notice.txt 里的“全县的通知”先等着');
  await page.keyboard.press('Escape');
  file = '到 2026-11-26 16:00\n全县后来的通知';
  await expect(async () => {
    await page.clock.runFor(20_000);
    await expect(notice(page)).toContainText('全县后来的通知', { timeout: 500 });
  }).toPass();
  await page.keyboard.press('t');
  await desk(page).getByRole('button', { name: '撤下' }).click();
  await expect(notice(page)).toContainText('这块屏的通知');
  await page.clock.runFor(60_000);
  await page.clock.setSystemTime(new Date('2026-11-26T11:05:00+08:00'));
  await page.clock.runFor(2000);
  await expect(notice(page)).toBeHidden();
});

test('a deployment with its empty notice.txt takes no notice down, and whoever empties the file does', async ({
  page,
}) => {
  const site = new ChangingSite();
  const root = await site.start();
  const empty = site.read('screen/notice.txt');
  const reads = () => site.asked.filter((name) => name === 'screen/notice.txt').length;
  const looks = async (times: number) => {
    for (let time = 0; time < times; time += 1) {
      const before = reads();
      await page.clock.runFor(20_000);
      await expect.poll(reads).toBeGreaterThan(before);
    }
    await page.waitForTimeout(200);
  };
  try {
    await page.goto(`${root}screen/village/`);
    const words = (file: string) => file.replace('`\r\n\r\n`', '`\r\n到 2026-11-26 16:00\r\n今天停电\r\n`');
    site.write('screen/notice.txt', words(empty));
    await looks(2);
    await expect(notice(page)).toContainText('今天停电');
    const published = empty.replace(/发布号 \w+/, '发布号 0123456789ab');
    expect(published).not.toBe(empty);
    // For a moment there is no file at all.
    site.remove('screen/notice.txt');
    await looks(1);
    site.write('screen/notice.txt', published);
    await looks(3);
    await expect(notice(page)).toContainText('今天停电');
    await page.reload();
    await looks(2);
    await expect(notice(page)).toContainText('今天停电');
    site.write('screen/notice.txt', words(published));
    await looks(2);
    site.write('screen/notice.txt', published);
    await looks(2);
    await expect(notice(page)).toBeHidden();
  } finally {
    site.stop();
  }
});
