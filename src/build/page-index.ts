/** Indexes the built pages for full-text search and keeps only the files that our search loads. */

import { globSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { transformSync } from 'esbuild';
import * as pagefind from 'pagefind';

/** What Pagefind ships for its own interface, which we do not use. */
const UNUSED = ['pagefind-*ui*', 'pagefind-highlight.js', 'pagefind-worker.js'];

/**
 * Words with their places that one piece of the index holds. Pagefind's own is 20,000: thirty kilobytes
 * for a word of two characters. Much smaller ones make the list of pieces, which every search needs, too long.
 */
const CHUNK = '1500';

/** Pages that one order names; Pagefind makes a pattern of them, and a pattern of 20,000 is too long for it. */
const ORDER = 5000;

/**
 * Starts Pagefind, a process of its own, and gives it the pages to read: only those that say so, since a long
 * hall screen takes longer to read than all of them.
 * @param folder the site
 * @param pages names below it: rights/index.html
 * @returns as soon as Pagefind works beside us; `found` is how many pages can be found, once it is done
 * @throws Error with Pagefind's own words, here or in `found`
 */
export async function startIndex(folder: string, pages: readonly string[]): Promise<{ found: Promise<number> }> {
  process.env['PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE'] = CHUNK;
  const { index, errors } = await pagefind.createIndex({ forceLanguage: 'zh-cn' });
  if (!index) throw failure(errors);
  return { found: fill(index, folder, pages) };
}

async function fill(index: pagefind.PagefindIndex, folder: string, pages: readonly string[]): Promise<number> {
  try {
    let found = 0;
    for (let from = 0; from < pages.length; from += ORDER) {
      const glob = `{${pages.slice(from, from + ORDER).join(',')}}`;
      const added = await index.addDirectory({ path: folder, glob });
      if (added.errors.length > 0) throw failure(added.errors);
      found += added.page_count;
    }
    const written = await index.writeFiles({ outputPath: join(folder, 'pagefind') });
    if (written.errors.length > 0) throw failure(written.errors);
    for (const name of globSync(UNUSED, { cwd: join(folder, 'pagefind') })) rmSync(join(folder, 'pagefind', name));
    minify(join(folder, 'pagefind/pagefind.js'));
    return found;
  } finally {
    await pagefind.close();
  }
}

function failure(errors: readonly string[]): Error {
  return new Error(`搜索索引没有建成：${errors.join('；')}`);
}

function minify(file: string): void {
  writeFileSync(file, transformSync(readFileSync(file, 'utf8'), { minify: true, format: 'esm' }).code);
}
