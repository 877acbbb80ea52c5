/** Who reviews what is for the office alone: no file of the site says it, packed or not. */

import { globSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, zstdDecompressSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { TEXT } from '../../src/offline/saved-site.ts';
import { PROJECT } from '../content-copy.ts';
import { COUNTY_SITE } from '../sites.ts';

const folder = join(PROJECT, COUNTY_SITE);

/** What a file says, whatever it is packed with: pieces of the search, the text that is kept for where there is no network. */
function unpacked(name: string): Buffer {
  const bytes = readFileSync(join(folder, name));
  if (bytes.subarray(0, 2).equals(Buffer.from([0x1f, 0x8b]))) return gunzipSync(bytes);
  return bytes.subarray(0, 4).equals(Buffer.from([0x28, 0xb5, 0x2f, 0xfd])) ? zstdDecompressSync(bytes) : bytes;
}

test('no file of the site names who reviews it', () => {
  const people = [
    ...readFileSync(join(PROJECT, 'tests/fixtures/county/reviewers.yaml'), 'utf8').matchAll(/- name: (.+)/g),
  ];
  expect(people.length).toBeGreaterThan(1);
  const names = globSync('**/*', { cwd: folder }).filter((name) => statSync(join(folder, name)).isFile());
  const saying = (word: string) => names.filter((name) => unpacked(name).includes(word));
  for (const [, name = ''] of people) expect(saying(name)).toEqual([]);
  // What the site does say is found in both.
  expect(saying('测试县信访局')).toEqual(expect.arrayContaining(['index.html', TEXT]));
});
