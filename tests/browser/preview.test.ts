/** The page beside its form, with the site's own development server: it comes by itself, and shows what was saved. */

import { rmSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { copyContent } from '../content-copy.ts';
import { startDesk } from './desk-process.ts';

const root = copyContent();
test.afterAll(() => rmSync(root, { recursive: true, force: true }));

test('whoever opens a form at once sees its page as soon as there is one, and what is saved, again and again', async ({
  page,
}) => {
  test.setTimeout(180_000);
  const desk = await startDesk(root, ['--port', '4398']);
  try {
    await page.goto(`${desk.address}#/collections/routes/entries/unpaid-wages`);
    const beside = page.frameLocator('iframe').frameLocator('iframe.page');
    await expect(beside.locator('main')).toContainText('单位拖欠工资', { timeout: 120_000 });
    for (const words of ['活干了，单位就是不发钱', '活干了，钱没有拿到']) {
      await page.locator('section.field[data-key-path="claim"]').locator('input,textarea').first().fill(words);
      await page.getByRole('button', { name: '保存', exact: true }).click();
      await expect(beside.locator('main')).toContainText(words, { timeout: 30_000 });
    }
  } finally {
    desk.stop();
  }
});
