/** The desk's other pages: pages are added, renamed, hidden and taken away as was shown, mistakes are seen as they are made, the handbook is searched. */

import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { copyContent } from '../content-copy.ts';
import { save, write } from './desk-forms.ts';
import { type ComparedFolder, comparedFolder, type Desk, startDesk } from './desk-process.ts';

test.describe.configure({ mode: 'default' });
test.use({ viewport: { width: 1400, height: 1000 } });

let root = '';
let folder: ComparedFolder | undefined;
let desk: Desk | undefined;
let address = '';

const changed = () => folder?.changed() ?? [];
const git = (...args: string[]) => folder?.git(...args) ?? '';

test.beforeAll(async () => {
  test.setTimeout(240_000);
  root = copyContent();
  folder = comparedFolder(root);
  desk = await startDesk(root, ['--port', '0', '--no-preview', '--edition', 'heyang']);
  ({ address } = desk);
});
test.afterAll(() => {
  desk?.stop();
  rmSync(root, { recursive: true, force: true });
});
test.afterEach(() => folder?.restore());

/** Fills in a task of the page for pages and looks at what would be done. */
async function task(page: Page, does: string, fields: Record<string, string>): Promise<void> {
  await page.goto(`${address}entries/`);
  await page.locator(`#${does} summary`).click();
  for (const [name, value] of Object.entries(fields)) {
    const box = page.locator(`#${does} [name="${name}"]`);
    await ((await box.evaluate((one) => one.tagName)) === 'SELECT' ? box.selectOption(value) : box.fill(value));
  }
  await page.locator(`#${does} form button`).click();
  await page.locator('#plan[open]').waitFor({ timeout: 60_000 });
}

async function agree(page: Page): Promise<void> {
  await page.getByRole('button', { name: '照这样做' }).click();
  await expect(page.locator('#plan-title')).toHaveText('做好了', { timeout: 90_000 });
}

test('a new page from its template, filled in as a draft', async ({ page }) => {
  await task(page, 'new', { kind: 'cases', name: 'first-bus' });
  await expect(page.locator('#plan')).toContainText('新写 content/editions/heyang/cases/first-bus.mdx');
  expect(changed()).toEqual([]);
  await agree(page);
  await page.getByRole('link', { name: '打开来填' }).click();
  await page.locator('section.field').first().waitFor({ timeout: 60_000 });
  await write(page, 'title', '头班车');
  expect(await save(page)).toBe(200);
  const text = readFileSync(join(root, 'content/editions/heyang/cases/first-bus.mdx'), 'utf8');
  expect(text).toMatch(/^draft: true/m);
  expect(text).toMatch(/^title: 头班车$/m);
  await page.goto(`${address}check/`);
  await expect(page.locator('#drafts')).toContainText('content/editions/heyang/cases/first-bus.mdx', {
    timeout: 60_000,
  });
});

test('a page is hidden: one line of the edition, and what goes with it is said before', async ({ page }) => {
  await task(page, 'hide', { pointer: 'warnings/swindling' });
  await agree(page);
  expect(changed()).toEqual(['+++ b/content/editions/heyang/edition.yaml', '+hide: [warnings/swindling]']);
});

test('a page is renamed, and another taken away, each after its plan was shown', async ({ page }) => {
  await task(page, 'rename', { from: 'practices/lawyers', to: 'free-lawyers' });
  await expect(page.locator('#plan')).toContainText('lawyers.mdx → free-lawyers.mdx');
  await agree(page);
  await task(page, 'remove', { pointer: 'practices/mediation-joined', to: 'practices/free-lawyers' });
  await expect(page.locator('#plan')).toContainText('删掉 content/editions/heyang/practices/mediation-joined.mdx');
  await agree(page);
  git('add', '-A');
  const names = git('diff', '--cached', '--name-status', '-M').trim().split('\n');
  expect(names.join('\n')).toMatch(/^R100\tcontent\/editions\/heyang\/practices\/lawyers\.mdx/m);
  expect(names.join('\n')).toMatch(/^D\tcontent\/editions\/heyang\/practices\/mediation-joined\.mdx$/m);
  git('reset', '-q', '--hard');
});

test('a mistake made elsewhere is on the checking desk by itself, and gone when it is mended', async ({ page }) => {
  const file = join(root, 'content/rights/review.mdx');
  const good = readFileSync(file, 'utf8');
  writeFileSync(
    join(root, 'content/editions/heyang/reviewers.yaml'),
    'people:\n  - name: 王芳\n    does: [routes/unpaid-wages]\n    every: 1\n',
  );
  await page.goto(`${address}check/`);
  await expect(page.locator('#state')).toHaveText('检查通过，可以生成', { timeout: 60_000 });
  // Who has what to review, for the office's own eyes.
  const share = page.locator('#due > li', { hasText: '王芳：' });
  await expect(share.getByRole('listitem').filter({ hasText: '路线“单位拖欠工资”' }).getByRole('link')).toHaveAttribute(
    'href',
    '/admin/#/collections/routes/entries/unpaid-wages',
  );
  writeFileSync(file, good.replace(/^code: .*$/m, 'code: 3'));
  await expect(page.locator('#problems')).toContainText('content/rights/review.mdx 第', { timeout: 30_000 });
  await expect(page.locator('#problems').getByRole('link', { name: '打开来改' })).toHaveAttribute(
    'href',
    '/admin/#/collections/rights/entries/review',
  );
  writeFileSync(file, good);
  await expect(page.locator('#state')).toHaveText('检查通过，可以生成', { timeout: 30_000 });
});

test('in the handbook, the task that somebody looks for comes first, and all are back in their order', async ({
  page,
}) => {
  await page.goto(`${address}handbook/`);
  const tasks = page.locator('article h2:visible');
  const all = await tasks.allTextContents();
  await page.getByLabel('在手册里找').fill('改电话号码');
  await expect(tasks.first()).toHaveText('给您的单位做一版');
  expect(await tasks.count()).toBeLessThan(all.length / 2);
  await page.getByLabel('在手册里找').fill('');
  expect(await tasks.allTextContents()).toEqual(all);
});
