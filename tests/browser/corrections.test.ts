/** 这页写错了: who runs the site is told by the ways of the office itself, in an edition that has one. */

import { expect, test } from '@playwright/test';

const COUNTY = 'http://localhost:4391/xffz';

test('an entry says whom to tell and the first way to do it; the others are on the page about the site', async ({
  page,
}) => {
  await page.goto(`${COUNTY}/rights/hearing/`);
  const line = page.locator('.share p', { hasText: '这页写错了？' });
  await expect(line).toContainText('请告诉测试县信访局：');
  await expect(line.getByRole('link', { name: '打电话 0000-0000000' })).toHaveAttribute('href', 'tel:0000-0000000');
  for (const way of await line.locator('a').all()) expect((await way.boundingBox())?.height).toBeGreaterThanOrEqual(44);
  await page.emulateMedia({ media: 'print' });
  await expect(line).toBeHidden();
  await page.emulateMedia({ media: 'screen' });
  await line.getByRole('link', { name: '别的办法' }).click();
  await expect(page).toHaveURL(/\/about\/#corrections$/);
});

test('what one tells is copied in one go: the page, the day it was checked, its address', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(`${COUNTY}/rights/hearing/`);
  await page.getByRole('button', { name: '复制页名和网址' }).click();
  await expect(page.locator('#notice')).toHaveText('已复制页名、核对日期和网址');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(
    /^重大的事，可以听证\n最近核对：\d{4}-\d\d-\d\d\nhttp.*\/r10\/$/,
  );
});

test('the page about the site has the ways, too', async ({ page }) => {
  await page.goto(`${COUNTY}/about/`);
  const section = page.getByRole('region', { name: '页面写错了，告诉我们' });
  await expect(section.getByRole('listitem')).toHaveText(['打电话 0000-0000000', '写邮件', '写信寄到测试纠错地址']);
  const mail = (await section.getByRole('link', { name: '写邮件' }).getAttribute('href')) ?? '';
  expect(mail).toMatch(/^mailto:wrong@example\.gov\.cn\?subject=/);
});

test('an edition of nobody says nothing of it', async ({ page }) => {
  for (const address of ['/rights/hearing/', '/about/']) {
    await page.goto(address);
    await expect(page.locator('.share')).not.toContainText('写错了');
    await expect(page.locator('#corrections')).toHaveCount(0);
  }
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the ways are there, the copying is not', async ({ page }) => {
    await page.goto(`${COUNTY}/rights/hearing/`);
    await expect(page.getByRole('link', { name: '打电话 0000-0000000' })).toBeVisible();
    await expect(page.getByRole('button', { name: '复制页名和网址' })).toBeHidden();
  });
});
