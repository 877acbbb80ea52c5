/** The editor over a shared repository, with a Gitea that answers as its documentation says: one word is one changed line. */

import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { appendFileSync, globSync, readFileSync, rmSync } from 'node:fs';
import { extname, join } from 'node:path';
import { expect, type Page, type Route, test } from '@playwright/test';
import { copyContent, PROJECT } from '../content-copy.ts';

const DESK = 'https://desk.example.gov.cn';
const GIT = 'https://git.example.gov.cn';

let root = '';
test.beforeAll(() => {
  root = copyContent();
  const settings = join(root, 'content/settings.yaml');
  appendFileSync(settings, `repository:\n  service: gitea\n  repo: county/xunfa\n  address: ${GIT}\n`);
  const { stdout, stderr } = spawnSync(process.execPath, ['src/desk/edit.ts', '--out', join(root, 'desk')], {
    cwd: PROJECT,
    env: { ...process.env, XUNFA_ROOT: root },
    encoding: 'utf8',
  });
  expect(stdout + stderr).toContain('编辑台做好了');
});
test.afterAll(() => rmSync(root, { recursive: true, force: true }));

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.woff2': 'font/woff2',
};

/** What Gitea was asked to store. */
interface Stored {
  message: string;
  files: { operation: string; path: string; content: string; sha: string }[];
}

const shaOf = (text: string) => createHash('sha1').update(text).digest('hex');

/** A Gitea with the content in it. @returns what it was asked to store */
async function serve(page: Page): Promise<Stored[]> {
  const stored: Stored[] = [];
  const files = globSync('content/**/*.{mdx,yaml}', { cwd: root }).map((path) => path.replaceAll('\\', '/'));
  const text = (path: string) => readFileSync(join(root, path), 'utf8');
  const base64 = (path: string) => Buffer.from(text(path)).toString('base64');
  const answers: Record<string, (route: Route) => unknown> = {
    version: () => ({ version: '1.24.0' }),
    user: () => ({ id: 1, login: 'clerk', full_name: '测试', email: 'x@example.gov.cn', avatar_url: '' }),
    'settings/api': () => ({ default_paging_num: 100, max_response_items: 1000, default_max_response_size: 1e9 }),
    'repos/county/xunfa': () => ({ default_branch: 'main', permissions: { pull: true, push: true } }),
    'repos/county/xunfa/branches/main': () => ({ commit: { id: shaOf('main'), message: '测试' } }),
    'repos/county/xunfa/git/trees/main': () => ({
      truncated: false,
      tree: files.map((path) => ({ type: 'blob', path, sha: shaOf(text(path)), size: text(path).length })),
    }),
    'repos/county/xunfa/file-contents': (route) =>
      (route.request().postDataJSON() as { files: string[] }).files.map((path) => ({
        path,
        sha: shaOf(text(path)),
        encoding: 'base64',
        content: base64(path),
      })),
    'repos/county/xunfa/contents': (route) => {
      const asked = route.request().postDataJSON() as Stored;
      stored.push(asked);
      return {
        commit: { sha: shaOf('next'), created: '2026-11-30T00:00:00Z' },
        files: asked.files.map(({ path, content }) => ({ path, sha: shaOf(content) })),
      };
    },
  };
  await page.route('**/*', async (route) => {
    const { origin, pathname } = new URL(route.request().url());
    if (origin === DESK) {
      const file = join(root, 'desk', pathname === '/' ? 'index.html' : pathname);
      return await route.fulfill({ body: readFileSync(file), contentType: TYPES[extname(file)] ?? 'text/plain' });
    }
    const answer = answers[decodeURI(pathname).replace('/api/v1/', '').replace(shaOf('main'), 'main')];
    if (origin !== GIT || !answer) return await route.abort();
    return await route.fulfill({ json: answer(route), headers: { 'Access-Control-Allow-Origin': '*' } });
  });
  return stored;
}

/** Signs in with a token and opens a form. */
async function open(page: Page, form: string): Promise<void> {
  await page.goto(`${DESK}/`);
  await page.getByRole('button', { name: /令牌/ }).click();
  await page.getByRole('textbox').first().fill('0123456789');
  await page.getByRole('button', { name: '登录' }).last().click();
  await page.getByText('路线', { exact: true }).first().waitFor({ timeout: 60_000 });
  await page.goto(`${DESK}/#/collections/${form}`);
  await page.locator('section.field').first().waitFor();
}

test('one word that is changed is one line of what is stored; what the form refuses is not stored', async ({
  page,
}) => {
  test.setTimeout(180_000);
  const stored = await serve(page);
  await open(page, 'routes/entries/unpaid-wages');
  const claim = page.locator('section.field[data-key-path="claim"]').locator('input,textarea').first();
  await claim.fill('字'.repeat(200));
  await page.getByRole('button', { name: '保存', exact: true }).click();
  await expect(page.getByText(/格子存在错误/).first()).toBeVisible();
  expect(stored).toEqual([]);

  await claim.fill('活干了，单位到日子不发工资，或者少发');
  await page.getByRole('button', { name: '保存', exact: true }).click();
  await expect.poll(() => stored.length, { timeout: 30_000 }).toBe(1);
  const file = 'content/routes/unpaid-wages.mdx';
  const before = readFileSync(join(root, file), 'utf8');
  const [change] = stored[0]?.files ?? [];
  expect(stored[0]?.message).toBe(`改 ${file}`);
  expect(change).toMatchObject({ operation: 'update', path: file, sha: shaOf(before) });
  const after = Buffer.from(change?.content ?? '', 'base64').toString('utf8');
  expect(after).toBe(before.replace(/^claim: .*$/m, 'claim: 活干了，单位到日子不发工资，或者少发'));
});
