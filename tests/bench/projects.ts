/** Writes the two projects that the build benchmark builds: ours grown to N articles, and Starlight. */

import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import { officialTextSchema } from '../../src/kinds/regulation/schema.ts';
import { formatArticle } from '../../src/law/citation.ts';
import {
  type Article,
  articleDigest,
  articlesOf,
  linesOf,
  type OfficialText,
  textDigest,
} from '../../src/law/official-text.ts';
import { splitFrontMatter } from '../../src/library/yaml.ts';

const ROOT = join(import.meta.dirname, '../..');
const REGULATIONS = 'content/regulations';
const COPIED = ['src', 'public', 'content', 'astro.config.mjs', 'package.json', 'tsconfig.json'];
const PER_CHAPTER = 50;
/** What both sites are told of their address, so that both write canonical links and a sitemap. */
export const ADDRESS = 'https://www.example.gov.cn/';

/** One article of the grown Regulations: real wording and a real reading under a new number. */
interface Entry {
  article: Article;
  /** MDX with its front matter. */
  reading: string;
  /** MDX without it. */
  body: string;
}

function officialText(): OfficialText {
  return officialTextSchema.parse(parse(readFileSync(join(ROOT, REGULATIONS, 'text.yaml'), 'utf8')));
}

/** Articles 1 to `count`: the real ones, again and again. Citations of 1 to 50 in them go on to stand. */
/** One code a number, of digits that nobody misreads. */
function clearCode(number: number): string {
  return `t${number
    .toString(8)
    .padStart(4, '0')
    .replace(/\d/g, (digit) => String(Number(digit) + 2))}`;
}

function entries(count: number): Entry[] {
  const real = articlesOf(officialText()).map(({ number, paragraphs }) => {
    const file = `${String(number).padStart(3, '0')}.mdx`;
    return { paragraphs, text: readFileSync(join(ROOT, REGULATIONS, file), 'utf8') };
  });
  return Array.from({ length: count }, (_, index): Entry => {
    const source = real[index % real.length];
    if (!source) throw new Error('no article to repeat');
    const number = index + 1;
    const draft = { number, paragraphs: source.paragraphs };
    const reading = source.text
      .replace(/^article: .*$/m, `article: ${number}`)
      .replace(/^code: .*$/m, `code: ${clearCode(number)}`);
    const parts = splitFrontMatter({ text: reading, file: `reading ${number}` });
    if ('message' in parts) throw new Error(parts.message);
    return { article: { ...draft, digest: articleDigest(draft) }, reading, body: parts.body };
  });
}

/** text.yaml as it stands in the project: a 款 without items is a plain string. */
function textYaml(all: readonly Entry[]): string {
  const chapters = Array.from({ length: Math.ceil(all.length / PER_CHAPTER) }, (_, index) => ({
    number: index + 1,
    title: '总则',
    articles: all.slice(index * PER_CHAPTER, (index + 1) * PER_CHAPTER).map(({ article }) => article),
  }));
  const text = { ...officialText(), chapters };
  const written = chapters.map((chapter) => ({
    ...chapter,
    articles: chapter.articles.map((article) => ({
      ...article,
      paragraphs: article.paragraphs.map((paragraph) => (paragraph.items.length > 0 ? paragraph : paragraph.text)),
    })),
  }));
  return stringify(
    { ...text, digest: textDigest(text), chapters: written },
    { lineWidth: 0, aliasDuplicateObjects: false },
  );
}

/**
 * Copies this project into `folder` with `count` articles. Packages are linked one by one, so that
 * the caches which Astro and Vite keep in node_modules stay in the copy.
 */
export function writeOurs(folder: string, count: number): void {
  for (const name of COPIED) {
    rmSync(join(folder, name), { recursive: true, force: true });
    cpSync(join(ROOT, name), join(folder, name), { recursive: true });
  }
  const packages = join(folder, 'node_modules');
  if (!existsSync(packages)) {
    mkdirSync(packages);
    const names = readdirSync(join(ROOT, 'node_modules')).filter((name) => !name.startsWith('.') || name === '.bin');
    for (const name of names) symlinkSync(join(ROOT, 'node_modules', name), join(packages, name), 'junction');
  }

  writeFileSync(join(folder, 'content/addresses.yaml'), 'published: []\nredirects: {}\n');
  rmSync(join(folder, REGULATIONS), { recursive: true });
  mkdirSync(join(folder, REGULATIONS));
  const all = entries(count);
  writeFileSync(join(folder, REGULATIONS, 'text.yaml'), textYaml(all));
  for (const { article, reading } of all) {
    writeFileSync(join(folder, REGULATIONS, `${String(article.number).padStart(3, '0')}.mdx`), reading);
  }
}

/** Starlight as it comes, in Chinese; its index is Pagefind, like ours. */
const STARLIGHT_CONFIG = `import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';

export default defineConfig({
  site: '${ADDRESS}',
  integrations: [starlight({ title: '信访工作条例', locales: { root: { label: '简体中文', lang: 'zh-CN' } } })],
});
`;

const STARLIGHT_CONTENT = `import { docsLoader } from '@astrojs/starlight/loaders';
import { docsSchema } from '@astrojs/starlight/schema';
import { defineCollection } from 'astro:content';

export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };
`;

const STARLIGHT_PACKAGE = {
  private: true,
  type: 'module',
  allowScripts: { node: true, sharp: true, esbuild: true },
  dependencies: { '@astrojs/starlight': '0.42.4', astro: '7.3.5', node: '24.21.0', sharp: '0.35.5' },
};

/** Installs Starlight into an empty folder. */
export function installStarlight(folder: string): void {
  writeFileSync(join(folder, 'package.json'), JSON.stringify(STARLIGHT_PACKAGE, null, 2));
  const { status } = spawnSync('npm', ['install', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new Error('Starlight could not be installed; set STARLIGHT_DIR to a folder that has it');
}

/** Writes the same articles as Starlight pages into a folder where Starlight is installed. */
export function writeStarlight(folder: string, count: number): void {
  const docs = join(folder, 'src/content/docs');
  rmSync(docs, { recursive: true, force: true });
  mkdirSync(docs, { recursive: true });
  writeFileSync(join(folder, 'astro.config.mjs'), STARLIGHT_CONFIG);
  writeFileSync(join(folder, 'src/content.config.ts'), STARLIGHT_CONTENT);
  writeFileSync(join(docs, 'index.mdx'), '---\ntitle: 信访工作条例\n---\n\n全文。\n');
  for (const { article, body } of entries(count)) {
    const title = formatArticle({ article: article.number });
    const page = `---\ntitle: ${title}\n---\n\n## 条例原文\n\n${linesOf(article).join('\n\n')}\n\n## 用白话说\n\n${body}`;
    writeFileSync(join(docs, `${article.number}.mdx`), page);
  }
}
