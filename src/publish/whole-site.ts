/** The files of a built site, once it is sure that none is missing. */

import { existsSync, globSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type BuiltSite, siteOfHome } from '../machine/built-site.ts';
import { CommandError } from '../machine/command.ts';
import { readHtml, waysOf } from '../machine/html.ts';

/** Files of a site by their names, in order. */
export type SiteFiles = ReadonlyMap<string, Uint8Array>;

/** Without these no site of ours works, though no page links to all of them. */
const NEEDED = ['index.html', '404.html', 'robots.txt', 'pagefind/pagefind.js', 'pagefind/pagefind-entry.json'];

/** The other files of the full-text index, by the one that names them. */
function indexFiles(entry: string): string[] {
  const hash = /"hash":"([^"]+)"/.exec(entry)?.[1];
  return ['pf_meta', 'pf_index', 'pf_fragment'].map((ending) => `pagefind/pagefind.${hash ?? '?'}.${ending}`);
}

/** The file that an address within the site is answered with; undefined for one that leads elsewhere. */
function fileOf(address: string, { base, origin }: BuiltSite): string | undefined {
  const path = address.startsWith(`${origin}${base}`) ? address.slice(origin.length) : address;
  if (!path.startsWith(base) || path.startsWith('//')) return undefined;
  const name = decodeURI(path.slice(base.length).replace(/[?#].*$/s, ''));
  return name === '' || name.endsWith('/') ? `${name}index.html` : name;
}

/** Names that pages, the index and the list of what we built ask for, and that are not there. */
export function missingFrom(files: SiteFiles, site: BuiltSite, mark: string): string[] {
  const text = (name: string) => Buffer.from(files.get(name) ?? []).toString('utf8');
  const tops = new Set([...files.keys()].map((name) => name.split('/')[0]));
  const missing = new Set([
    ...NEEDED.filter((name) => !files.has(name)),
    ...indexFiles(text('pagefind/pagefind-entry.json')).filter((name) => !files.has(name)),
    ...mark
      .split('\n')
      .slice(2)
      .filter((name) => name !== '' && !tops.has(name)),
  ]);
  for (const name of files.keys()) {
    if (!name.endsWith('.html')) continue;
    for (const link of waysOf(text(name)).links) {
      const file = fileOf(link, site);
      if (file !== undefined && !files.has(file)) missing.add(file);
    }
  }
  return [...missing].sort();
}

/**
 * Reads a built site, and what it calls itself. What begins with a dot stays behind: it is no part of what is published.
 * @param folder the built site
 * @throws CommandError where there is none, or not the whole of it
 */
export function wholeSite(folder: string): { site: BuiltSite; name: string; files: SiteFiles } {
  const again = '请运行 npm run build，再打包一次';
  if (!existsSync(folder) || !statSync(folder).isDirectory()) {
    throw new CommandError(`没有 ${folder} 这个文件夹，网站还没有生成。${again}。什么都没有写。`);
  }
  const names = globSync('**/*', { cwd: folder })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => !name.split('/').some((part) => part.startsWith('.')))
    .filter((name) => statSync(join(folder, name)).isFile());
  const files = new Map(names.sort().map((name) => [name, new Uint8Array(readFileSync(join(folder, name)))]));
  const home = files.get('index.html');
  if (!home) throw new CommandError(`${folder} 里没有首页 index.html，它不是一个完整的网站。${again}。什么都没有写。`);
  const html = Buffer.from(home).toString('utf8');
  const site = siteOfHome(html);
  const mark = join(folder, '.xunfa');
  const missing = missingFrom(files, site, existsSync(mark) ? readFileSync(mark, 'utf8').replaceAll('\r', '') : '');
  if (missing.length > 0) {
    const some = missing.slice(0, 3).join('、') + (missing.length > 3 ? ` 等 ${missing.length} 个` : '');
    throw new CommandError(`${folder} 里的网站不完整，少了 ${some}，传上去会打不开。${again}。什么都没有写。`);
  }
  const name = readHtml(html).querySelector('meta[name=SiteName]')?.getAttribute('content') ?? '';
  return { site, name, files };
}
