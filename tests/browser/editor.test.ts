/** A clerk's tasks, done in the editor: what changes in the folder is what she changed, and nothing that is wrong is saved. */

import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { copyContent, edit } from '../content-copy.ts';
import { add, field, openForm, reach, save, unfold, write } from './desk-forms.ts';
import { type ComparedFolder, comparedFolder, type Desk, startDesk } from './desk-process.ts';

test.describe.configure({ mode: 'default' });
test.use({ viewport: { width: 1400, height: 1000 } });

let root = '';
let folder: ComparedFolder | undefined;
let desk: Desk | undefined;
let address = '';
const foreign: string[] = [];

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
test.beforeEach(({ page }) => {
  page.on('request', (request) => {
    if (!/^(?:http:\/\/127\.0\.0\.1:|blob:|data:)/.test(request.url())) foreign.push(request.url());
  });
});
test.afterEach(() => folder?.restore());

const open = (page: Page, form: string) => openForm(page, address, form);

test('a sentence of a route: one line changes', async ({ page }) => {
  await open(page, 'routes/entries/unpaid-wages');
  await write(page, 'claim', '活干了，单位到日子不发工资，或者少发');
  expect(await save(page)).toBe(200);
  expect(changed()).toEqual([
    '+++ b/content/routes/unpaid-wages.mdx',
    '-claim: 活干了，单位到日子不发工资，或者少发、一直拖',
    '+claim: 活干了，单位到日子不发工资，或者少发',
  ]);
  await write(page, 'claim', '活干了，单位到日子不发工资');
  expect(await save(page)).toBe(200);
  expect(changed()).toContain('+claim: 活干了，单位到日子不发工资');
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

test('a word of a right', async ({ page }) => {
  await open(page, 'rights/entries/review');
  await write(page, 'title', '不服答复，请上一级复查、复核');
  expect(await save(page)).toBe(200);
  expect(changed()).toEqual([
    '+++ b/content/rights/review.mdx',
    '-title: 不服答复，可以复查、复核',
    '+title: 不服答复，请上一级复查、复核',
  ]);
});

test('a number of days that is wrong is refused, and the right one is one line', async ({ page }) => {
  await open(page, 'routes/entries/unpaid-wages');
  await unfold(page, 'steps', 0);
  await unfold(page, 'steps.0.deadlines', 1);
  await write(page, 'steps.0.deadlines.1.amount', '0');
  await page.getByRole('button', { name: '保存', exact: true }).click();
  await expect(page.getByText(/格子存在错误/).first()).toBeVisible();
  expect(changed()).toEqual([]);
  await write(page, 'steps.0.deadlines.1.amount', '90');
  expect(await save(page)).toBe(200);
  const [file, gone, come, ...more] = changed();
  expect([file, more]).toEqual(['+++ b/content/routes/unpaid-wages.mdx', []]);
  expect(gone?.replace('amount: 60,', 'amount: 90,').slice(1)).toBe(come?.slice(1));
});

test('one more thing to bring', async ({ page }) => {
  await open(page, 'routes/entries/unpaid-wages');
  await unfold(page, 'steps', 0);
  await add(page, 'steps.0.bring');
  await write(page, 'steps.0.bring.4', '工友的联系方式');
  expect(await save(page)).toBe(200);
  expect(changed()).toEqual([
    '+++ b/content/routes/unpaid-wages.mdx',
    '-    bring: [身份证, 劳动合同或者工牌, 考勤、工资条、转账记录, 欠条、聊天记录]',
    '+    bring: [身份证, 劳动合同或者工牌, 考勤、工资条、转账记录, 欠条、聊天记录, 工友的联系方式]',
  ]);
});

test('an office’s telephone, where it had none', async ({ page }) => {
  await open(page, 'office/entries/editions_heyang_edition');
  await reach(page, 'reception');
  await field(page, 'reception').getByRole('checkbox').first().click();
  await add(page, 'reception.telephones');
  await write(page, 'reception.telephones.0.name', '咨询投诉');
  await write(page, 'reception.telephones.0.number', '0000-1111111');
  expect(await save(page)).toBe(200);
  const [file, ...lines] = changed();
  expect(file).toBe('+++ b/content/editions/heyang/edition.yaml');
  expect(lines.filter((line) => line.startsWith('-'))).toEqual([]);
  expect(lines.join('\n')).toMatch(/^\+reception:\n\+ {2}telephones:\n\+ {4}- .*咨询投诉/);
});

test('a question of a quiz', async ({ page }) => {
  await open(page, 'quiz/entries/villagers');
  await unfold(page, 'questions', 0);
  await write(page, 'questions.0.ask', '王婶收到乡里的信访处理意见书，觉得不对。她最迟多少天内请求复查？');
  expect(await save(page)).toBe(200);
  expect(changed()).toEqual([
    '+++ b/content/quiz/villagers.yaml',
    '-    ask: 王婶收到乡里的信访处理意见书，觉得不公平。她最迟多少天内请求复查？',
    '+    ask: 王婶收到乡里的信访处理意见书，觉得不对。她最迟多少天内请求复查？',
  ]);
});

test('two items of a list change places', async ({ page }) => {
  await open(page, 'rights/entries/review');
  await field(page, 'looks').scrollIntoViewIfNeeded();
  await field(page, 'looks').locator('[data-action="reorder"]').first().press('ArrowDown');
  expect(await save(page)).toBe(200);
  expect(changed()).toEqual([
    '+++ b/content/rights/review.mdx',
    '-  - 收到书面答复以后，您有三十日请求复查。',
    '+  - 收到书面答复以后，您有三十日请求复查。',
  ]);
});

/** Chooses a picture of this machine among the pictures. @returns what the server says of it */
async function upload(page: Page, picture: string): Promise<number> {
  await page.goto(`${address}#/assets`);
  const chosen = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: '上传' }).first().click();
  await page.getByRole('button', { name: '选择文件' }).click();
  await (await chosen).setFiles(picture);
  const stored = page.waitForResponse((response) => response.url().includes('/api/picture/'), { timeout: 60_000 });
  await page.getByRole('button', { name: '上传', exact: true }).click();
  return (await stored).status();
}

