/** A sheet as a file of its own, for what only a script puts into a page: pages carry theirs within. */

import { readFileSync } from 'node:fs';
import { transform } from 'esbuild';
import { withShortNames } from '../../styles/token-names.ts';

/** @param file below the project: src/mine/ticks.css */
export async function sheetFile(file: string): Promise<Response> {
  const { code } = await transform(withShortNames(readFileSync(file, 'utf8')), {
    loader: 'css',
    minify: true,
    target: ['chrome87', 'safari15'],
  });
  return new Response(code, { headers: { 'Content-Type': 'text/css' } });
}
