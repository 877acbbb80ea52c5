/**
 * `npm run pack:screen`: the hall screen in one folder that plays from a USB stick, without a server and
 * without a network, and the same folder as an .htz package for Xibo signage players. Only classic
 * scripts and relative addresses: a page that was opened from a disk may load nothing else.
 */

import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { zipSync } from 'fflate';
import { needBuiltFor } from '../../kinds/edition/built.ts';
import type { Library } from '../../library/assemble.ts';
import { library } from '../../library.ts';
import { builtSite } from '../../machine/built-site.ts';
import { CommandError, runCommand } from '../../machine/command.ts';
import { markFolder, needFolder } from '../../machine/folder.ts';
import { chosenPlaylist } from '../screen/chosen.ts';
import { type Playlist, playlists } from '../screen/playlist.ts';
import { filesOfScreen } from '../screen/releases.ts';
import { screenForDisk } from './disk-page.ts';

/** A zip cannot be older; the same for every build, so that the same commit gives the same bytes. */
const ZIP_DATE = new Date(1980, 0, 1);

const README = (title: string, others: readonly Playlist[]) => `﻿循法大厅屏（${title}）

1. 把这个文件夹整个拷到电脑上，或者留在 U 盘里。
2. 双击 index.html，用浏览器打开，按 F11 全屏。不用联网。
3. 别的几套也在这里，双击就放：
${others.map((one) => `   ${one.id}.html　${one.title}`).join('\n')}
4. 键盘：左右箭头翻页，空格停住，L 讲课，N 讲稿窗口。
5. 紧急通知：按 T，或者按住屏两秒，写好点“放上去”。也可以用记事本打开 notice.txt，字写在两个 \` 中间，存盘，半分钟内上屏。
   写一行“到 12月26日 17:00”，到点自动撤下。字里面不要用 \` 和 \\。
`;

/** What is packed, by its address below the base, and where it then lies in the folder. */
const PLACES: readonly (readonly [path: RegExp, place: string])[] = [
  [/^\/screen\/$/, 'index.html'],
  [/^\/screen\/(?!setup\/)([\w-]+)\/$/, '$1.html'],
  [/^\/screen\/([\w-]+\.\w+)$/, '$1'],
  [/^\/(qr\/[\w-]+\.png|favicon\.svg)$/, '$1'],
  [/^\/strips\/([\w-]+)\/(\d\.svg)$/, 'strips/$1-$2'],
];

/**
 * Where a page or a file lies in the folder.
 * @param path below the base
 * @returns undefined where it is not packed
 */
export function placeOnScreen(path: string): string | undefined {
  const [pattern, place] = PLACES.find(([one]) => one.test(path)) ?? [];
  return pattern && path.replace(pattern, place ?? '');
}

/**
 * Every file of the folder.
 * @param first the playlist that index.html plays; without one, the playlist that /screen/ opens
 * @throws CommandError where there is no such playlist, or the site was not built
 */
export function packScreen(library: Library, built: string, first?: string): Map<string, Uint8Array> {
  const all = playlists(library);
  const opened = chosenPlaylist(library, first);
  const site = builtSite(built);
  const files = new Map<string, Uint8Array>();
  const read = (name: string) => {
    const path = join(built, name);
    if (!existsSync(path)) throw new CommandError(`${path} 还没有生成，请先运行 npm run build`);
    return readFileSync(path);
  };
  const put = (path: string, bytes: Uint8Array) => {
    const place = placeOnScreen(path);
    if (place === undefined) throw new Error(`${path} has no place in the folder`);
    files.set(place, bytes);
  };
  for (const { id, path } of all) {
    const html = read(`${path}index.html`).toString('utf8');
    const page = Buffer.from(screenForDisk(html, path, site, placeOnScreen));
    put(path, page);
    if (id === opened.id) put('/screen/', page);
    for (const name of filesOfScreen(html, site)) put(`/${name}`, read(name));
  }
  put('/screen/notice.txt', read('screen/notice.txt'));
  files.set('说明.txt', Buffer.from(README(opened.title, all).replaceAll('\n', '\r\n')));
  return new Map([...files].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** @param out may be an empty stick, or one that we filled before: what was added to it since stays */
function write(out: string, files: ReadonlyMap<string, Uint8Array>): void {
  markFolder(out, '大厅屏');
  for (const [name, bytes] of files) {
    mkdirSync(dirname(join(out, name)), { recursive: true });
    writeFileSync(join(out, name), bytes);
  }
  writeFileSync(`${out}.htz`, zipSync(Object.fromEntries(files), { level: 9, mtime: ZIP_DATE }));
}

if (import.meta.main) {
  await runCommand('--playlist 和 --out，比如：npm run pack:screen -- --playlist hall', () => {
    const { values } = parseArgs({
      options: { playlist: { type: 'string' }, out: { type: 'string', default: 'out/screen' } },
    });
    const out = resolve(values.out);
    const again = needFolder(out, '大厅屏');
    if (!again && existsSync(`${out}.htz`))
      throw new CommandError(`${out}.htz 已经有了，没有动它。请先把它挪走，再运行一次。`);
    needBuiltFor(library(), 'dist');
    const files = packScreen(library(), 'dist', values.playlist);
    write(out, files);
    const bytes = [...files.values()].reduce((sum, { length }) => sum + length, 0);
    console.log(
      `大厅屏已打包：${out}/（双击 index.html 就放，共 ${files.size} 个文件，${(bytes / 1e6).toFixed(1)} MB），${out}.htz（给 Xibo）。`,
    );
  });
}
