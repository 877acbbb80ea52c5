/**
 * Indexes the built pages for full-text search and keeps only the files that our search loads. They are few, since
 * an office sends every file that changed to its server, often one by one, and one word changes half the index.
 */

import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { buildSync } from 'esbuild';
import { gunzipSync, gzipSync } from 'fflate';
import * as pagefind from 'pagefind';
import { NAME_LENGTH, pieceName, STEP } from '../faces/search/index-parts.ts';

/** What Pagefind ships for its own interface, which we do not use. */
const UNUSED = /^pagefind-(?:.*ui.*|highlight\.js|worker\.js)$/;

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
  let found = 0;
  for (let from = 0; from < pages.length; from += ORDER) {
    const glob = `{${pages.slice(from, from + ORDER).join(',')}}`;
    const added = await index.addDirectory({ path: folder, glob });
    if (added.errors.length > 0) throw failure(added.errors);
    found += added.page_count;
  }
  // In memory: a thousand pieces written, read and deleted take longer than the index.
  const { errors, files } = await index.getFiles();
  if (errors.length > 0) throw failure(errors);
  const made = new Map(files.filter(({ path }) => !UNUSED.test(path)).map(({ path, content }) => [path, content]));
  for (const path of [...made.keys()]) if (path.endsWith('.pf_meta')) joinPieces(made, path);
  for (const [path, content] of made) {
    mkdirSync(dirname(join(folder, 'pagefind', path)), { recursive: true });
    writeFileSync(join(folder, 'pagefind', path), path === 'pagefind.js' ? withFetch(content) : content);
  }
  await index.deleteIndex();
  return found;
}

/** Ends Pagefind's process; nothing ends by itself while that waits for more. */
export async function closeIndexes(): Promise<void> {
  await pagefind.close();
}

function failure(errors: readonly string[]): Error {
  return new Error(`搜索索引没有建成：${errors.join('；')}`);
}

const PARTS = [
  { pieces: 'index', ending: 'pf_index' },
  { pieces: 'fragment', ending: 'pf_fragment' },
];

/**
 * Puts the pieces of the index into two files, in the order of the list of them, where each gets the name that says
 * where it lies. Both are called as the list is, by the hash of all: a browser never reads pieces of another index.
 * @param made the files that Pagefind made, by name; the pieces are taken out and the two put in
 * @param list name of its list of pages and pieces, gzipped
 */
function joinPieces(made: Map<string, Uint8Array>, list: string): void {
  const text = Buffer.from(gunzipSync(made.get(list) ?? new Uint8Array()));
  for (const { pieces, ending } of PARTS) {
    const names = [...made.keys()]
      .filter((path) => path.startsWith(`${pieces}/`) && path.endsWith(`.${ending}`))
      .map((path) => {
        const called = path.slice(pieces.length + 1, -ending.length - 1);
        const at = text.indexOf(called);
        if (at < 0) throw failure([`${list} 里没有 ${path}`]);
        return { path, end: at + called.length };
      })
      .sort((a, b) => a.end - b.end);
    const parts: Uint8Array[] = [];
    let from = 0;
    for (const { path, end } of names) {
      const bytes = made.get(path) ?? new Uint8Array();
      const place = pieceName(from, bytes.length);
      if (place === undefined) throw failure([`${path} 放不下`]);
      text.write(place, end - NAME_LENGTH, 'latin1');
      const room = Math.ceil(bytes.length / STEP) * STEP;
      parts.push(bytes, new Uint8Array(room - bytes.length));
      from += room;
      made.delete(path);
    }
    made.set(list.replace(/pf_meta$/, ending), Buffer.concat(parts));
  }
  made.set(list, gzipSync(text, { level: 9, mtime: 0 }));
}

let kept: { before: string; after: string } | undefined;

/** Pagefind's script with the fetch that knows where pieces lie, and small; the same for every edition. */
function withFetch(content: Uint8Array): string {
  const before = Buffer.from(content).toString('utf8');
  if (kept?.before === before) return kept.after;
  const { outputFiles } = buildSync({
    stdin: { contents: before, resolveDir: import.meta.dirname },
    write: false,
    bundle: true,
    format: 'esm',
    minify: true,
    logLevel: 'error',
    inject: [join(import.meta.dirname, '../faces/search/index-parts.ts')],
  });
  const after = outputFiles[0]?.text ?? '';
  kept = { before, after };
  return after;
}
