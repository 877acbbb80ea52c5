/** A post is copied on its desk, opened from a disk, and pasted into a bare editor: it arrives as it is. */

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, type Page, test } from '@playwright/test';
import { postsOf } from '../../src/faces/wechat/chosen-posts.ts';
import { postFiles } from '../../src/faces/wechat/post-files.ts';
import { loadLibrary } from '../../src/library.ts';
import { PROJECT } from '../content-copy.ts';

test.use({ viewport: { width: 390, height: 844 }, permissions: ['clipboard-read', 'clipboard-write'] });

const EDITOR =
  '<!doctype html><meta charset="utf-8"><style>body{margin:0;padding:16px;font:17px/1.6 sans-serif}</style><div contenteditable id="editor" style="min-height:99px"></div>';

let folder = '';
let article = '';

test.beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'xunfa-post-'));
  const address = 'https://www.example.gov.cn/xffz/';
  const library = loadLibrary({ root: PROJECT, edition: 'taining', address, day: '2026-11-30' });
  const files = await postFiles(library, postsOf(library, ['a03']));
  for (const [path, content] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
    if (path.endsWith('文章.html')) article = path;
  }
});
test.afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** @returns what the editor holds afterwards */
async function pasteInto(page: Page): Promise<string> {
  await page.setContent(EDITOR);
  await page.locator('#editor').click();
  await page.keyboard.press('Control+V');
  await expect(page.locator('#editor section').first()).toBeVisible();
  return page.locator('#editor').innerHTML();
}

for (const way of ['by the clipboard', 'by the old way'] as const) {
  test(`what was copied ${way} is pasted with its looks, and a line where each picture goes`, async ({ context }) => {
    const desk = await context.newPage();
    if (way === 'by the old way') await desk.addInitScript(() => Reflect.deleteProperty(window, 'ClipboardItem'));
    await desk.goto(pathToFileURL(join(folder, article)).href);
    await desk.getByRole('button', { name: '复制正文' }).click();
    await expect(desk.getByRole('status')).toContainText('正文复制好了');
    const editor = await context.newPage();
    const html = await pasteInto(editor);
    for (const line of ['本案例为教学编写', '〔在这里插入图片：图2-连环画.png〕', '记住', '法律核对到']) {
      await expect(editor.locator('#editor')).toContainText(line);
    }
    expect(html).not.toContain('<img');
    await expect(editor.locator('#editor h2').first()).toHaveCSS('border-left-width', '5px');
    expect(await editor.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  });
}

test('pictures come along where one asks for them', async ({ context }) => {
  const desk = await context.newPage();
  await desk.goto(pathToFileURL(join(folder, article)).href);
  await desk.getByLabel('图片也一起带上').check();
  await desk.getByRole('button', { name: '复制正文' }).click();
  await expect(desk.getByRole('status')).toContainText('正文复制好了');
  const editor = await context.newPage();
  await pasteInto(editor);
  const widths = await editor.locator('#editor img').evaluateAll(async (images) => {
    await Promise.all(images.map((image) => (image as HTMLImageElement).decode()));
    return images.map((image) => (image as HTMLImageElement).naturalWidth);
  });
  expect(widths).toHaveLength(3);
  expect(Math.min(...widths)).toBeGreaterThan(100);
});

test('title, summary and address are copied one by one', async ({ context }) => {
  const desk = await context.newPage();
  await desk.goto(pathToFileURL(join(folder, article)).href);
  for (const [name, words] of [
    ['复制标题', /^教学案例：/],
    ['复制摘要', /虚构/],
    ['复制原文链接', /^https:\/\/www\.example\.gov\.cn\/xffz\/a03\/$/],
  ] as const) {
    await desk.getByRole('button', { name }).click();
    await expect(desk.getByRole('status')).toContainText('复制好了');
    expect(await desk.evaluate(() => navigator.clipboard.readText())).toMatch(words);
  }
});
