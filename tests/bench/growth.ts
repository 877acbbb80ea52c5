/** What each further page adds to the start-up script of search: pages made of the site's own sentences. */

import { chance } from '../../src/browser/chance.ts';
import { searchScript } from '../../src/faces/search/bundles.ts';
import { blankEntry, type SearchEntry } from '../../src/faces/search/entry.ts';
import { allEntries, type Library } from '../../src/library/assemble.ts';
import { brotli } from './first-view.ts';

/** Every clause of the content, each once. */
function clauses(library: Library): string[] {
  const found = new Set<string>();
  const walk = (value: unknown) => {
    if (typeof value === 'string') for (const clause of value.split(/[，。；：、？（）“”\s]+/)) found.add(clause);
    else if (typeof value === 'object' && value !== null) for (const inner of Object.values(value)) walk(inner);
  };
  for (const { data, compiled } of allEntries(library)) walk([data, compiled?.text]);
  return [...found].filter((clause) => /^\p{Script=Han}{5,20}$/u.test(clause)).sort();
}

/** Pages as full as our routes are: a title of 9 characters, a line of 20, eight keywords of 3 to 5. */
export function madePages(library: Library, count: number): SearchEntry[] {
  const pool = clauses(library);
  const next = chance(count);
  const clause = () => pool[Math.floor(next() * pool.length)] ?? '';
  const piece = (length: number) => {
    const text = clause();
    const from = Math.floor(next() * Math.max(text.length - length, 1));
    return text.slice(from, from + length);
  };
  return Array.from({ length: count }, (_, index): SearchEntry => {
    const name = Math.floor(next() * 36 ** 6).toString(36);
    return {
      ...blankEntry(`/routes/${name}/`, '路线', piece(5) + piece(4)),
      code: `l${String(index).padStart(4, '0')}`,
      gist: `${clause().slice(0, 12)}，${clause().slice(0, 12)}`,
      keywords: Array.from({ length: 8 }, () => piece(3 + Math.floor(next() * 3))),
    };
  });
}

/** Bytes (brotli) of the start-up script for each page, made of `count` pages and nothing else. */
export async function bytesPerPage(library: Library, count: number): Promise<number> {
  const nothing = { lacks: [], topics: [], older: [], kindred: [], synonyms: [], fillers: [], weak: [] };
  const size = async (entries: SearchEntry[]) =>
    brotli(Buffer.from(await searchScript({ entries, ...nothing }))).length;
  return ((await size(madePages(library, count))) - (await size([]))) / count;
}
