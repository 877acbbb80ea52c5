/** From form to form: the address leads, and nothing that was written is lost on the way; pages are named as a clerk knows them. */

import { copyFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { copyContent, edit } from '../content-copy.ts';
import { field, openForm, save } from './desk-forms.ts';
import { type Desk, startDesk } from './desk-process.ts';

test.describe.configure({ mode: 'default' });

let root = '';
let desk: Desk | undefined;
let address = '';

test.beforeAll(async () => {
  test.setTimeout(240_000);
  root = copyContent();
  desk = await startDesk(root, ['--port', '0', '--no-preview', '--edition', 'heyang']);
  ({ address } = desk);
});
test.afterAll(() => {
  desk?.stop();
  rmSync(root, { recursive: true, force: true });
});

const titleBox = (page: Page) => field(page, 'title').locator('input').first();

const byHand = (page: Page, form: string) =>
  page.evaluate((hash) => {
    location.hash = hash;
  }, `#/collections/${form}`);

/** How many forms the browser keeps that nobody has saved. */
const keptTexts = (page: Page) =>
  page.evaluate(async () => {
    const [known] = await indexedDB.databases();
    return await new Promise<number>((resolve) => {
      const opening = indexedDB.open(known?.name ?? '');
      opening.onsuccess = () => {
        const { result: database } = opening;
        const done = (count: number) => {
          database.close();
          resolve(count);
        };
        if (!database.objectStoreNames.contains('draft-backups')) return done(0);
        const count = database.transaction('draft-backups').objectStore('draft-backups').count();
        count.onsuccess = () => done(count.result);
      };
    });
  });

test('the form follows the address and the way back, and what was not saved is offered when one comes back', async ({
  page,
}) => {
  await openForm(page, address, 'routes/entries/debt');
  await expect(titleBox(page)).toHaveValue('欠债不还、合同纠纷');
  await titleBox(page).press('End');
  await page.keyboard.type('等');
  await expect.poll(() => keptTexts(page)).toBe(1);
  await byHand(page, 'routes/entries/divorce');
  await expect(titleBox(page)).toHaveValue('离婚');
  await page.goBack();
  await page.getByRole('button', { name: '恢复' }).click({ timeout: 30_000 });
  await expect(titleBox(page)).toHaveValue('欠债不还、合同纠纷等');
});

test('what was not saved is there tomorrow, and is shown and not put over what a colleague has saved since', async ({
  page,
}) => {
  await openForm(page, address, 'routes/entries/debt');
  await titleBox(page).press('End');
  await page.keyboard.type('，找谁');
  await expect.poll(() => keptTexts(page)).toBe(1);
  // New settings: one page more.
  copyFileSync(join(root, 'content/terms/fucha.mdx'), join(root, 'content/terms/fucha-since.mdx'));
  await openForm(page, address, 'routes/entries/divorce');
  await byHand(page, 'routes/entries/debt');
  await page.getByRole('button', { name: '恢复' }).click({ timeout: 30_000 });
  await expect(titleBox(page)).toHaveValue('欠债不还、合同纠纷，找谁');
  rmSync(join(root, 'content/terms/fucha-since.mdx'));
  edit(root, 'content/routes/debt.mdx', /^claim: .*$/m, 'claim: 同事改的');
  await openForm(page, address, 'routes/entries/divorce');
  await byHand(page, 'routes/entries/debt');
  await expect(page.locator('#alarm')).toContainText('欠债不还、合同纠纷，找谁');
  await page.getByRole('button', { name: '知道了' }).click();
  await expect(titleBox(page)).toHaveValue('欠债不还、合同纠纷');
});

test('what was saved is not offered again', async ({ page }) => {
  await openForm(page, address, 'myths/entries/anonymous');
  await field(page, 'says').locator('input,textarea').first().press('End');
  await page.keyboard.type('的');
  await expect.poll(() => keptTexts(page)).toBe(1);
  expect(await save(page)).toBe(200);
  await expect.poll(() => keptTexts(page)).toBe(0);
});

test('a page that another window has added since is found', async ({ page }) => {
  await openForm(page, address, 'routes/entries/divorce');
  copyFileSync(join(root, 'content/routes/debt.mdx'), join(root, 'content/routes/debt-since.mdx'));
  edit(root, 'content/routes/debt-since.mdx', /^title: .*$/m, 'title: 后来加的一页');
  await byHand(page, 'routes/entries/debt-since');
  await expect(titleBox(page)).toHaveValue('后来加的一页', { timeout: 60_000 });
  rmSync(join(root, 'content/routes/debt-since.mdx'));
});

test('a page is named by its title, and a title of several is answered with all of them', async ({ page }) => {
  await page.goto(`${address}entries/`);
  await page.getByText('删掉一页', { exact: true }).click();
  const look = page.locator('#remove').getByRole('button', { name: '先看看要改哪里' });
  await page.getByLabel('删哪一页').fill('去北京去省里才管用');
  await look.click();
  await expect(page.locator('#plan-title')).toHaveText('删掉：去北京去省里才管用（myths/capital）', {
    timeout: 60_000,
  });
  await expect(page.locator('#plan')).toContainText(
    '印刷品“去北京才管用吗”（materials/poster-myth-beijing）里不再有它',
  );
  await page.getByRole('button', { name: '不做了' }).click();
  await page.getByLabel('删哪一页').fill('大厅五分钟');
  await look.click();
  await expect(page.locator('#plan')).toContainText('讲课“大厅五分钟”（lessons/hall）', { timeout: 60_000 });
  await expect(page.getByRole('button', { name: '照这样做' })).toBeHidden();
});

test('on a phone nothing of the desk is wider than the screen, in large type as well', async ({ page }) => {
  await page.setViewportSize({ width: 400, height: 800 });
  writeFileSync(join(root, 'content/rights/a-name-that-is-longer-than-a-line.mdx'), '---\ntitle: [一半\n---\n');
  for (const place of ['entries', 'check', 'handbook']) {
    await page.goto(`${address}${place}/`);
    if (place === 'check') await page.locator('#problems li').first().waitFor({ timeout: 90_000 });
    for (const size of ['16px', '24px']) {
      const over = await page.evaluate((fontSize) => {
        document.documentElement.style.fontSize = fontSize;
        return document.documentElement.scrollWidth - innerWidth;
      }, size);
      expect(over, `${place} ${size}`).toBe(0);
      const [menu, main] = await Promise.all(
        ['header.desk nav', 'main'].map((part) => page.locator(part).boundingBox()),
      );
      expect((menu?.y ?? 0) + (menu?.height ?? 0), `the menu of ${place}, ${size}`).toBeLessThanOrEqual(main?.y ?? 0);
    }
  }
  rmSync(join(root, 'content/rights/a-name-that-is-longer-than-a-line.mdx'));
});

test('a question to the handbook that it has not in these words leads to the likeliest tasks, each of them listed', async ({
  page,
}) => {
  await page.goto(`${address}handbook/`);
  await page.getByLabel('在手册里找').fill('怎么用电脑做短片');
  const said = page.locator('#found');
  await expect(said).toContainText('没有一模一样的话');
  const listed = page.getByRole('navigation', { name: '目录' }).getByRole('listitem');
  await expect(said).toContainText(`最像的 ${await listed.count()} 节`);
  await expect(listed.filter({ hasText: '做短片' })).toBeVisible();
  await expect(listed.filter({ hasText: '第一次装' }), 'a computer is in many tasks').toHaveCount(0);
});
