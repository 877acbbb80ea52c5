/**
 * The scripts of the site's pages for a folder on a disk: a page from a disk may load no module, so what the web loads
 * piece by piece is one classic script here. Only the writer of Word files, twice as large as all else, comes when
 * somebody asks for one.
 */

import { readFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { type Plugin, transform } from 'esbuild';
import { classicScript } from '../../machine/classic-script.ts';

/** What every page loads. */
export const PAGE_SCRIPT = 'page.js';
const WORD_SCRIPT = 'word.js';
const WORD_GLOBAL = 'xfWord';

const BROWSER = resolve('src/browser');

/** `import sheet from './x.css?url'`: the sheet goes beside the scripts. */
function sheetsBeside(sheets: Map<string, string>): Plugin {
  return {
    name: 'xunfa:sheets-beside',
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /\.css\?url$/ }, ({ path, resolveDir }) => ({
        path: resolve(resolveDir, path.replace(/\?url$/, '')),
        namespace: 'sheet',
      }));
      onLoad({ filter: /./, namespace: 'sheet' }, async ({ path }) => {
        const { code } = await transform(readFileSync(path, 'utf8'), { loader: 'css', minify: true });
        sheets.set(basename(path), code);
        return {
          contents: `import { siteBase } from './site-link.ts'; export default siteBase() + '${basename(path)}';`,
          loader: 'ts',
          resolveDir: BROWSER,
        };
      });
    },
  };
}

/** `import('…/word-file.ts')`: its script, once it has come. */
const wordApart: Plugin = {
  name: 'xunfa:word-apart',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /\/word-file\.ts$/ }, ({ kind }) =>
      kind === 'dynamic-import' ? { path: 'word-file', namespace: 'apart' } : undefined,
    );
    onLoad({ filter: /./, namespace: 'apart' }, () => ({
      contents: `
        import { loadScript } from './load-script.ts';
        import { siteBase } from './site-link.ts';
        export const wordFile = async (...given) => {
          if (!globalThis.${WORD_GLOBAL}) await loadScript(siteBase() + '${WORD_SCRIPT}');
          return globalThis.${WORD_GLOBAL}(...given);
        };`,
      loader: 'ts',
      resolveDir: BROWSER,
    }));
  },
};

/**
 * @param checked the day up to which the content was checked, as YYYY-MM-DD
 * @returns the files by their names in the folder of the site
 */
export async function stickScripts(checked: string): Promise<Map<string, string>> {
  const sheets = new Map<string, string>();
  const page = await classicScript(
    'src/layouts',
    `import './script.ts'; import { tellAge } from '../faces/stick/age.ts'; tellAge('${checked}');`,
    [sheetsBeside(sheets), wordApart],
  );
  const word = await classicScript(
    'src/browser',
    `import { wordFile } from './word-file.ts'; Object.assign(globalThis, { ${WORD_GLOBAL}: wordFile });`,
  );
  return new Map([[PAGE_SCRIPT, page], [WORD_SCRIPT, word], ...sheets]);
}
