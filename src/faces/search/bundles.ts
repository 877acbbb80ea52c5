/** The scripts that search loads: the island with its index, and the words for what the index cannot answer. */

import { createHash } from 'node:crypto';
import { classicScript } from '../../machine/classic-script.ts';
import { keptWith } from '../../text/kept-results.ts';
import type { SearchIndex } from './entry.ts';
import { pack, packTopics, packWords } from './pack.ts';
import { spellingTable } from './spelling-table.ts';

/** Packed once: each script names the stamp of it. */
function packed(index: SearchIndex): string {
  return keptWith(index, 'packed', () => pack(index));
}

/** U+2028 and U+2029 end a line in older JavaScript. */
function literal(text: string): string {
  return JSON.stringify(text).replace(/[\u2028\u2029]/g, (mark) => `\\u${mark.charCodeAt(0).toString(16)}`);
}

/** Tells which index the words go with: a browser may still hold one of the two files from yesterday. */
function stampOf(rows: string): string {
  return createHash('sha256').update(rows).digest('hex').slice(0, 8);
}

/** One classic script for Chromium 90 and up, the packed index inside. */
export function searchScript(index: SearchIndex): Promise<string> {
  const rows = packed(index);
  return classicScript(
    'src/faces/search',
    `import { start } from './start.ts'; start(${literal(rows)}, '${stampOf(rows)}');`,
  );
}

/** A classic script, too: what people say of each page. */
export function wordsScript(index: SearchIndex): Promise<string> {
  return classicScript('src/faces/search', `xfWords('${stampOf(packed(index))}', ${literal(packWords(index))});`);
}

/** And a third: what no page is about. */
export function elsewhereScript(index: SearchIndex): Promise<string> {
  return classicScript('src/faces/search', `xfElsewhere('${stampOf(packed(index))}', ${literal(packTopics(index))});`);
}

/** And a fourth: other spellings, for what looks like none of our words. */
export function spellingScript(index: SearchIndex): Promise<string> {
  const table = literal(spellingTable(index));
  return classicScript(
    'src/faces/search',
    `import { readSpelling } from './spelling.ts'; xfSpelling('${stampOf(packed(index))}', readSpelling(${table}));`,
  );
}
