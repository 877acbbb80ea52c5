/** The editor's program with our page, as files for the browser; made once and kept until either changes. */

import { createHash } from 'node:crypto';
import { cpSync, existsSync, globSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { build, type Plugin } from 'esbuild';
import { changedProgram } from './program-changes.ts';

const PAGE = join(import.meta.dirname, 'page');
const FOLDER = '.build/editor';
/** The program's entry. */
const PROGRAM = createRequire(import.meta.url).resolve('@sveltia/cms');

/** No field of ours holds code, and nobody here reads Bulgarian: 13 MB that are left out. */
const leftOut: Plugin = {
  name: 'left-out',
  setup: ({ onLoad }) => {
    onLoad({ filter: /@shikijs[\\/](?:langs|themes)[\\/]/ }, () => ({ contents: 'export default [];', loader: 'js' }));
    onLoad({ filter: /@sveltia[\\/]cms[\\/]locales[\\/][\w-]+\.json$/ }, ({ path }) =>
      /(?:en-US|zh-CN)\.json$/.test(path) ? undefined : { contents: '{}', loader: 'json' },
    );
  },
};

/** What the program's Chinese lacks, by its keys; what it has stays. */
const WORDS = join(import.meta.dirname, 'words.json');

/** Words of those who make programs, and what a clerk calls it. */
const PLAIN: Readonly<Record<string, string>> = {
  // Lies over what says why, and would have a clerk try the same again.
  '保存条目时出错。请稍后重试。': '没有保存。点“确定”，就看到错在哪里、怎么改。',
  // A clerk has no administrator, and a draft to her is a page that is not published.
  '管理员禁止在此集合中创建新条目。': '加一页、删一页，到上面的“加页、改名、删掉”里。',
  恢复草稿: '接着写上次没有存的',
  '此条目有 {$datetime} 的备份。是否恢复已编辑的草稿？': '上次有没有存的字，{$datetime} 的。要放回来，接着写吗？',
  '草稿备份已保存。': '没有存的字，先替您记着。',
  '草稿备份已恢复。': '上次没有存的字，放回来了。',
  '草稿备份已删除。': '上次没有存的字，不要了。',
  自动备份条目草稿: '没有存的字，先替我记着',
  条目: '页面',
  资源: '图片',
  集合: '分类',
  字段: '格子',
  移除: '去掉',
  别名: '文件名',
};

type Words = { [key: string]: string | Words };

const ownWords: Plugin = {
  name: 'own-words',
  setup: ({ onLoad }) => {
    onLoad({ filter: /@sveltia[\\/]cms[\\/]locales[\\/]zh-CN\.json$/ }, ({ path }) => {
      const words = JSON.parse(readFileSync(path, 'utf8')) as Words;
      const ours = JSON.parse(readFileSync(WORDS, 'utf8')) as Record<string, string>;
      for (const [key, said] of Object.entries(ours)) put(words, key.split('.'), said);
      const contents = JSON.stringify(words).replace(
        new RegExp(
          Object.keys(PLAIN)
            .map((words) => words.replace(/[{}$]/g, '\\$&'))
            .join('|'),
          'g',
        ),
        (word) => PLAIN[word] ?? word,
      );
      return { contents, loader: 'json' };
    });
  },
};

function put(words: Words, [first = '', ...rest]: readonly string[], said: string): void {
  const below = words[first];
  if (rest.length === 0) words[first] ??= said;
  else if (typeof below === 'object') put(below, rest, said);
  else {
    const made: Words = {};
    words[first] = made;
    put(made, rest, said);
  }
}

/** @returns the folder of the bundle, named by what it was made of */
export async function bundledEditor(): Promise<string> {
  const version = readFileSync(join(dirname(PROGRAM), '../package.json'), 'utf8');
  const hash = createHash('sha256').update(version);
  for (const name of globSync('{*.{ts,json},page/*}', { cwd: import.meta.dirname }).sort()) {
    hash.update(name).update(readFileSync(join(import.meta.dirname, name)));
  }
  const folder = resolve(FOLDER, hash.digest('hex').slice(0, 16));
  if (existsSync(folder)) return folder;
  const growing = `${folder}.${process.pid}`;
  rmSync(growing, { recursive: true, force: true });
  mkdirSync(growing, { recursive: true });
  await bundleInto(growing, ['admin', 'check', 'entries', 'handbook'], [changedProgram(true)]);
  renameSync(growing, folder);
  return folder;
}

/**
 * Writes scripts of our pages and all that they load.
 * @param scripts their names in page/, without .ts
 * @param plugins what else they need, and how the program is changed
 * @throws Error where one cannot be bundled
 */
export async function bundleInto(folder: string, scripts: readonly string[], plugins: Plugin[]): Promise<void> {
  await build({
    entryPoints: scripts.map((name) => join(PAGE, `${name}.ts`)),
    outdir: folder,
    bundle: true,
    splitting: true,
    format: 'esm',
    minify: true,
    charset: 'utf8',
    target: ['chrome109', 'safari16'],
    legalComments: 'none',
    logLevel: 'silent',
    loader: { '.woff2': 'file', '.wasm': 'file', '.png': 'file' },
    supported: { 'top-level-await': true },
    plugins: [...plugins, ownWords, leftOut],
  });
  const assets = join(dirname(PROGRAM), 'assets');
  if (existsSync(assets)) cpSync(assets, join(folder, 'assets'), { recursive: true });
  for (const name of globSync('*.{css,js}', { cwd: PAGE })) cpSync(join(PAGE, name), join(folder, name));
}
