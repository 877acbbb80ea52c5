/** Quizzes, papers, terms and the leaflet check, as people use them. */

import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';

test.use({ viewport: { width: 360, height: 740 } });

const LEAFLET = `一、越级上访属于违法行为。
二、扰乱单位秩序的，依照《治安管理处罚法》第二十三条第一款第一项处罚。
三、依据《信访工作条例》第三十五条，可以请求复查。<img src=x onerror=alert(1)>`;

/** The question's box, by the id in its address. */
function question(page: Page, id: string) {
  const box = page.locator(`#${id}`);
  return {
    box,
    choose: (letter: string) => box.locator('label').nth('ABCDE'.indexOf(letter)).click(),
    answer: () => box.getByText('对答案').click(),
    right: box.getByText('答对了。', { exact: true }),
    wrong: box.getByText('和答案不一样。', { exact: true }),
  };
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled });

    test('a question tells right from wrong, one choice or several', async ({ page }) => {
      await page.goto('/quiz/villagers/');
      const days = question(page, 'review-days');
      await days.choose('A');
      await expect(days.box.getByText('答案：B。')).toBeHidden();
      await days.answer();
      await expect(days.wrong).toBeVisible();
      await expect(days.right).toBeHidden();
      // By word, not by colour alone: the wrong choice is marked, and so is the right one.
      const mark = (letter: number) =>
        days.box
          .locator('label')
          .nth(letter)
          .evaluate((label) => getComputedStyle(label, '::after').content);
      expect(await mark(0)).toContain('✗ 不对');
      expect(await mark(1)).toContain('✓ 对');
      expect(await mark(2)).not.toMatch(/[✗✓]/);
      await days.choose('B');
      await expect(days.right).toBeVisible();
      await expect(days.wrong).toBeHidden();

      const bring = question(page, 'what-to-bring');
      await bring.choose('B');
      await bring.answer();
      await expect(bring.wrong).toBeVisible();
      await bring.choose('D');
      await expect(bring.right).toBeVisible();
      await bring.choose('A');
      await expect(bring.wrong).toBeVisible();
      await expect(bring.right).toBeHidden();
    });

    test('an answer that nobody gave is neither right nor wrong', async ({ page }) => {
      await page.goto('/quiz/villagers/');
      const days = question(page, 'review-days');
      await days.answer();
      await expect(days.box.getByText('答案：B。')).toBeVisible();
      await expect(days.right).toBeHidden();
      await expect(days.wrong).toBeHidden();
    });

    test('a term opens by a tap and by key, and covers nothing', async ({ page }) => {
      await page.goto('/myths/limitation/');
      const term = page.locator('dfn.term').first();
      const after = page.locator('.prose p').nth(1);
      const before = await after.boundingBox();
      await expect(term.locator('.gloss')).toBeHidden();
      await term.click();
      await expect(term.locator('.gloss')).toBeVisible();
      // The text below moves down instead of being covered.
      expect((await after.boundingBox())?.y).toBeGreaterThan(before?.y ?? 0);
      await page.locator('h1').click();
      await expect(term.locator('.gloss')).toBeHidden();
      await term.focus();
      await page.keyboard.press('Tab');
      await expect(term.locator('.gloss a')).toBeFocused();
    });
  });
}

test('a question is answered by keyboard alone', async ({ page }) => {
  await page.goto('/quiz/villagers/');
  await page.locator('#review-days input').first().focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(question(page, 'review-days').right).toBeVisible();
});

test('another seed draws another paper, and the same seed the same one', async ({ page }) => {
  const asked = () => page.locator('[data-questions] > li:not([hidden])').allTextContents();
  await page.goto('/quiz/villagers/paper-a/');
  const first = await asked();
  expect(first).toHaveLength(10);
  await page.locator('[name=seed]').fill('三班');
  await expect(page.locator('[data-seed]').first()).toHaveText('三班');
  const third = await asked();
  expect(third).not.toEqual(first);
  await page.locator('[name=count]').fill('5');
  await expect(page.locator('[data-questions] > li:not([hidden])')).toHaveCount(5);
  expect(await asked()).toEqual(third.slice(0, 5));
  await page.locator('[name=seed]').fill('B');
  await page.locator('[name=count]').fill('10');
  const drawn = await asked();
  await page.goto('/quiz/villagers/paper-b/');
  expect(await asked()).toEqual(drawn);
});

