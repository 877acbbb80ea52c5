/**
 * Builds the whole site: checks the content, renders the pages, indexes them for search, checks the
 * result, and only then puts it in the place of the last good `dist/`. Whatever goes wrong before
 * that leaves `dist/` as it was.
 */

import { existsSync, readFileSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { build as buildPages } from 'astro';
import { checkContent } from '../checks/content.ts';
import { writeReleases } from '../faces/screen/releases.ts';
import { writeSmallFiles } from '../faces/web/short-links.ts';
import { ContentError, type Problem } from '../law/problem.ts';
import type { Card } from '../library/kind.ts';
import { keepLibrary, loadLibrary, optionsFrom } from '../library.ts';
import { runCommand } from '../machine/command.ts';
import { markFolder, needFolder, swapFolder } from '../machine/folder.ts';
import { checkAddresses } from './addresses.ts';
import { checkLinks } from './dead-links.ts';
import { indexPages } from './page-index.ts';
import { narrowPolicies } from './policies.ts';

/** Until Pagefind, a process of its own, has its orders and reads while we write. */
const INDEXER_STARTS_MS = 60;

function stopAt(problems: readonly Problem[]): void {
  if (problems.length > 0) throw new ContentError(problems);
}

/** The top folders of those pages whose text the full-text search is to know: they say so themselves. */
function foldersWithText(site: string, cards: readonly Card[]): string[] {
  const pages = [...new Set(cards.map(({ path }) => path.split('#')[0] ?? path))];
  const holds = (path: string) => {
    const file = join(site, path, 'index.html');
    return existsSync(file) && readFileSync(file, 'utf8').includes('data-pagefind-body');
  };
  return [...new Set(pages.filter(holds).map((path) => path.split('/')[1] ?? ''))].sort();
}

/**
 * @param out the folder that holds the site afterwards
 * @throws CommandError where it holds anything that we did not put there; ContentError with every problem found
 */
export async function build(out: string): Promise<void> {
  needFolder(out, '网站');
  // Grown on the same disk as `out`, so that the swap is one rename.
  const next = join('.build', `next-${basename(out)}`);
  const last = join('.build', `last-${basename(out)}`);
  const started = performance.now();
  const library = loadLibrary(optionsFrom(process.env));
  stopAt(checkContent(library));
  keepLibrary(library);
  // Nothing is kept from build to build: a text says what a law or a term says today.
  const cache = join('.build', `cache-${basename(out)}`);
  for (const folder of [next, cache]) rmSync(folder, { recursive: true, force: true });

  Object.assign(process.env, {
    XUNFA_OUT: next,
    XUNFA_CACHE: cache,
    NODE_ENV: 'production',
    ASTRO_TELEMETRY_DISABLED: '1',
  });
  await buildPages({ logLevel: 'error' });

  narrowPolicies(next);
  const indexing = indexPages(next, foldersWithText(next, library.cards));
  // Should anything else stop the build, nobody waits for this any more.
  indexing.catch(() => undefined);
  await setTimeout(INDEXER_STARTS_MS);
  rmSync(last, { recursive: true, force: true });
  writeSmallFiles(next, library);
  writeReleases(next, library.site);
  stopAt(checkLinks(next, library.site));
  stopAt(checkAddresses(next, library));
  const pages = await indexing;

  // The site before stays in .build until the next build: thousands of files take a while to remove.
  markFolder(next, '网站');
  swapFolder(next, out, last);

  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`网站已生成：${out}，可以搜索的页面 ${pages} 个，用时 ${seconds} 秒。`);
  if (library.site.preview) {
    console.log('提示：没有填网址（content/editions/ 里的 address），二维码只指向本机，也不让搜索引擎收录。');
  }
}

if (import.meta.main) {
  await runCommand('--out，比如：npm run build -- --out out/xunfa', async () => {
    const { values } = parseArgs({ options: { out: { type: 'string', default: 'dist' } } });
    await build(values.out);
  });
}
