/** The editor over a shared repository: what the program is told is what it takes, and nobody is sent to a stranger's service. */

import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { afterAll, expect, test } from 'vitest';
import { formNames } from '../../src/desk/editor/form-places.ts';
import type * as HostedForms from '../../src/desk/editor/page/hosted-forms.ts';
import { withLists } from '../../src/desk/editor/shared-lists.ts';
import { backendOf, hostedConfig } from '../../src/desk/hosted/hosted-config.ts';
import { bundleHosted, writeHosted } from '../../src/desk/hosted/write-hosted.ts';
import { SETTINGS, settingsOf } from '../../src/library/settings.ts';
import { loadLibrary } from '../../src/library.ts';
import { PROJECT } from '../content-copy.ts';

const root = mkdtempSync(join(tmpdir(), 'xunfa-hosted-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

const library = loadLibrary({ root: PROJECT, edition: 'heyang', day: '2026-11-30' });

/** The settings that somebody writes. */
function repository(...lines: string[]) {
  mkdirSync(join(root, 'content'), { recursive: true });
  writeFileSync(join(root, SETTINGS), ['repository:', ...lines.map((line) => `  ${line}`)].join('\n'));
  const { repository: read } = settingsOf({ root });
  if (!read) throw new Error('no repository');
  return read;
}

const takes = new Ajv({ strict: false, validateFormats: false }).compile(
  JSON.parse(readFileSync(join(PROJECT, 'node_modules/@sveltia/cms/schema/sveltia-cms.json'), 'utf8')) as object,
);

test.each([
  [
    ['service: github', 'repo: county/xunfa'],
    { name: 'github', repo: 'county/xunfa', branch: 'main', auth_methods: ['token'] },
  ],
  [
    ['service: github', 'repo: county/xunfa', 'signIn: https://login.example.gov.cn', 'branch: draft'],
    { name: 'github', repo: 'county/xunfa', branch: 'draft', base_url: 'https://login.example.gov.cn' },
  ],
  [
    ['service: gitlab', 'repo: gov/county/xunfa', 'address: https://git.example.gov.cn', 'application: abc'],
    {
      name: 'gitlab',
      repo: 'gov/county/xunfa',
      branch: 'main',
      api_root: 'https://git.example.gov.cn/api/v4',
      base_url: 'https://git.example.gov.cn',
      auth_type: 'pkce',
      app_id: 'abc',
    },
  ],
  [
    ['service: gitea', 'repo: county/xunfa', 'address: https://git.example.gov.cn:3000'],
    {
      name: 'gitea',
      repo: 'county/xunfa',
      branch: 'main',
      api_root: 'https://git.example.gov.cn:3000/api/v1',
      base_url: 'https://git.example.gov.cn:3000',
      auth_methods: ['token'],
    },
  ],
])('%j', (lines, wanted) => {
  const read = repository(...lines);
  const { commit_messages, ...backend } = backendOf(read);
  expect(backend).toEqual(wanted);
  expect(commit_messages).toMatchObject({ update: '改 {{path}}' });
  const { config } = hostedConfig(library, read);
  expect(takes(withLists(config)) ? [] : takes.errors).toEqual([]);
});

test('every folder and file has a way of writing of its own, with a schema that the browser has', () => {
  const { config, formats } = hostedConfig(library, repository('service: github', 'repo: county/xunfa'));
  const { collections } = withLists(config) as { collections: { format?: string; files?: { format: string }[] }[] };
  const used = collections.flatMap(({ format, files }) => files?.map((one) => one.format) ?? format ?? []);
  expect([...used].sort()).toEqual(formats.map(({ name }) => name).sort());
  const sources = library.kinds.flatMap((kind) => kind.sources.map((one) => ('file' in one ? one.file : one.folder)));
  expect(formats.filter(({ source }) => !sources.includes(source))).toEqual([]);
  expect(formats.find(({ place }) => place === 'content/editions/heyang/home.yaml')?.changes).toBe(true);
});

test.each([
  [['service: gitee', 'repo: a/b'], /content\/settings\.yaml 第 2 行.*写 github、gitlab 或者 gitea/],
  [['service: gitea', 'repo: a/b'], /gitea、Forgejo 要写网址/],
  [['service: github', 'repo: xunfa'], /写“单位名\/仓库名”/],
  [['service: github', 'repo: a/b', 'token: secret'], /没有“token”这一栏/],
])('%j is refused with a sentence', (lines, sentence) => {
  expect(() => repository(...lines)).toThrow(sentence);
});

test('without a repository, or into somebody else’s folder, nothing is written', async () => {
  await expect(writeHosted(library, join(root, 'never'))).rejects.toThrow(
    /请在 content\/settings\.yaml 里写 repository/,
  );
  mkdirSync(join(root, 'theirs'));
  writeFileSync(join(root, 'theirs/照片.txt'), '别动');
  repository('service: github', 'repo: county/xunfa');
  await expect(writeHosted(Object.assign({}, library, { root }), join(root, 'theirs'))).rejects.toThrow(
    /里面已经有别的东西（照片\.txt）/,
  );
});

test('what runs in the browser reads every file, writes it back as it was, and changes one line for one word', async () => {
  const folder = join(root, 'bundle');
  await bundleHosted(folder, 'hosted-forms');
  const { nameOf, problemsOf, readText, shapeOf, writeText } = (await import(
    /* @vite-ignore */ join(folder, 'hosted-forms.js')
  )) as typeof HostedForms;
  const { formats } = hostedConfig(library, repository('service: github', 'repo: county/xunfa'));
  const other: string[] = [];
  const unlike: string[] = [];
  for (const file of formNames(library)) {
    const format = formats.find(({ place }) => file === place || file.startsWith(`${place}/`));
    const shape = format && shapeOf(format);
    if (!shape) throw new Error(file);
    const text = readFileSync(join(PROJECT, file), 'utf8');
    // As the program hands it on.
    const form = JSON.parse(JSON.stringify(readText(shape, nameOf(format), text))) as Record<string, unknown>;
    if (writeText(shape, nameOf(format), form) !== text) other.push(file);
    if (typeof form['title'] !== 'string') continue;
    const changed = writeText(shape, nameOf(format), { ...form, title: '改过的标题' }).split('\n');
    const before = text.split('\n');
    if (changed.filter((line, at) => line !== before[at]).length !== 1) unlike.push(file);
  }
  expect({ other, unlike }).toEqual({ other: [], unlike: [] });

  const route = formats.find(({ place }) => place === 'content/routes');
  const shape = route && shapeOf(route);
  if (!shape) throw new Error('routes');
  const file = 'content/routes/unpaid-wages.mdx';
  const form = readText(shape, nameOf(route), readFileSync(join(PROJECT, file), 'utf8'));
  expect(problemsOf(shape, file, form)).toEqual([]);
  expect(problemsOf(shape, file, { ...form, picture: 'hause', claim: '' }).join('\n')).toMatch(
    /unpaid-wages\.mdx 第 \d+ 行.*没有叫“hause”的图/,
  );
  expect(problemsOf(shape, file, { ...form, claim: '', draft: true })).toEqual([]);
}, 60_000);
