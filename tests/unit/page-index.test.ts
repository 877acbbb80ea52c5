/** The full-text index: few files, the same bytes each time, and every piece where its name says. */

import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'fflate';
import { afterAll, expect, test } from 'vitest';
import { closeIndexes, startIndex } from '../../src/build/page-index.ts';
import { placeOfPiece } from '../../src/faces/search/index-parts.ts';

const root = mkdtempSync(join(tmpdir(), 'xunfa-index-'));
afterAll(async () => {
  await closeIndexes();
  rmSync(root, { recursive: true, force: true });
});

const WORDS = ['信访', '答复', '复查', '复核', '接待', '登记', '受理', '告知', '听证', '调解'];

/** A site of a few pages. */
async function indexed(name: string): Promise<string> {
  const folder = join(root, name);
  const pages = WORDS.map((word, at) => {
    const text = `<h1>${word}</h1><p>${WORDS.slice(at).join('，')}。</p>`;
    const html = `<html lang="zh-CN"><body><main data-pagefind-body>${text}</main></body></html>`;
    return [`a${at}/index.html`, html] as const;
  });
  for (const [file, html] of pages) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), html);
  }
  const { found } = await startIndex(
    folder,
    pages.map(([page]) => page),
  );
  expect(await found).toBe(WORDS.length);
  return join(folder, 'pagefind');
}

test('a thousand pieces are two files, and two builds of the same texts make the same bytes', async () => {
  const [one, two] = [await indexed('one'), await indexed('two')];
  const names = readdirSync(one).sort();
  expect(names).toHaveLength(6);
  expect(readdirSync(two).sort()).toEqual(names);
  for (const name of names) expect(readFileSync(join(two, name)).equals(readFileSync(join(one, name)))).toBe(true);
});

test('each piece that the list names can be read where its name says', async () => {
  const folder = await indexed('pieces');
  const file = (ending: string) => {
    const name = readdirSync(folder).find((one) => one.endsWith(ending)) ?? '';
    return new Uint8Array(readFileSync(join(folder, name)));
  };
  const list = Buffer.from(gunzipSync(file('.pf_meta'))).toString('latin1');
  const names = [...list.matchAll(/zh-cn_[\w-]{7}/g)].map(([name]) => name);
  expect(names.length).toBeGreaterThan(WORDS.length);
  const read = (kind: 'index' | 'fragment', name: string) => {
    const place = placeOfPiece(`/pagefind/${kind}/${name}.pf_${kind}`);
    return Buffer.from(gunzipSync(file(`.pf_${kind}`).slice(place?.from, place?.to))).toString('utf8');
  };
  const pages = names.slice(0, WORDS.length).map((name) => read('fragment', name));
  for (const [at, word] of WORDS.entries()) {
    expect(pages.filter((page) => page.includes(`"url":"/a${at}/"`) && page.includes(word))).toHaveLength(1);
  }
  for (const name of names.slice(WORDS.length)) expect(read('index', name)).toMatch(/^pagefind_dcd/);
});
