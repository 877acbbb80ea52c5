/** The scripts that search loads: the island with its index, and the words for what the index cannot answer. */

import { createHash } from 'node:crypto';
import { resolve } from 'node:path';
import { build } from 'esbuild';
import type { SearchIndex } from '../search/entry.ts';
import { pack, packLate } from '../search/pack.ts';
import { spellingTable } from '../search/spelling-table.ts';

/** The build runs in the project's folder; as part of Astro's bundle this file stands elsewhere. */
const SOURCE = resolve('src/search');

/** U+2028 and U+2029 end a line in older JavaScript. */
function literal(text: string): string {
  return JSON.stringify(text).replace(/[\u2028\u2029]/g, (mark) => `\\u${mark.charCodeAt(0).toString(16)}`);
}

/** Tells which index the words go with: a browser may still hold one of the two files from yesterday. */
function stampOf(packed: string): string {
  return createHash('sha256').update(packed).digest('hex').slice(0, 8);
}

/** @throws Error with esbuild's own words */
async function bundle(contents: string): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: SOURCE, loader: 'ts' },
    bundle: true,
    write: false,
    minify: true,
    format: 'iife',
    charset: 'utf8',
    target: ['chrome87', 'safari15'],
    legalComments: 'none',
    logLevel: 'silent',
  });
  return outputFiles[0]?.text ?? '';
}

/** One classic script for Chromium 90 and up, the packed index inside. */
export function searchScript(index: SearchIndex): Promise<string> {
  const packed = pack(index);
  return bundle(`import { start } from './main.ts'; start(${literal(packed)}, '${stampOf(packed)}');`);
}

/** A classic script, too: what people say of each page, and other spellings. */
export function wordsScript(index: SearchIndex): Promise<string> {
  const [says, table] = [packLate(index), spellingTable(index)].map(literal);
  return bundle(
    `import { readSpelling } from './spelling.ts'; xfWords('${stampOf(pack(index))}', ${says}, readSpelling(${table}));`,
  );
}
