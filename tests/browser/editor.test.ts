/** A clerk's tasks, done in the editor: what changes in the folder is what she changed, and nothing that is wrong is saved. */

import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { copyContent, edit, PROJECT } from '../content-copy.ts';

test.describe.configure({ mode: 'serial' });
test.use({ viewport: { width: 1400, height: 1000 } });

let root = '';
let desk: ChildProcess | undefined;
let address = '';
const foreign: string[] = [];

const git = (...args: string[]) => spawnSync('git', args, { cwd: root, encoding: 'utf8' }).stdout;

test.beforeAll(async () => {
  test.setTimeout(240_000);
  root = copyContent();
  git('init', '-q');
  git('add', '-A');
  git('-c', 'user.name=x', '-c', 'user.email=x@example.gov.cn', 'commit', '-qm', 'x');
  desk = spawn(process.execPath, ['src/desk/edit.ts', '--port', '0', '--no-preview', '--edition', 'county'], {
    cwd: PROJECT,
    env: { ...process.env, XUNFA_ROOT: root },
  });
  address = await new Promise((resolve, reject) => {
    let said = '';
    const hear = (chunk: Buffer) => {
      said += chunk.toString('utf8');
      const found = /http:\/\/127\.0\.0\.1:\d+\/admin\//.exec(said);
      if (found) resolve(found[0]);
    };
    desk?.stdout?.on('data', hear);
    desk?.stderr?.on('data', hear);
    desk?.once('exit', () => reject(new Error(said)));
  });
});
test.afterAll(() => {
  desk?.kill();
  rmSync(root, { recursive: true, force: true });
});
test.afterEach(() => {
  git('checkout', '-q', '.');
  git('clean', '-fdq');
});

/** Opens the form of an entry, in a page that has loaded the folder as it is now. */
async function open(page: Page, form: string): Promise<void> {
  page.on('request', (request) => {
    if (!/^(?:http:\/\/127\.0\.0\.1:|blob:|data:)/.test(request.url())) foreign.push(request.url());
  });
  await page.goto(address);
  await page.getByText('路线', { exact: true }).first().waitFor({ timeout: 60_000 });
  await page.goto(`${address}#/collections/${form}`);
  await page.locator('section.field').first().waitFor();
}

const field = (page: Page, path: string) => page.locator(`section.field[data-key-path="${path}"]`);

async function write(page: Page, path: string, text: string): Promise<void> {
  const box = field(page, path).locator('input,textarea').first();
  await box.scrollIntoViewIfNeeded();
  await box.fill(text);
}

/** Opens a thing of a list. */
async function unfold(page: Page, list: string, at: number): Promise<void> {
  const button = field(page, list).locator(`button[aria-controls$="item-${at}-body"]`).first();
  await button.scrollIntoViewIfNeeded();
  if ((await button.getAttribute('aria-expanded')) === 'false') await button.click();
}

/** Presses the button, and waits for the server's answer. */
async function save(page: Page, answer: 'file' | 'check' = 'file'): Promise<number> {
  const answered = page.waitForResponse((response) => response.url().includes(`/api/${answer}/`), { timeout: 60_000 });
  await page.getByRole('button', { name: '保存', exact: true }).click();
  return (await answered).status();
}

/** Lines that were taken out of and put into the folder. */
function changed(): string[] {
  git('add', '-A', '-N');
  return git('diff', '-U0')
    .split('\n')
    .filter((line) => /^(?:\+\+\+|[-+](?![-+]{2}))/.test(line));
}

test('a sentence of a route: one line changes', async ({ page }) => {
  await open(page, 'routes/entries/unpaid-wages');
  await write(page, 'claim', '活干了，单位到日子不发工资，或者少发');
  expect(await save(page)).toBe(200);
  expect(changed()).toEqual([
    '+++ b/content/routes/unpaid-wages.mdx',
    '-claim: 活干了，单位到日子不发工资，或者少发、一直拖',
    '+claim: 活干了，单位到日子不发工资，或者少发',
  ]);
});

test('a menu’s word, in a file of which there is one', async ({ page }) => {
  await open(page, 'single/entries/sections');
  await unfold(page, 'menu', 6);
  await write(page, 'menu.6.say', '别这样做');
  expect(await save(page)).toBe(200);
  expect(changed()).toEqual([
    '+++ b/content/sections.yaml',
    '-  - { page: warnings, say: 警示 }',
    '+  - { page: warnings, say: 别这样做 }',
  ]);
});

test('the text of a myth', async ({ page }) => {
  await open(page, 'myths/entries/anonymous');
  const body = field(page, 'body').locator('textarea');
  const before = await body.inputValue();
  await body.fill(`${before.trimEnd()}\n\n拿不准，先问 12345。\n`);
  expect(await save(page)).toBe(200);
  expect(changed()).toEqual(['+++ b/content/myths/anonymous.mdx', '+', '+拿不准，先问 12345。']);
});

test('what the check finds is said in our words, and nothing is written', async ({ page }) => {
  await open(page, 'routes/entries/unpaid-wages');
  await unfold(page, 'steps', 0);
  await write(page, 'steps.0.basis.0', '劳动保障监察条例 999');
  expect(await save(page, 'check')).toBe(422);
  await expect(page.locator('#alarm')).toContainText('content/routes/unpaid-wages.mdx 第');
  await expect(page.locator('#alarm')).toContainText('999');
  await expect(page.getByText('条目已保存')).toBeHidden();
  expect(changed()).toEqual([]);
});

test('a file that somebody else changed meanwhile is not overwritten', async ({ page }) => {
  await open(page, 'routes/entries/debt');
  await write(page, 'claim', '借出去的钱要不回来');
  edit(root, 'content/routes/debt.mdx', /^claim: .*$/m, 'claim: 别的窗口改的');
  const theirs = readFileSync(join(root, 'content/routes/debt.mdx'), 'utf8');
  expect(await save(page)).toBe(409);
  await expect(page.locator('#alarm')).toContainText('被别的窗口或者别的程序改过了，没有存');
  await expect(page.getByText('条目已保存')).toBeHidden();
  expect(readFileSync(join(root, 'content/routes/debt.mdx'), 'utf8')).toBe(theirs);
});

test('a mistake made elsewhere is on the checking desk within two seconds, and gone when it is mended', async ({
  page,
}) => {
  const file = join(root, 'content/rights/review.mdx');
  const good = readFileSync(file, 'utf8');
  await page.goto(`${address}check/`);
  await expect(page.locator('#state')).toHaveText('检查通过，可以生成', { timeout: 60_000 });
  // Who has what to review, for the office's own eyes.
  const share = page.locator('#due > div', { hasText: '测试核对员乙：' });
  await expect(share.getByRole('listitem').filter({ hasText: '路线“单位拖欠工资”' }).getByRole('link')).toHaveAttribute(
    'href',
    '/admin/#/collections/routes/entries/unpaid-wages',
  );
  writeFileSync(file, good.replace(/^code: .*$/m, 'code: 3'));
  await expect(page.locator('#problems')).toContainText('content/rights/review.mdx 第');
  await expect(page.getByRole('link', { name: '打开来改' })).toHaveAttribute(
    'href',
    '/admin/#/collections/rights/entries/review',
  );
  writeFileSync(file, good);
  await expect(page.locator('#state')).toHaveText('检查通过，可以生成');
});

test('nothing is asked of any other host', () => {
  expect(foreign).toEqual([]);
});
