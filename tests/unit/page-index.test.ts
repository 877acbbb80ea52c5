/** The full-text index: few files, the same for the same texts, and every piece where its name says. */

import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'fflate';
import { afterAll, expect, test } from 'vitest';
import { startIndex } from '../../src/build/page-index.ts';
import { placeOfPiece } from '../../src/faces/search/index-parts.ts';

const root = mkdtempSync(join(tmpdir(), 'xunfa-index-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

const WORDS = ['信访', '答复', '复查', '复核', '接待', '登记', '受理', '告知', '听证', '调解'];

/** A site of a few pages, each with its QR code and its own address on it. */
async function indexed(name: string, address: string): Promise<string> {
  const folder = join(root, name);
  const { pathname: base } = new URL(address);
  const pages = WORDS.map((word, at) => {
    const page = `a${at}/index.html`;
    const text = `<h1>${word}</h1><p>${WORDS.slice(at).join('，')}。打开 ${address}a${at}/</p>`;
    const code = `<img src="${base}qr/a${at}.png" alt="二维码，打开 ${address}a${at}/">`;
    return [page, `<html lang="zh-CN"><body><main data-pagefind-body>${text}</main>${code}</body></html>`] as const;
  });
  for (const [file, html] of [...pages, ['index.html', `<link rel="canonical" href="${address}">`] as const]) {
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

test('the same texts make the same files, wherever the site lives', async () => {
  const one = await indexed('one', 'https://one.example.gov.cn/');
  const two = await indexed('two', 'https://www.two.example.gov.cn/a/b/');
  const names = readdirSync(one).sort();
  expect(names).toHaveLength(6);
  expect(readdirSync(two).sort()).toEqual(names);
  for (const name of names) expect(readFileSync(join(two, name)).equals(readFileSync(join(one, name)))).toBe(true);
});

test('each piece that the list names can be read where its name says', async () => {
  const folder = await indexed('pieces', 'https://one.example.gov.cn/');
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
  expect(pages.join()).not.toMatch(/example|二维码/);
  for (const name of names.slice(WORDS.length)) expect(read('index', name)).toMatch(/^pagefind_dcd/);
});
