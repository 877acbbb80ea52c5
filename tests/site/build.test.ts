/** The build itself: reproducible, and harmless when something is wrong. */

import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { copyContent, edit, PROJECT } from '../content-copy.ts';
import { fingerprint, runBuild } from '../sites.ts';

const OUT = '.build/again';
const roots: string[] = [];
afterAll(() => {
  for (const root of roots) rmSync(root, { recursive: true, force: true });
});

function copy(): string {
  const root = copyContent();
  roots.push(root);
  return root;
}

test('two builds of the same content are the same, byte by byte', () => {
  expect(runBuild(OUT).status).toBe(0);
  const first = fingerprint(OUT);
  expect(runBuild(OUT).status).toBe(0);
  expect(Object.keys(first).length).toBeGreaterThan(200);
  expect(fingerprint(OUT)).toEqual(first);
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

test('an address that was published and is gone stops the build, until a redirect answers for it', () => {
  const before = fingerprint(OUT);
  const root = copy();
  edit(root, 'content/addresses.yaml', 'published:\n', 'published:\n  - /guide/old/\n');
  const { status, output } = runBuild(OUT, { XUNFA_ROOT: root });
  expect(status).toBe(1);
  expect(output).toMatch(/content\/addresses\.yaml 第 \d+ 行：网址 \/guide\/old\/ 公布过，现在打不开了.*redirects/);
  expect(fingerprint(OUT)).toEqual(before);

  edit(root, 'content/addresses.yaml', 'redirects: {}', 'redirects:\n  /guide/old/: /regulations/26/');
  expect(runBuild(OUT, { XUNFA_ROOT: root })).toMatchObject({ status: 0 });
  expect(readFileSync(join(PROJECT, OUT, 'guide/old/index.html'), 'utf8')).toContain('url=/regulations/26/');
});

test('a redirect to nowhere stops the build', () => {
  const root = copy();
  edit(root, 'content/addresses.yaml', 'redirects: {}', 'redirects:\n  /guide/old/: /guide/new/');
  const { status, output } = runBuild(OUT, { XUNFA_ROOT: root });
  expect(status).toBe(1);
  expect(output).toMatch(/(\/guide\/new\/.*打不开|没有 \/guide\/new\/)/);
});
