/** Letters: filled on a telephone, kept there, printed, taken along as a Word file. */

import { readdirSync } from 'node:fs';
import { inflateSync } from 'node:zlib';
import { expect, type Page, test } from '@playwright/test';

test.use({ viewport: { width: 360, height: 740 } });

const FILLED = {
  body: '某市农业农村局',
  name: '张三',
  address: '某县某镇某村',
  first: '某县农业农村局',
  opinion: '《信访处理意见书》',
  request: '撤销原意见\n重新核定面积',
  reasons: '面积少算两亩，没有到现场量。',
};

async function open(page: Page, letter = 'review'): Promise<void> {
  await page.goto(`/letters/${letter}/`);
  await page.locator('.blanks input').first().focus();
  await page.locator('[data-alive]').waitFor();
}

async function fillIn(page: Page): Promise<void> {
  for (const [name, words] of Object.entries(FILLED)) await page.locator(`#f-${name}`).fill(words);
  for (const [part, value] of [
    ['y', '2026'],
    ['m', '11'],
    ['d', '10'],
  ]) {
    await page.locator(`[name=received-${part}]`).fill(value ?? '');
  }
}

test('what is typed stands on the paper at once, and what was left out of it is not there', async ({ page }) => {
  await open(page);
  await fillIn(page);
  const paper = page.locator('[data-paper]');
  await expect(paper).toContainText('申请人张三，住址：某县某镇某村');
  await expect(paper).toContainText('2026 年 11 月 10 日，我收到某县农业农村局作出的《信访处理意见书》');
  await expect(paper.locator('.p-head', { hasText: '附件' })).toBeHidden();
});

test('it survives a reload on this device, until one button clears it', async ({ page }) => {
  await open(page);
  await fillIn(page);
  await page.reload();
  await page.locator('[data-alive]').waitFor();
  await expect(page.locator('#f-reasons')).toHaveValue(FILLED.reasons);
  await expect(page.locator('[data-fill=name]')).toHaveText('张三');
  page.once('dialog', (dialog) => dialog.accept());
  await page.getByRole('button', { name: '清空' }).click();
  await expect(page.locator('#f-name')).toHaveValue('');
  await page.reload();
  await expect(page.locator('#f-name')).toHaveValue('');
  expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([]);
});

test('an empty letter is answered beside each field, a wrong date too, and nothing is lost', async ({ page }) => {
  await open(page);
  await page.locator('#f-name').fill('张三');
  await page.getByRole('button', { name: '下载 Word 文件' }).click();
  await expect(page.locator('.field', { hasText: '请哪个单位复查' }).locator('.problem')).toHaveText('这一项要填');
  await expect(page.locator('#f-body')).toBeFocused();
  await expect(page.locator('#f-name')).toHaveValue('张三');
  await expect(page.locator('.field', { hasText: '联系电话' }).locator('.problem')).toBeHidden();
  await fillIn(page);
  const date = page.locator('.field', { hasText: '哪天收到的' });
  for (const [month, day, problem] of [
    ['2', '30', '2026 年 2 月没有 30 日，请改一下'],
    ['12', '31', '这一天还没有到。请填已经发生的那一天'],
  ] as const) {
    await page.clock.setFixedTime(new Date('2026-11-22T09:00:00+08:00'));
    await page.locator('[name=received-m]').fill(month);
    await page.locator('[name=received-d]').fill(day);
    await page.getByRole('button', { name: '打印', exact: true }).click();
    await expect(date.locator('.problem')).toHaveText(problem);
  }
  await expect(page.locator('#f-request')).toHaveValue(FILLED.request);
});

test('the Word file holds the letter, and its writer is loaded only then', async ({ page }) => {
  const scripts: string[] = [];
  page.on('request', (request) => {
    if (request.resourceType() === 'script') scripts.push(new URL(request.url()).pathname);
  });
  await open(page);
  await fillIn(page);
  expect(scripts.filter((name) => name.includes('word-file'))).toEqual([]);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '下载 Word 文件' }).click(),
  ]);
  expect(scripts.filter((name) => name.includes('word-file'))).toHaveLength(1);
  expect(download.suggestedFilename()).toBe('信访复查申请书.docx');
  const chunks: Buffer[] = [];
  for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
  const file = Buffer.concat(chunks);
  expect(file.subarray(0, 2).toString()).toBe('PK');
  expect(file.byteLength).toBeGreaterThan(5_000);
});

test('nothing that is typed leaves the device', async ({ page }) => {
  await open(page, 'labour-arbitration');
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url() + (request.postData() ?? '')));
  await page.locator('#f-name').fill('李四');
  await page.locator('#f-name').press('Enter');
  await page.locator('#f-request').fill('支付工资');
  await page.waitForLoadState('networkidle');
  expect(page.url()).not.toContain('?');
  expect(requests.filter((url) => decodeURIComponent(url).includes('李四'))).toEqual([]);
});

