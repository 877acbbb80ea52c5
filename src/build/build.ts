/**
 * Builds the whole site: checks the content, renders the pages, indexes them for search, checks the
 * result, and only then puts it in the place of the last good `dist/`. Whatever goes wrong before
 * that leaves `dist/` as it was.
 */

import { rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { checkContent } from '../checks/content.ts';
import { writeReleases } from '../faces/screen/releases.ts';
import { writeSmallFiles } from '../faces/web/short-links.ts';
import { edition, runnerOf } from '../kinds/edition/schema.ts';
import { openedPhotos } from '../kinds/photo/check.ts';
import { ContentError, type Problem } from '../law/problem.ts';
import { keepLibrary, loadLibrary, optionsFrom } from '../library.ts';
import { runCommand } from '../machine/command.ts';
import { markFolder, needFolder, removeBeside, swapFolder } from '../machine/folder.ts';
import { checkAddresses } from './addresses.ts';
import { checkLinks } from './dead-links.ts';
import { finishPages, readPage } from './finish.ts';
import { startIndex } from './page-index.ts';

function stopAt(problems: readonly Problem[]): void {
  if (problems.length > 0) throw new ContentError(problems);
}

/** Astro's own build, loaded only now: whoever made a mistake in the content hears of it at once. */
async function renderPages(): Promise<void> {
  // Rolldown's allocator keeps what it no longer uses, a quarter of a gigabyte, unless told.
  process.env['MIMALLOC_PURGE_DELAY'] ??= '0';
  const astro = await import('astro');
  await astro.build({ logLevel: 'error' });
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
  stopAt([...checkContent(library), ...(await openedPhotos(library))]);
  keepLibrary(library);
  // Nothing is kept from build to build: a text says what a law or a term says today.
  const cache = join('.build', `cache-${basename(out)}`);
  for (const folder of [next, cache]) rmSync(folder, { recursive: true, force: true });
  // The site before the last one, thousands of files, goes while we work.
  const removed = removeBeside(last);
  removed.catch(() => undefined);

  Object.assign(process.env, {
    XUNFA_OUT: next,
    XUNFA_CACHE: cache,
    NODE_ENV: 'production',
    ASTRO_TELEMETRY_DISABLED: '1',
  });
  await renderPages();

  const pages = finishPages(next);
  const { found } = await startIndex(
    next,
    [...pages.values()].filter(({ searchable }) => searchable).map(({ name }) => name),
  );
  // Should anything else stop the build, nobody waits for this any more.
  found.catch(() => undefined);
  const small = [...writeSmallFiles(next, library)].map(([name, html]) => readPage(name, html));
  writeReleases(next, library.site);
  stopAt(checkLinks(next, new Map([...pages, ...small]), library.site));
  stopAt(checkAddresses(next, library));
  const count = await found;

  await removed;
  markFolder(next, '网站');
  swapFolder(next, out, last);

  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`网站已生成：${out}，可以搜索的页面 ${count} 个，用时 ${seconds} 秒。`);
  if (runnerOf(library.of(edition).data) === undefined) {
    console.warn(
      '\n【注意】这一版没有写明谁办的：每一页的页脚都会说“没有写明谁办的，只供试用”，老百姓不敢信。\n' +
        '请在 content/editions/ 的资料里写上 office（单位全称）或者 footer.sponsor（主办单位），再构建。\n',
    );
  }
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
