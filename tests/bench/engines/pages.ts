/** Pages that search with the other engines, beside ours in a copy of the built site: a box and a list. */

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import * as pagefind from 'pagefind';
import * as flexsearch from './flexsearch.ts';
import * as minisearch from './minisearch.ts';
import type { PageText } from './page-text.ts';

/** The engine starts when the box is focused, like ours. `search` is there for the tests of quality. */
const SCRIPT = `
const box = document.querySelector('#q');
const list = document.querySelector('.hits');
const show = (paths) => list.replaceChildren(...paths.slice(0, 10).map((path) => {
  const link = document.createElement('a');
  link.href = path;
  link.textContent = path;
  return link;
}));
let engine;
const load = () => (engine ??= open());
window.search = async (ask) => (await load())(ask);
box.addEventListener('focus', load);
box.addEventListener('input', async () => show(await window.search(box.value)));`;

function html(open: string): string {
  return `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>search</title><input id="q"><div class="hits"></div><script type="module">const open = async () => { ${open} };${SCRIPT}</script>`;
}

async function bundled(name: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(import.meta.dirname, `${name}.ts`)],
    bundle: true,
    write: false,
    minify: true,
    format: 'esm',
    target: 'es2022',
    logLevel: 'silent',
  });
  return outputFiles[0]?.text ?? '';
}

/** Writes bench/<engine>/ into a built site. */
export async function writeEnginePages(folder: string, pages: readonly PageText[]): Promise<void> {
  const put = async (name: string, open: string, data?: string) => {
    const place = join(folder, 'bench', name);
    mkdirSync(place, { recursive: true });
    writeFileSync(join(place, 'engine.js'), await bundled(name));
    writeFileSync(join(place, 'index.html'), html(open));
    if (data !== undefined) writeFileSync(join(place, 'data.json'), data);
  };
  const both =
    "const [{ start }, data] = await Promise.all([import('./engine.js'), fetch('data.json').then((answer) => answer.text())]); return start(data);";
  await put('minisearch', both, minisearch.write(pages));
  await put('flexsearch', both, flexsearch.write(pages));
  await put(
    'pagefind',
    "const { start } = await import('./engine.js'); return start(new URL('index/pagefind.js', location.href).href, '/');",
  );

  const { index, errors } = await pagefind.createIndex({ forceLanguage: 'zh-cn' });
  if (!index) throw new Error(errors.join('; '));
  const folders = [...new Set(pages.map(({ id }) => id.split('/')[1]))];
  await index.addDirectory({ path: folder, glob: `{${folders.join(',')}}/**/*.html` });
  await index.writeFiles({ outputPath: join(folder, 'bench/pagefind/index') });
  await pagefind.close();
}
