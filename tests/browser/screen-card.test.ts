/** The test card as the office's witness: whether the clock is right, and what this screen has shown. */

import { readFileSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';

test.describe('on a machine in another time zone', () => {
  test.use({ timezoneId: 'America/New_York' });

  test('the card warns of the zone, and shows China’s time', async ({ page }) => {
    await page.clock.install({ time: new Date('2026-11-26T10:00:00+08:00') });
    await page.goto('/screen/setup/card/');
    const clock = page.locator('[data-fact=clock]');
    await expect(clock).toContainText('时区是 UTC-5，请改成北京时间');
    await expect(clock).toHaveAttribute('data-tone', '不能');
    await expect(page.locator('[data-fact=now]')).toHaveText('2026 年 11 月 26 日　10:00');
  });
});

test('the card warns of a clock that is far from the server’s', async ({ page }) => {
  const clock = page.locator('[data-fact=clock]');
  await page.goto('/screen/setup/card/');
  await expect(clock).toHaveText('北京时间，和网站的钟对得上');
  await expect(clock).not.toHaveAttribute('data-tone', '不能');
  await page.clock.install({ time: new Date(Date.now() + 600_000) });
  await page.reload();
  await expect(clock).toHaveText(/比网站的钟快 (9|10) 分钟，请对准/);
});

test('what was shown is listed with its times, kept on the machine, and saved as text', async ({ page, context }) => {
  const sent: string[] = [];
  context.on(
    'request',
    (request) => request.method() !== 'GET' && request.method() !== 'HEAD' && sent.push(request.url()),
  );
  await page.clock.install({ time: new Date('2026-11-26T09:00:00+08:00') });
  await page.goto('/screen/regulations/#s2-1');
  await page.evaluate(() => localStorage.setItem('xf-screen-played:2026-11-01', '[["旧","旧",1,"09:00"]]'));
  await page.clock.runFor(130_000);
  // A slide that somebody only passed was not shown.
  await page.keyboard.press('Home');
  for (let step = 0; step < 20; step += 1) await page.keyboard.press('PageDown');
  await page.keyboard.press('b');
  await page.clock.runFor(60_000);
  await page.goto('/screen/setup/card/');
  await expect(page.locator('[data-fact=played]')).toHaveText(/^\d+ 条，共 \d+ 次$/);
  await page.getByRole('button', { name: '列出来' }).click();
  const text = page.getByLabel('放过的内容');
  await expect(text).toHaveValue(/大厅屏放了什么：2026-11-26，\d+ 条，共 \d+ 次/);
  await expect(text).toHaveValue(/第一条.*　1 次：09:00/);
  await expect(text).not.toHaveValue(/第十五条/);
  // Days long past are gone.
  await expect(page.locator('#played option')).toHaveCount(1);
  const { violations } = await new AxeBuilder({ page }).include('#played').analyze();
  expect(violations).toEqual([]);
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: '存成文件' }).click();
  const file = await download;
  expect(file.suggestedFilename()).toBe('大厅屏-2026-11-26.txt');
  expect(readFileSync(await file.path(), 'utf8').replaceAll('\r\n', '\n')).toBe(`\uFEFF${await text.inputValue()}`);
  await page.getByRole('button', { name: '复制' }).click();
  await expect(page.locator('#played [role=status]')).toHaveText('复制好了');
  await page.keyboard.press('Escape');
  await expect(page.locator('#played')).toBeHidden();
  expect(sent).toEqual([]);
});
