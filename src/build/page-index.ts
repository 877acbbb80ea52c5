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

/**
 * Indexes a site. Pages count when they have an element with `data-pagefind-body`. Pagefind is a process of its
 * own: whoever calls may go on with other work before awaiting the answer.
 * @param sections folders with pages to find
 * @returns how many pages can be found
 * @throws Error with Pagefind's own words
 */
export async function indexPages(folder: string, sections: readonly string[]): Promise<number> {
  process.env['PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE'] = CHUNK;
  const { index, errors } = await pagefind.createIndex({ forceLanguage: 'zh-cn' });
  if (!index) throw new Error(`搜索索引没有建成：${errors.join('；')}`);
  try {
    const added = await index.addDirectory({ path: folder, glob: `{${sections.join(',')}}/**/*.html` });
    const written = await index.writeFiles({ outputPath: join(folder, 'pagefind') });
    const failures = [...added.errors, ...written.errors];
    if (failures.length > 0) throw new Error(`搜索索引没有建成：${failures.join('；')}`);
    for (const name of globSync(UNUSED, { cwd: join(folder, 'pagefind') })) rmSync(join(folder, 'pagefind', name));
    minify(join(folder, 'pagefind/pagefind.js'));
    return added.page_count;
  } finally {
    await pagefind.close();
  }
}

function minify(file: string): void {
  writeFileSync(file, transformSync(readFileSync(file, 'utf8'), { minify: true, format: 'esm' }).code);
}
