/** Indexes the built pages for full-text search and keeps only the files that our search loads. */

import { globSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import * as pagefind from 'pagefind';

/** Folders with pages to find. */
const SECTIONS = [
  'about',
  'cases',
  'check',
  'clocks',
  'hotlines',
  'laws',
  'letters',
  'myths',
  'procedure',
  'quiz',
  'regulations',
  'rights',
  'routes',
  'terms',
  'warnings',
];

/** What Pagefind ships for its own interface, which we do not use. */
const UNUSED = ['pagefind-*ui*', 'pagefind-highlight.js'];

/**
 * Pages count when they have an element with `data-pagefind-body`.
 * @param meanwhile what to do while Pagefind, a process of its own, reads the pages
 * @returns how many pages can be found
 * @throws Error with Pagefind's own words
 */
export async function indexPages(folder: string, meanwhile: () => void): Promise<number> {
  const { index, errors } = await pagefind.createIndex({ forceLanguage: 'zh-cn' });
  if (!index) throw new Error(`搜索索引没有建成：${errors.join('；')}`);
  try {
    const adding = index.addDirectory({ path: folder, glob: `{${SECTIONS.join(',')}}/**/*.html` });
    // Should `meanwhile` throw, nobody waits for this any more.
    adding.catch(() => undefined);
    await setImmediate();
    meanwhile();
    const added = await adding;
    const written = await index.writeFiles({ outputPath: join(folder, 'pagefind') });
    const failures = [...added.errors, ...written.errors];
    if (failures.length > 0) throw new Error(`搜索索引没有建成：${failures.join('；')}`);
    for (const name of globSync(UNUSED, { cwd: join(folder, 'pagefind') })) rmSync(join(folder, 'pagefind', name));
    return added.page_count;
  } finally {
    await pagefind.close();
  }
}