test('a paper prints its answers on a sheet of their own', async ({ page }) => {
  await page.goto('/quiz/villagers/paper-a/');
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.redraw')).toBeHidden();
  expect(await page.locator('.sheet').evaluate((sheet) => getComputedStyle(sheet).breakBefore)).toBe('page');
});

test('a leaflet is marked, explained, and never leaves the page', async ({ page }) => {
  await page.goto('/check/');
  const requests: string[] = [];
  page.on('request', (request) => requests.push(`${request.method()} ${new URL(request.url()).pathname}`));
  await page.locator('textarea').fill(LEAFLET);
  await page.getByRole('button', { name: '查一遍' }).click();
  const report = page.locator('#report');
  await expect(report.locator('.sum')).toContainText('要改 2 处，要核对 0 处，现行有效 1 处');
  await expect(report.locator('.text')).toContainText('<img src=x onerror=alert(1)>');
  await expect(report.locator('img')).toHaveCount(0);
  await expect(report.locator('li', { hasText: '条号变了' })).toContainText('第二十六条第一款第一项');
  await report.locator('.text a.bad').first().click();
  await expect(page.locator('#finding-1')).toBeInViewport();
  expect(requests.filter((request) => !/^GET \/(assets|check\/laws\.js|favicon)/.test(request))).toEqual([]);
  const { violations } = await new AxeBuilder({ page }).include('#report').analyze();
  expect(violations).toEqual([]);
  await page.getByRole('button', { name: '清空' }).click();
  await expect(report).toBeHidden();
  await expect(page.locator('textarea')).toHaveValue('');
});

test('a text file is opened; one that cannot be read is refused, and what stands there stays', async ({ page }) => {
  await page.goto('/check/');
  await page.locator('textarea').focus();
  await page.waitForFunction(() => document.querySelector('[data-live]')?.hasAttribute('data-awake'));
  const open = (name: string, bytes: Buffer) =>
    page.locator('input[type=file]').setInputFiles({ name, mimeType: 'text/plain', buffer: bytes });
  await open('旧传单.txt', Buffer.from('训诫三次即拘留'));
  await expect(page.locator('#report .sum')).toContainText('要改 1 处');
  await open('坏.docx', Buffer.from('不是压缩包'));
  await expect(page.locator('#report .sum')).toContainText('打不开，可能坏了');
  await expect(page.locator('textarea')).toHaveValue('训诫三次即拘留');
});

test('several files are read at once, what was not read is listed, and the report is kept as a Word file', async ({
  page,
}) => {
  await page.goto('/check/');
  await page.locator('textarea').focus();
  await page.waitForFunction(() => document.querySelector('[data-live]')?.hasAttribute('data-awake'));
  await page.locator('input[type=file]').setInputFiles([
    { name: '一.txt', mimeType: 'text/plain', buffer: Buffer.from('越级上访一律拘留。') },
    { name: '二.txt', mimeType: 'text/plain', buffer: Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]) },
  ]);
  const report = page.locator('#report');
  await expect(report.locator('.unread')).toContainText('二.txt：这是图片');
  await expect(report.locator('li', { hasText: '不能这样说' }).first()).toContainText('今天的法律：《信访工作条例》');
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: '下载 Word 文件' }).click();
  expect((await download).suggestedFilename()).toMatch(/^材料核对结果\d{4}-\d\d-\d\d\.docx$/);
  const { violations } = await new AxeBuilder({ page }).include('#report').analyze();
  expect(violations).toEqual([]);
});

test('nothing to check, and no network, are said in a sentence', async ({ page }) => {
  await page.goto('/check/');
  await page.locator('textarea').focus();
  await page.waitForFunction(() => document.querySelector('[data-live]')?.hasAttribute('data-awake'));
  await page.getByRole('button', { name: '查一遍' }).click();
  await expect(page.locator('#report')).toContainText('还没有文字');
  await page.route('**/check/laws.js', (route) => route.abort());
  await page.locator('textarea').fill(LEAFLET);
  await page.getByRole('button', { name: '查一遍' }).click();
  await expect(page.locator('#report')).toContainText('法律目录没有取到');
  await expect(page.locator('textarea')).toHaveValue(LEAFLET);
});

test('without JavaScript the leaflet page still says what must not be printed', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto('http://localhost:4390/check/');
  await expect(page.locator('textarea')).toBeHidden();
  await expect(page.locator('.phrases dt').first()).toBeVisible();
  expect(await page.locator('.phrases dt').count()).toBeGreaterThan(15);
  await context.close();
});