test('a picture, and its words beside it', async ({ page }) => {
  const picture = join(root, 'hall-entrance.png');
  writeFileSync(picture, await page.screenshot());
  await open(page, 'editions_heyang_pictures/new');
  expect(await upload(page, picture)).toBe(200);
  rmSync(picture);
  await open(page, 'editions_heyang_pictures/new');
  await write(page, 'alt', '接待大厅的门口，有坡道');
  // The panel with the file's name is open already.
  await page.getByRole('button', { name: '编辑文件名' }).click();
  await page.locator('input:focus').fill('hall-entrance');
  await page.keyboard.press('Enter');
  expect(await save(page)).toBe(200);
  git('add', '-A', '-N');
  expect(git('diff', '--name-only').trim().split('\n').sort()).toEqual([
    'content/editions/heyang/pictures/hall-entrance.png',
    'content/editions/heyang/pictures/hall-entrance.yaml',
  ]);
});

test('a picture that is refused is not called saved, and not listed', async ({ page }) => {
  const picture = join(root, 'too-small.png');
  writeFileSync(picture, await page.screenshot({ clip: { x: 0, y: 0, width: 100, height: 100 } }));
  await open(page, 'editions_heyang_pictures/new');
  expect(await upload(page, picture)).toBe(422);
  rmSync(picture);
  await expect(page.locator('#alarm')).toContainText('图只有 100 像素宽');
  await page.getByRole('button', { name: '知道了' }).click();
  await expect(page.getByText(/资源已保存|图片已保存/)).toBeHidden();
  await expect(page.getByText('too-small.png')).toBeHidden();
  expect(changed()).toEqual([]);
});

