/** The build itself: reproducible, and harmless when something is wrong. Few builds, each asked all it can tell. */

import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { checkAddresses } from '../../src/build/addresses.ts';
import { loadLibrary, optionsFrom } from '../../src/library.ts';
import { copyContent, edit, PROJECT } from '../content-copy.ts';
import { DEFAULT_SITE, fingerprint, runBuild } from '../sites.ts';

const OUT = '.build/again';
/** Holds a folder for each edition that was built. */
const SEVERAL = '.build/some';
const OLD = 'guide/old/index.html';
const roots: string[] = [];
afterAll(() => {
  for (const root of roots) rmSync(root, { recursive: true, force: true });
});

/** A copy in which an address was published that is gone. */
function copy(): string {
  const root = copyContent();
  roots.push(root);
  // The edition that is nobody's shows all that there are.
  rmSync(join(root, 'content/editions/county'), { recursive: true });
  edit(root, 'content/addresses.yaml', 'published:\n', 'published:\n  - /guide/old/\n');
  return root;
}

function redirect(root: string, to: string): void {
  edit(root, 'content/addresses.yaml', 'redirects: {}', `redirects:\n  /guide/old/: ${to}`);
}

/** The day on which the site that stands was built, so that a night in between makes no difference. */
function builtOn(): string {
  const [, day] =
    /data-day="([\d-]+)"/.exec(readFileSync(join(PROJECT, DEFAULT_SITE, 'screen/index.html'), 'utf8')) ?? [];
  return String(Date.parse(`${day}T12:00:00+08:00`) / 1000);
}

beforeAll(() => {
  for (const folder of [OUT, SEVERAL]) rmSync(join(PROJECT, folder), { recursive: true, force: true });
});

test('a redirect to nowhere is told, with its line', () => {
  const root = copy();
  redirect(root, '/guide/new/');
  const problems = checkAddresses(join(PROJECT, DEFAULT_SITE), loadLibrary(optionsFrom({ XUNFA_ROOT: root })));
  expect(problems.map(({ line, message }) => `${line} ${message}`)).toContainEqual(
    expect.stringMatching(/^\d+ \/guide\/old\/ 要跳到 \/guide\/new\/，可是 \/guide\/new\/ 打不开/),
  );
});

test('a redirect answers for it; but for that, two builds of the same content are the same, byte by byte', () => {
  const root = copy();
  redirect(root, '/regulations/26/');
  expect(runBuild(OUT, { XUNFA_ROOT: root, SOURCE_DATE_EPOCH: builtOn() })).toMatchObject({ status: 0 });
  expect(readFileSync(join(PROJECT, OUT, OLD), 'utf8')).toContain('url=/regulations/26/');

  const path = (folder: string, name: string) => join(PROJECT, folder, name);
  const again = fingerprint(OUT);
  const names = Object.keys(again).map((name) => name.slice(join(PROJECT, OUT).length + 1));
  expect(names.length).toBeGreaterThan(200);
  const first = fingerprint(DEFAULT_SITE);
  expect(Object.keys(first).length).toBe(names.length - 1);
  const differing = names.filter((name) => first[path(DEFAULT_SITE, name)] !== again[path(OUT, name)]);
  // The number of the publication, by which a screen tells one from another, counts every page.
  expect(differing).toEqual([OLD, 'screen/notice.txt']);
});

test('a mistake in the content stops the build and leaves the last good site as it was', () => {
  const before = fingerprint(OUT);
  const root = copy();
  edit(root, 'content/regulations/026.mdx', '有理可以讲', '《信访工作条例》第五十一条');
  const { status, output } = runBuild(OUT, { XUNFA_ROOT: root });
  expect(status).toBe(1);
  expect(output).toMatch(/content\/regulations\/026\.mdx 第 17 行第 1 列：《信访工作条例》没有第五十一条/);
  expect(fingerprint(OUT)).toEqual(before);
});

test('so does an address that was published and is gone, which only the finished pages tell', () => {
  const before = fingerprint(OUT);
  const { status, output } = runBuild(OUT, { XUNFA_ROOT: copy() });
  expect(status).toBe(1);
  expect(output).toMatch(
    /content\/addresses\.yaml 第 \d+ 行(?:第 \d+ 列)?：网址 \/guide\/old\/ 公布过，现在打不开了.*redirects/,
  );
  expect(fingerprint(OUT)).toEqual(before);
});

test('what is wrong with one edition, seen before or only in its pages, keeps no other from being built', () => {
  const root = copyContent();
  roots.push(root);
  const editions = join(root, 'content/editions');
  const yaml = (id: string) => `content/editions/${id}/edition.yaml`;
  for (const id of ['lost', 'sound', 'unread'])
    cpSync(join(editions, 'default'), join(editions, id), { recursive: true });
  edit(root, yaml('unread'), 'updated: 2026-11-22', 'updated: gestern');
  writeFileSync(join(editions, 'lost/addresses.yaml'), 'published+:\n  - /guide/gone/\n');
  for (const id of ['sound', 'unread']) rmSync(join(editions, id, 'addresses.yaml'));
  // With them go a question of the finder, a lesson and its screen, whose addresses the site of nobody has published.
  edit(root, yaml('sound'), /$/, 'hide: [routes/information, cases/missing-land, quiz/villagers]\n');
  const { status, output } = runBuild(SEVERAL, { XUNFA_ROOT: root }, '--edition', 'lost,sound,unread');
  expect(status).toBe(1);
  expect(output).toMatch(/editions\/unread\/edition\.yaml 第 \d+ 行(?:第 \d+ 列)?：updated.*日期要写成/);
  expect(output).toMatch(
    /editions\/lost\/addresses\.yaml 第 2 行(?:第 \d+ 列)?：网址 \/guide\/gone\/ 公布过，现在打不开了/,
  );
  expect(output).toContain('一共 1 版');
  expect(readdirSync(join(PROJECT, SEVERAL))).toEqual(['sound']);
});
