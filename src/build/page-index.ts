/**
 * Indexes the built pages for full-text search and keeps only the files that our search loads. They are few, since
 * an office sends every file that changed to its server, often one by one, and one word changes half the index.
 */

import { globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { buildSync } from 'esbuild';
import { gunzipSync, gzipSync } from 'fflate';
import * as pagefind from 'pagefind';
import { NAME_LENGTH, pieceName, STEP } from '../faces/search/index-parts.ts';
import { type BuiltSite, builtSite } from '../machine/built-site.ts';

/** What Pagefind ships for its own interface, which we do not use. */
const UNUSED = ['pagefind-*ui*', 'pagefind-highlight.js', 'pagefind-worker.js'];

/**
 * Words with their places that one piece of the index holds. Pagefind's own is 20,000: thirty kilobytes
 * for a word of two characters. Much smaller ones make the list of pieces, which every search needs, too long.
 */
const CHUNK = '1500';

/** Pagefind notes the first picture of a page and what it says. */
const PICTURE = /<img\b(?:[^>"]|"[^"]*")*>/g;

/** A page without what tells where the site lives, so that the index of the same texts is the same everywhere. */
function placeless(html: string, { origin, base }: BuiltSite): string {
  return html.replace(PICTURE, '').replaceAll(origin + base, '/');
}

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
  const bare = mkdtempSync(join(tmpdir(), 'xunfa-pages-'));
  try {
    const site = builtSite(folder);
    for (const name of pages) {
      mkdirSync(dirname(join(bare, name)), { recursive: true });
      writeFileSync(join(bare, name), placeless(readFileSync(join(folder, name), 'utf8'), site));
    }
    const added = await index.addDirectory({ path: bare });
    if (added.errors.length > 0) throw failure(added.errors);
    const made = join(folder, 'pagefind');
    const written = await index.writeFiles({ outputPath: made });
    if (written.errors.length > 0) throw failure(written.errors);
    for (const name of globSync(UNUSED, { cwd: made })) rmSync(join(made, name));
    for (const name of globSync('*.pf_meta', { cwd: made })) joinPieces(made, name);
    setFetch(join(made, 'pagefind.js'));
    return added.page_count;
  } finally {
    rmSync(bare, { recursive: true, force: true });
    await pagefind.close();
  }
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
 * @param folder that Pagefind wrote
 * @param list name of its list of pages and pieces, gzipped
 */
function joinPieces(folder: string, list: string): void {
  const text = Buffer.from(gunzipSync(readFileSync(join(folder, list))));
  const found = PARTS.map(({ pieces, ending }) => ({
    pieces,
    ending,
    names: globSync(`*.${ending}`, { cwd: join(folder, pieces) })
      .map((name) => {
        const called = name.slice(0, -ending.length - 1);
        const at = text.indexOf(called);
        if (at < 0) throw failure([`${list} 里没有 ${name}`]);
        return { name, end: at + called.length };
      })
      .sort((a, b) => a.end - b.end),
  }));
  for (const { pieces, ending, names } of found) {
    const parts: Uint8Array[] = [];
    let from = 0;
    for (const { name, end } of names) {
      const bytes = readFileSync(join(folder, pieces, name));
      const place = pieceName(from, bytes.length);
      if (place === undefined) throw failure([`${name} 放不下`]);
      text.write(place, end - NAME_LENGTH, 'latin1');
      const room = Math.ceil(bytes.length / STEP) * STEP;
      parts.push(bytes, new Uint8Array(room - bytes.length));
      from += room;
    }
    writeFileSync(join(folder, list.replace(/pf_meta$/, ending)), Buffer.concat(parts));
    rmSync(join(folder, pieces), { recursive: true });
  }
  writeFileSync(join(folder, list), gzipSync(text, { level: 9, mtime: 0 }));
}

/** Gives Pagefind's script the fetch that knows where pieces lie, and makes it small. */
function setFetch(file: string): void {
  buildSync({
    entryPoints: [file],
    outfile: file,
    allowOverwrite: true,
    bundle: true,
    format: 'esm',
    minify: true,
    logLevel: 'error',
    inject: [join(import.meta.dirname, '../faces/search/index-parts.ts')],
  });
}
