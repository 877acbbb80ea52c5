/** What an office sends to its server, often by FTP and one by one: few files for a small edit. */

import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { changesBetween } from '../../src/publish/site-changes.ts';
import { copyContent, edit } from '../content-copy.ts';
import { DEFAULT_SITE, fingerprint, runBuild } from '../sites.ts';

const OUT = '.build/edited';
const root = copyContent();
afterAll(() => rmSync(root, { recursive: true, force: true }), 60_000);

/** Files of a built site below it, with their hashes. */
function filesOf(folder: string): Record<string, string> {
  const all = Object.entries(fingerprint(folder));
  return Object.fromEntries(all.map(([path, hash]) => [path.slice(path.indexOf(folder) + folder.length + 1), hash]));
}

/** The page itself, its lists, the hall screens that show it, feed and sitemap, and the index in three files. */
const MOST = 25;
const MOST_OF_INDEX = 7;

test('a word more in a text changes few files, and of the index its three and the one that names them', () => {
  edit(root, 'content/rights/channels.mdx', '都要留下姓名', '都要清清楚楚留下姓名');
  expect(runBuild(OUT, { XUNFA_ROOT: root })).toMatchObject({ status: 0 });
  const { added, changed, removed } = changesBetween(filesOf(DEFAULT_SITE), filesOf(OUT));
  const all = [...added, ...changed, ...removed];
  expect(all).toContain(join('rights', 'channels', 'index.html'));
  expect(all.length).toBeLessThanOrEqual(MOST);
  expect(all.filter((name) => name.startsWith('pagefind')).length).toBeLessThanOrEqual(MOST_OF_INDEX);
});