test('a second save keeps whoever writes from it until it is done, however soon after the first', async ({ page }) => {
  await page.clock.install();
  await open(page, 'routes/entries/debt');
  await write(page, 'claim', '借出去的钱要不回来');
  expect(await save(page)).toBe(200);
  await write(page, 'claim', '借出去的钱，要不回来');
  await page.clock.fastForward(7_000);
  const slow = Promise.withResolvers<void>();
  await page.route('**/api/file/**', async (route) => {
    await slow.promise;
    await route.continue();
  });
  await page.getByRole('button', { name: '保存', exact: true }).click();
  await page.locator('#nc-root[inert]').waitFor();
  // Past what would have let go of the form after the first save, and short of what lets go of it after the second.
  await page.clock.fastForward(4_000);
  await expect(page.locator('#nc-root')).toHaveAttribute('inert');
  slow.resolve();
  await page.locator('#nc-root:not([inert])').waitFor();
  await expect.poll(changed).toContain('+claim: 借出去的钱，要不回来');
});

test('a table that was copied in Word is a table in the text, and words anywhere else', async ({ page }) => {
  const paste = (path: string) =>
    field(page, path)
      .locator('input,textarea')
      .first()
      .evaluate((box: HTMLTextAreaElement) => {
        box.focus();
        box.setSelectionRange(box.value.length, box.value.length);
        const data = new DataTransfer();
        data.setData('text/plain', '哪一步\t几天\n受理\t15 日');
        data.setData(
          'text/html',
          '<table><tr><td><p>哪一步</p></td><td>几天</td></tr><tr><td>受理</td><td>15 日</td></tr></table>',
        );
        box.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
      });
  await open(page, 'myths/entries/anonymous');
  await field(page, 'body').scrollIntoViewIfNeeded();
  await paste('body');
  expect(await save(page)).toBe(200);
  expect(changed()).toEqual([
    '+++ b/content/myths/anonymous.mdx',
    '+',
    '+| 哪一步 | 几天 |',
    '+| --- | --- |',
    '+| 受理 | 15 日 |',
  ]);
  await open(page, 'myths/entries/anonymous');
  await reach(page, 'says');
  await paste('says');
  await expect(page.locator('#alarm')).toContainText('这一格里放不了表格');
  await expect(field(page, 'says').locator('input').first()).toHaveValue(/哪一步，几天；受理，15 日$/);
});

test('what the check finds is said in our words, and nothing is written', async ({ page }) => {
  await open(page, 'routes/entries/unpaid-wages');
  await unfold(page, 'steps', 0);
  await write(page, 'steps.0.basis.0', '劳动保障监察条例 999');
  expect(await save(page)).toBe(422);
  await expect(page.locator('#alarm')).toContainText('content/routes/unpaid-wages.mdx 第');
  await expect(page.locator('#alarm')).toContainText('没有第九百九十九条');
  // One box says it: the program's own does not lie over it.
  await expect(page.locator('dialog[open]')).toHaveCount(1);
  await page.getByRole('button', { name: '知道了' }).click();
  await expect(page.getByText('页面已保存')).toBeHidden();
  expect(changed()).toEqual([]);
});

test('a file that somebody else changed meanwhile is not overwritten', async ({ page }) => {
  await open(page, 'routes/entries/debt');
  await write(page, 'claim', '借出去的钱要不回来');
  edit(root, 'content/routes/debt.mdx', /^claim: .*$/m, 'claim: 别的窗口改的');
  const theirs = readFileSync(join(root, 'content/routes/debt.mdx'), 'utf8');
  expect(await save(page)).toBe(409);
  await expect(page.locator('#alarm')).toContainText('被别的窗口或者别的程序改过了，没有存');
  await expect(page.getByText('页面已保存')).toBeHidden();
  expect(readFileSync(join(root, 'content/routes/debt.mdx'), 'utf8')).toBe(theirs);
});

test('whoever opens a page that the office has of its own is told so, and led to it', async ({ page }) => {
  await open(page, 'screens/entries/hall');
  await expect(page.locator('#alarm')).toContainText('本单位的网站上看不出来');
  await page.getByRole('link', { name: '打开本单位的那一份' }).click();
  await expect(page.locator('#alarm')).toBeHidden();
  await expect(page).toHaveURL(/#\/collections\/editions_heyang_screens\/entries\/hall$/);
  await write(page, 'title', '大厅里放的');
  expect(await save(page)).toBe(200);
  expect(changed()).toContain('+++ b/content/editions/heyang/screens/hall.yaml');
});

test('nothing is asked of any other host', () => {
  expect(foreign).toEqual([]);
});
