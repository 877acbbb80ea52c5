/** The desk's server: only its own pages are heard, what is agreed to is what was shown, and nothing that anybody wrote is lost. */

import { existsSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { DeskServer } from '../../src/desk/desk-server.ts';
import type { ServedForm } from '../../src/desk/editor/served-forms.ts';
import { chinaDay } from '../../src/law/china-day.ts';
import { copyContent, edit } from '../content-copy.ts';

const root = copyContent();
const read = (file: string) => readFileSync(join(root, file), 'utf8');
let server: Server;
let base = '';
let token = '';

beforeAll(async () => {
  const desk = await DeskServer.start({ root, edition: 'heyang', day: chinaDay() }, 0);
  ({ server } = desk);
  base = `http://127.0.0.1:${desk.port}`;
  token = /data-token="(\w+)"/.exec(await (await fetch(`${base}/admin/check/`)).text())?.[1] ?? '';
}, 60_000);
afterAll(() => {
  server.closeAllConnections();
  server.close();
  rmSync(root, { recursive: true, force: true });
});

interface Answer {
  status: number;
  said: Record<string, unknown> & {
    message?: string;
    problems?: { file: string; message: string; remedy?: string }[];
    hash?: string;
  };
}

async function ask(
  method: string,
  path: string,
  body?: unknown,
  headers: Record<string, string> = {},
): Promise<Answer> {
  const sent =
    body === undefined
      ? {}
      : { body: body instanceof Uint8Array ? new Blob([new Uint8Array(body)]) : JSON.stringify(body) };
  const response = await fetch(`${base}/admin/api/${path}`, {
    method,
    headers: { 'X-Desk': token, ...headers },
    ...sent,
  });
  return { status: response.status, said: (await response.json()) as Answer['said'] };
}

async function formOf(file: string): Promise<{ hash: string; form: Record<string, unknown> }> {
  const { said } = await ask('GET', 'start');
  const found = (said['files'] as ServedForm[]).find((one) => one.file === file);
  if (!found) throw new Error(file);
  return { hash: found.hash, form: JSON.parse(found.text) as Record<string, unknown> };
}

const save = (file: string, form: unknown, before: string) => ask('PUT', `file/${file}`, form, { 'X-Before': before });

test('another site in the same browser, and whoever has no token, is not heard', async () => {
  const asked = { does: 'remove', pointer: 'cases/earlier-bus' };
  expect((await ask('POST', 'plan', asked, { 'X-Desk': 'x' })).status).toBe(403);
  expect((await ask('POST', 'plan', asked, { Origin: 'https://www.example.gov.cn' })).status).toBe(403);
  expect((await ask('GET', 'carry-out')).status).toBe(404);
  expect((await ask('PUT', 'file/content/settings.yaml', { edition: 'x' })).status).toBe(422);
  expect((await ask('PUT', 'file/..%2fx.yaml', {})).status).toBe(422);
  expect((await fetch(`${base}/admin/..%2f..%2fpackage.json`)).status).toBe(404);
  expect((await fetch(`${base}/admin//`)).status).toBe(404);
});

test('what is wrong leads to its form, and not where the form would be empty, of a file that cannot be read', async () => {
  const [bad, unread] = ['content/rights/review.mdx', 'content/hotlines.yaml'];
  const before = [bad, unread].map((file) => read(file));
  edit(root, bad, /^reviewed: .*$/m, 'reviewed: 2026-02-30');
  edit(root, unread, /^ {4}name:/m, '\tname:');
  const { said } = await ask('GET', 'found/0');
  const problems = said['problems'] as { file: string; form?: string; unread?: boolean }[];
  const of = (wanted: string) => problems.find(({ file }) => file === wanted);
  expect(of(bad)).toMatchObject({ form: '/admin/#/collections/rights/entries/review' });
  expect(of(unread)).toMatchObject({ unread: true });
  expect(of(unread)?.form).toBeUndefined();
  for (const [at, file] of [bad, unread].entries()) writeFileSync(join(root, file), before[at] ?? '');
});

test('a name is given as the command gives it: shown first, and no other plan than the one that was shown', async () => {
  const asked = { does: 'rename', from: 'practices/lawyers', to: 'free-lawyers' };
  const { said } = await ask('POST', 'plan', asked);
  expect(said).toMatchObject({
    title: expect.stringMatching(/^改名：.+（practices\/lawyers） → practices\/free-lawyers$/),
  });
  expect(said['lines']).toContain('改名 content/editions/heyang/practices/lawyers.mdx → free-lawyers.mdx');
  expect((await ask('POST', 'carry-out', { asked, mark: 'x' })).said.message).toMatch(
    /和给您看的不一样了。什么都没有动/,
  );
  expect(existsSync(join(root, 'content/editions/heyang/practices/lawyers.mdx'))).toBe(true);

  const done = await ask('POST', 'carry-out', { asked, mark: said['mark'] });
  expect(done).toEqual({
    status: 200,
    said: { form: '/admin/#/collections/editions_heyang_practices/entries/free-lawyers' },
  });
  expect(existsSync(join(root, 'content/editions/heyang/practices/lawyers.mdx'))).toBe(false);
  expect(read('content/editions/heyang/search/says/practices.yaml')).toMatch(/^ {2}free-lawyers: /m);
}, 60_000);

test.each([
  [{ does: 'new', kind: 'cases', name: 'Bus' }, /不能有大写字母/],
  [{ does: 'new', kind: 'cases', name: '头班车' }, /不能有汉字/],
  [{ does: 'hide', pointer: 'regulations/26' }, /藏不得：条例的条文和法律不能藏/],
  [{ does: 'remove', pointer: 'cases/earlier' }, /没有“cases\/earlier”这一页，名字最像的是/],
])('%j is answered with a sentence', async (asked, sentence) => {
  const { status, said } = await ask('POST', 'plan', asked);
  expect(said.message).toMatch(sentence);
  expect(status).toBe(422);
});

test('a draft is saved half written and is on the checking desk; it is published when nothing is missing', async () => {
  const file = 'content/editions/heyang/practices/evening-desk.mdx';
  const plan = await ask('POST', 'plan', { does: 'new', kind: 'practices', name: 'evening-desk', like: '' });
  await ask('POST', 'carry-out', {
    asked: { does: 'new', kind: 'practices', name: 'evening-desk', like: '' },
    mark: plan.said['mark'],
  });
  const { hash, form } = await formOf(file);
  expect(form).toMatchObject({ draft: true });
  const half = await save(file, { ...form, title: '晚上也有人' }, hash);
  expect(half.status).toBe(200);
  expect(read(file)).toMatch(/^title: 晚上也有人$/m);

  const { said } = await ask('GET', 'found/0');
  const drafts = said['drafts'] as { file: string; form: string; problems: unknown[] }[];
  expect(drafts).toMatchObject([{ file, form: '/admin/#/collections/editions_heyang_practices/entries/evening-desk' }]);
  expect(drafts[0]?.problems.length).toBeGreaterThan(2);

  const early = await save(file, { ...form, title: '晚上也有人', draft: false }, half.said.hash ?? '');
  expect(early.status).toBe(422);
  expect(early.said.problems?.every((one) => one.file === file)).toBe(true);
  expect(read(file)).toMatch(/^draft: true/m);
}, 60_000);

test('of two windows, the second is told, and both texts are still there', async () => {
  const file = 'content/myths/louder.mdx';
  const { hash, form } = await formOf(file);
  expect((await save(file, { ...form, keywords: [...(form['keywords'] as string[]), '嗓门'] }, hash)).status).toBe(200);
  const first = read(file);
  const second = await save(file, { ...form, says: '别的话' }, hash);
  expect(second).toEqual({
    status: 409,
    said: { conflict: expect.stringMatching(/louder\.mdx 在您打开以后，被别的窗口或者别的程序改过了，没有存/) },
  });
  expect(read(file)).toBe(first);
});

test('an edition’s file that changes a common one is edited as what it is: what it does not say is not written into it', async () => {
  const file = 'content/editions/heyang/home.yaml';
  const { hash, form } = await formOf(file);
  expect(Object.keys(form).sort()).toEqual(['columns', 'questions']);
  const before = read(file);
  const empty = { title: '', description: '', often: '', columns__more: [], questions__more: [] };
  expect((await save(file, { ...empty, ...form, often: '大家常问' }, hash)).status).toBe(200);
  const [gone, come] = [before.split('\n'), read(file).split('\n')];
  expect(come.filter((line) => !gone.includes(line))).toEqual(['often: 大家常问']);
  expect(gone.filter((line) => !come.includes(line))).toEqual([]);
});

test('a picture of an edition goes into its own folder; one of 40 MB, or that is none, is refused with a sentence', async () => {
  const folder = 'content/editions/heyang/pictures';
  const picture = await sharp({ create: { width: 900, height: 600, channels: 3, background: '#14504a' } })
    .jpeg()
    .toBuffer();
  expect((await ask('PUT', `picture/${folder}/hall.jpg`, picture)).status).toBe(200);
  expect(readFileSync(join(root, folder, 'hall.jpg')).equals(picture)).toBe(true);
  const said = async (name: string, bytes: Uint8Array) => {
    const { status, said } = await ask('PUT', `picture/${folder}/${name}`, bytes);
    expect(status).toBe(422);
    return said.problems?.[0]?.message;
  };
  expect(await said('large.jpg', Buffer.alloc(40_000_000, 7))).toMatch(/没有存：图有 38\.1 MB，最大 8 MB/);
  expect(await said('none.jpg', Buffer.from('表格'))).toMatch(/没有存：打不开：不是图/);
  expect(await said('hall.jpg', picture)).toMatch(/已经有一张叫这个名字的图/);
  expect(await said('%E5%A4%A7%E5%8E%85.jpg', picture)).toMatch(/图的文件名用小写英文字母/);
  expect(globSync('*', { cwd: join(root, folder) })).toEqual(['hall.jpg']);
  rmSync(join(root, folder), { recursive: true });
});

test('the handbook is what lies in content/: its tasks, its contents, its links and pictures', async () => {
  mkdirSync(join(root, 'content/handbook'), { recursive: true });
  writeFileSync(
    join(root, 'content/handbook/rights.md'),
    '# 写一条权利\n\n## 第一步\n\n![表单](form.webp)，再看[手册](../README.md#打开编辑台)。\n',
  );
  writeFileSync(join(root, 'content/handbook/form.webp'), 'webp');
  const page = await (await fetch(`${base}/admin/handbook/`)).text();
  expect(page).toContain('<h1 id="写一条权利">');
  expect(page).toContain('<li><a href="#第一步">第一步</a></li>');
  expect(page).toContain('src="/admin/handbook/form.webp"');
  expect(page).toContain('href="#打开编辑台"');
  expect(page.match(/<section /g)?.length).toBeGreaterThan(20);
  const links = [...page.matchAll(/href="#([^"]+)"/g)].map(([, id = '']) => id);
  expect(links.filter((id) => !page.includes(`id="${id}"`))).toEqual([]);
  expect(await (await fetch(`${base}/admin/handbook/form.webp`)).text()).toBe('webp');
  expect((await fetch(`${base}/admin/handbook/..%2fsettings.yaml`)).status).toBe(404);
});

test('a file that was saved here and then changed by another program is checked again', async () => {
  const file = 'content/myths/anonymous.mdx';
  const found = () => ask('GET', 'found/-1').then(({ said }) => JSON.stringify(said.problems));
  for (const word of ['匿名举报', '保密']) {
    const { hash, form } = await formOf(file);
    expect(await save(file, { ...form, keywords: [word, '怕报复'] }, hash)).toMatchObject({ status: 200 });
  }
  await expect.poll(found, { timeout: 30_000 }).not.toContain(file);
  const good = read(file);
  writeFileSync(join(root, file), good.replace(/^verdict: .*$/m, 'verdict: 错'));
  await expect.poll(found, { timeout: 30_000 }).toContain(file);
  writeFileSync(join(root, file), good);
  await expect.poll(found, { timeout: 30_000 }).not.toContain(file);
}, 120_000);

test('what is wrong with a form is said with what to type there, not with what would stand in the file', async () => {
  const file = 'content/myths/anonymous.mdx';
  const { hash, form } = await formOf(file);
  const { status, said } = await save(file, { ...form, reviewed: '2026/11/22', keywords: ['匿名举报，保密'] }, hash);
  expect(status).toBe(422);
  const remedies = (said.problems ?? []).map(({ remedy }) => remedy);
  expect(remedies).toEqual(['请写成：匿名举报、保密，一格一个', '请写成：2026-11-22']);
}, 60_000);

test('a file that cannot be read is said, and what comes after it is checked', async () => {
  const found = () => ask('GET', 'found/-1').then(({ said }) => JSON.stringify(said.problems));
  const folder = join(root, 'content/myths/copy.mdx');
  mkdirSync(folder);
  await expect.poll(found, { timeout: 30_000 }).toContain('这是一个文件夹');
  // What is wrong with another is still seen, and what is right is saved.
  const { hash, form } = await formOf('content/myths/anonymous.mdx');
  const wrong = await save('content/myths/anonymous.mdx', { ...form, basis: ['劳动保障监察条例 999'] }, hash);
  expect([wrong.status, JSON.stringify(wrong.said)]).toEqual([422, expect.stringContaining('没有第九百九十九条')]);
  const right = await save('content/myths/anonymous.mdx', { ...form, keywords: ['举报泄密', '匿名举报'] }, hash);
  expect(right.status).toBe(200);
  expect((await fetch(`${base}/admin/entries/`)).headers.get('content-type')).toContain('text/html');
  rmSync(folder, { recursive: true });
  await expect.poll(found, { timeout: 30_000 }).not.toContain('copy.mdx');
}, 60_000);

test('what is wrong in another file keeps nobody from saving this one', async () => {
  edit(root, 'content/rights/review.mdx', /^code: .*$/m, 'code: 3');
  await expect
    .poll(async () => JSON.stringify((await ask('GET', 'found/-1')).said.problems), { timeout: 30_000 })
    .toContain('content/rights/review.mdx');
  const file = 'content/myths/anonymous.mdx';
  const { hash, form } = await formOf(file);
  expect((await save(file, { ...form, keywords: [...(form['keywords'] as string[]), '没写名'] }, hash)).status).toBe(
    200,
  );
}, 60_000);
