/** Scripts that are loaded by a tag and need no module: they work where pages are opened from a disk. */

import { resolve } from 'node:path';
import { build, type Plugin } from 'esbuild';

/**
 * @param folder in which the imports of `contents` are looked for, from the project's folder: as part of
 *   Astro's bundle this file stands elsewhere
 * @param plugins for imports that are no modules
 * @param define names for expressions that only a module knows
 * @throws Error with esbuild's own words
 */
export async function classicScript(
  folder: string,
  contents: string,
  plugins: Plugin[] = [],
  define: Record<string, string> = {},
): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: resolve(folder), loader: 'ts' },
    bundle: true,
    write: false,
    minify: true,
    format: 'iife',
    charset: 'utf8',
    target: ['chrome87', 'safari15'],
    legalComments: 'none',
    logLevel: 'silent',
    plugins,
    define,
  });
  return outputFiles[0]?.text ?? '';
}
