/**
 * The scripts of the built site for a folder on a disk. A page from a disk may load no module, so what the web loads
 * piece by piece is one classic script here; only a large piece (the writer of Word files, twice as large as all else)
 * comes when somebody asks for it.
 */

import { readFileSync, statSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { build, type Plugin } from 'esbuild';
import { classicScript } from '../../machine/classic-script.ts';

/** Bytes from which a piece comes on demand: a second on an old machine to read it. */
const LARGE = 100_000;

/** Where the script itself lies, once it runs, and where pieces that came leave what they hold. */
const HERE = 'xfHere';
const PIECES = 'xfPieces';

/** What a module gives to others, by name. */
async function exportsOf(file: string): Promise<string[]> {
  const { metafile } = await build({ entryPoints: [file], bundle: true, write: false, format: 'esm', metafile: true });
  return Object.values(metafile.outputs)[0]?.exports ?? [];
}

/** The name of a file without what Vite adds for caches: word-file.BhEWKSt9.js is word-file. */
function plainName(file: string): string {
  return basename(file).split('.')[0] ?? '';
}

/** `import('./large.js')`: each function that it gives loads it first. */
function largeApart(large: Map<string, string>): Plugin {
  return {
    name: 'xunfa:large-apart',
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /^\.\// }, ({ kind, path, resolveDir }) => {
        const file = resolve(resolveDir, path);
        if (kind !== 'dynamic-import' || statSync(file).size < LARGE) return undefined;
        large.set(plainName(file), file);
        return { path: file, namespace: 'apart' };
      });
      onLoad({ filter: /./, namespace: 'apart' }, async ({ path }) => {
        const name = plainName(path);
        const names = await exportsOf(path);
        return {
          contents: `
            import { loadScript } from './load-script.ts';
            const piece = async () => {
              if (!globalThis.${PIECES}?.['${name}']) await loadScript(new URL('${name}.js', ${HERE}).href);
              return globalThis.${PIECES}['${name}'];
            };
            ${names.map((one) => `export const ${one} = async (...given) => (await piece()).${one}(...given);`).join('\n')}`,
          loader: 'ts',
          resolveDir: resolve('src/browser'),
        };
      });
    },
  };
}

const SHEET = /new URL\(\s*[`"']([\w.-]+\.css)[`"']/g;

/** Sheets that scripts put into pages are looked for beside the script. */
function sheetsIn(script: string): string[] {
  return [...script.matchAll(SHEET)].map(([, name = '']) => name);
}

export interface StickScript {
  /** The module that a page of the built site loads, as a file. */
  module: string;
  /** What it is called in the folder. */
  name: string;
  /** Besides, as TypeScript. */
  also?: string;
}

/**
 * @param assets the folder in which the modules of the built site lie
 * @returns the files by their names in the folder of the site
 */
export async function stickScripts(assets: string, wanted: readonly StickScript[]): Promise<Map<string, string>> {
  const files = new Map<string, string>();
  const large = new Map<string, string>();
  for (const { module, name, also = '' } of wanted) {
    const contents = `import ${JSON.stringify(resolve(module))}; ${also}`;
    const script = await classicScript('src/faces/stick', contents, [largeApart(large)], { 'import.meta.url': HERE });
    files.set(name, `var ${HERE}=document.currentScript.src;${script}`);
    for (const sheet of sheetsIn(script)) files.set(sheet, readFileSync(resolve(assets, sheet), 'utf8'));
  }
  for (const [name, file] of large) {
    const contents = `import * as piece from ${JSON.stringify(file)}; (globalThis.${PIECES} ??= {})['${name}'] = piece;`;
    files.set(`${name}.js`, await classicScript('src/faces/stick', contents));
  }
  return files;
}
