/** Searching, as people do it. */

import { expect, test } from '@playwright/test';

test('/ opens the box from any page, arrows choose, Enter goes, Escape closes', async ({ page }) => {
  await page.goto('/terms/');
  await page.keyboard.press('/');
  await expect(page.locator('#q')).toBeFocused();
  await page.keyboard.type('堵门');
  const first = page.locator('.hits a').first();
  await expect(first).toContainText('堵住大门');
  await expect(first.locator('mark').first()).toHaveText('堵门');
  await expect(page.getByRole('search').locator('..').getByRole('status')).toHaveText(/找到 \d+ 条/);
  await page.keyboard.press('ArrowDown');
  await expect(first).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await expect(page.locator('#q')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.locator('.panel')).toBeHidden();
  await page.keyboard.type('口');
  await page.keyboard.press('Backspace');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/warnings\/blocking-gates\//);
});

for (const [query, address] of [
  ['第26条', '/regulations/26/'],
  ['26条', '/regulations/26/'],
  ['二十六条', '/regulations/26/'],
  ['条例26', '/regulations/26/'],
  ['第二十六条第三项', '/regulations/26/#art-26-1-3'],
] as const) {
  test(`${query} and Enter goes straight to the article`, async ({ page }) => {
    await page.goto('/');
    await page.locator('#q').fill(query);
    await page.locator('.hits a').first().waitFor();
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(address);
  });
}

test('多久有答复 finds the notice and the decision, and the list can be handed on', async ({ page, context }) => {
  await page.goto('/');
  await page.locator('#q').fill('多久有答复');
  await page.locator('.hits a').first().waitFor();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL('/search/?q=%E5%A4%9A%E4%B9%85%E6%9C%89%E7%AD%94%E5%A4%8D');
  await expect(page.locator('#results')).toContainText('第二十三条');
  await expect(page.locator('#results')).toContainText('第三十四条');
  const other = await context.newPage();
  await other.goto(page.url());
  await expect(other.locator('#results')).toContainText('第三十四条');
  await expect(other.locator('#q')).toHaveValue('多久有答复');
});

test('what is typed stays on the device: the query reaches no server', async ({ page }) => {
  const requests: string[] = [];
  page.on('request', (request) => requests.push(decodeURIComponent(request.url())));
  await page.goto('/');
  await page.locator('#q').fill('打击报复');
  await page.locator('.hits a').first().waitFor();
  await page.keyboard.press('Enter');
  await expect(page.locator('#results .hits a').first()).toBeVisible();
  await page.waitForLoadState('networkidle');
  // The browser reports the fragment of a navigation here; it is not sent.
  expect(requests.map((url) => url.split('#')[0]).filter((url) => url?.includes('打击报复'))).toEqual([]);
});

test('results lead to the section that holds the words', async ({ page }) => {
  await page.goto('/search/');
  await page.locator('#q').fill('管制器具');
  const hit = page.locator('#results .hits a', { hasText: '第二十六条' }).first();
  await expect(hit).toHaveAttribute('href', /#art-26-1-2$/);
  await expect(hit.locator('mark')).toHaveText('管制器具');
});

test('Pagefind adds pages that only the full text knows', async ({ page }) => {
  await page.goto('/search/');
  await page.locator('#q').fill('校验码');
  await expect(page.locator('#results .hits a', { hasText: '关于本站' })).toBeVisible();
  const answered = page.waitForResponse(/pagefind\/.*\.pf_fragment|pagefind\/fragment/);
  await page.locator('#q').fill('新旧条号');
  await answered;
  await expect(page.locator('#results .hits a').first()).toBeVisible();
});

for (const nonsense of [
  '彩票中奖号码',
  '<img src=x onerror=alert(1)>',
  "'; DROP TABLE--",
  '🙂🙂🙂',
  '\u202Eabc\u0000',
  '(?:xz+)+$',
  '囍'.repeat(100),
]) {
  test(`nothing found, nothing broken: ${nonsense.slice(0, 20)}`, async ({ page }) => {
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(error.message));
    page.on('dialog', (dialog) => errors.push(dialog.message()));
    await page.goto('/search/');
    await page.locator('#q').fill(nonsense);
    await expect(page.locator('#results .nothing')).toBeVisible();
    await expect(page.locator('#contents')).toBeVisible();
    expect(errors).toEqual([]);
  });
}

test('a broken index is said in a sentence, and the contents stay', async ({ page }) => {
  await page.route('**/search/index.json', (route) => route.fulfill({ status: 500, body: 'oops' }));
  await page.goto('/search/');
  await page.locator('#q').fill('复查');
  await expect(page.locator('#results')).toContainText('搜索没能打开');
  await expect(page.locator('.toc a').first()).toBeVisible();
});