test('on paper there is the letter and nothing else', async ({ page }) => {
  await open(page);
  await fillIn(page);
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('[data-paper]')).toBeVisible();
  for (const hidden of ['header.site', 'footer.site', '.share', '.blanks', 'h1']) {
    await expect(page.locator(hidden).first()).toBeHidden();
  }
});

/** Pieces of text on each page of a PDF of Chromium: every page is one deflated stream, every piece a BT. */
function piecesByPage(pdf: Buffer): number[] {
  const file = pdf.toString('latin1');
  return [...file.matchAll(/\/Type \/Page\n[\s\S]*?\/Contents (\d+) 0 R/g)].map(([, object]) => {
    const from = file.indexOf('stream\n', file.indexOf(`\n${object} 0 obj`)) + 'stream\n'.length;
    const drawn = inflateSync(pdf.subarray(from, file.indexOf('endstream', from))).toString('latin1');
    return drawn.match(/\bBT\b/g)?.length ?? 0;
  });
}

for (const [letter, field] of [
  ['review', 'reasons'],
  ['civil-suit', 'facts'],
] as const) {
  test(`the signature never stands alone on a sheet: ${letter}`, async ({ page }) => {
    await open(page, letter);
    const ending = await page.locator('[data-paper] [data-ending]').count();
    expect(ending).toBeGreaterThanOrEqual(2);
    // A rule to write on is no text that could be counted.
    for (const box of await page.locator('.field textarea:not([name=witness]):not([name=papers])').all())
      await box.fill('略');
    let twice = 0;
    for (let rows = 4; twice < 4; rows += 1) {
      await page.locator(`#f-${field}`).fill(Array.from({ length: rows }, (_, row) => `第 ${row} 件`).join('\n'));
      const pages = piecesByPage(await page.pdf({ preferCSSPageSize: true }));
      expect(pages.length, `${rows} rows`).toBeLessThanOrEqual(2);
      if (pages.length < 2) continue;
      twice += 1;
      expect(pages[1], `${rows} rows: ${pages}`).toBeGreaterThan(ending);
    }
  });
}

test('a blank form never prints its signature without the last paragraph, or the rules to write it on', async ({
  page,
}) => {
  for (const name of readdirSync('content/letters')) {
    const letter = name.replace('.yaml', '');
    await page.goto(`/letters/${letter}/`);
    const together = page.locator('[data-paper] .end');
    await expect(together.locator('[data-style=body]'), letter).toHaveCount(1);
    // Rules are no text that could be counted.
    const words = (await together.locator('[data-style]').allTextContents()).filter((text) => text.trim() !== '');
    const pages = piecesByPage(await page.pdf({ preferCSSPageSize: true }));
    if (pages.length > 1) expect(pages.at(-1), `${letter}: ${pages}`).toBeGreaterThanOrEqual(words.length);
  }
});

test('an empty form asks before it goes out, and a telephone number gets its keys', async ({ page }) => {
  await open(page);
  await expect(page.getByLabel('联系电话')).toHaveAttribute('inputmode', 'tel');
  const asked: string[] = [];
  let wanted = false;
  page.on('dialog', (dialog) => {
    asked.push(dialog.message());
    return wanted ? dialog.accept() : dialog.dismiss();
  });
  let files = 0;
  page.on('download', () => {
    files += 1;
  });
  await page.getByRole('button', { name: '下载 Word 文件' }).click();
  expect(asked).toEqual([expect.stringContaining('还什么都没有填')]);
  expect(files).toBe(0);
  wanted = true;
  const file = page.waitForEvent('download');
  await page.getByRole('button', { name: '下载 Word 文件' }).click();
  await file;
});

test('what a filled-in letter looks like can be seen, and is not printed', async ({ page }) => {
  await page.goto('/letters/labour-arbitration/');
  const sample = page.locator('.sample .paper');
  await expect(sample).toBeHidden();
  await page.getByText('看一份填好的').click();
  await expect(sample).toContainText('劳动人事争议仲裁申请书');
  await expect(sample.locator('.fill:empty')).toHaveCount(0);
  await page.emulateMedia({ media: 'print' });
  await expect(sample).toBeHidden();
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('there is a blank form to print and no questions that lead nowhere', async ({ page }) => {
    await page.goto('/letters/petition/');
    await expect(page.locator('.blanks')).toBeHidden();
    await expect(page.locator('[data-paper]')).toContainText('信访诉求书');
    await expect(page.locator('.rules i').first()).toBeVisible();
  });
});

test.describe('inside WeChat', () => {
  test.use({ userAgent: 'Mozilla/5.0 (Linux; Android 12) AppleWebKit/537.36 Chrome/107 Mobile MicroMessenger/8.0.49' });

  test('where files cannot be saved, the page says how to get out', async ({ page }) => {
    await open(page);
    await expect(page.locator('[data-hint]')).toContainText('选“在浏览器打开”');
  });
});
