/** The editor's program with our page, as files for the browser; made once and kept until either changes. */

import { createHash } from 'node:crypto';
import { cpSync, existsSync, globSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { build, type Plugin } from 'esbuild';

const PAGE = join(import.meta.dirname, 'page');
const FOLDER = '.build/editor';

/** The program would fetch its three fonts from elsewhere; it has them with it. */
const ownFonts: Plugin = {
  name: 'own-fonts',
  setup: ({ onLoad }) => {
    onLoad({ filter: /@sveltia[\\/]cms[\\/]npm[\\/]index\.js$/ }, ({ path }) => {
      const fonts = globSync('*.woff2', { cwd: join(dirname(path), 'assets') });
      const contents = readFileSync(path, 'utf8').replace(
        /https:\/\/cdn\.jsdelivr\.net\/fontsource\/fonts\/([\w-]+)[^/]*\/[\w-]+\.woff2/g,
        (_, family: string) => `assets/${fonts.find((font) => font.startsWith(family)) ?? ''}`,
      );
      return { contents, loader: 'js' };
    });
  },
};

/** What the program's Chinese lacks, by its keys; what it has stays. */
const WORDS = join(import.meta.dirname, 'words.json');

type Words = { [key: string]: string | Words };

const ownWords: Plugin = {
  name: 'own-words',
  setup: ({ onLoad }) => {
    onLoad({ filter: /@sveltia[\\/]cms[\\/]locales[\\/]zh-CN\.json$/ }, ({ path }) => {
      const words = JSON.parse(readFileSync(path, 'utf8')) as Words;
      const ours = JSON.parse(readFileSync(WORDS, 'utf8')) as Record<string, string>;
      for (const [key, said] of Object.entries(ours)) put(words, key.split('.'), said);
      return { contents: JSON.stringify(words), loader: 'json' };
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
  const entry = createRequire(import.meta.url).resolve('@sveltia/cms');
  const version = readFileSync(join(dirname(entry), '../package.json'), 'utf8');
  const hash = createHash('sha256').update(version);
  hash.update(readFileSync(WORDS));
  for (const name of globSync('*', { cwd: PAGE }).sort()) hash.update(name).update(readFileSync(join(PAGE, name)));
  const folder = resolve(FOLDER, hash.digest('hex').slice(0, 16));
  if (existsSync(folder)) return folder;
  const growing = `${folder}.${process.pid}`;
  rmSync(growing, { recursive: true, force: true });
  mkdirSync(growing, { recursive: true });
  await build({
    entryPoints: ['admin', 'check', 'entries', 'handbook'].map((name) => join(PAGE, `${name}.ts`)),
    outdir: growing,
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
    plugins: [ownFonts, ownWords],
  });
  const assets = join(dirname(entry), 'assets');
  if (existsSync(assets)) cpSync(assets, join(growing, 'assets'), { recursive: true });
  for (const name of ['menu.css', 'admin.css', 'desk.css', 'first.js']) cpSync(join(PAGE, name), join(growing, name));
  renameSync(growing, folder);
  return folder;
}
