/**
 * The folders that `--out` may take. Only one that is absent, empty or made by the same command before:
 * nothing that somebody else put there is ever moved, overwritten or deleted.
 */

import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { Worker } from 'node:worker_threads';
import { CommandError } from './command.ts';

export type Made =
  | '网站'
  | '大厅屏'
  | '视频'
  | 'LED 文字'
  | '年度报告'
  | '网站包'
  | '印刷品'
  | '活动材料'
  | '公众号推文'
  | '整站'
  | '课件'
  | '录音'
  | '编辑台'
  | '法律修改草稿'
  | '核对报告';

/** Stands in every folder that we made. Of those that are replaced as a whole it lists what else we put there, the same bytes each time. */
const MARK = '.xunfa';
/** What stands in these that we did not put there would be gone. */
const REPLACED = new Map<Made, string>([
  ['网站', '下次生成时，这个文件夹整个换掉。要随网站发布的别的文件，请放进项目的 public/。'],
  ['整站', '下次打包时，这个文件夹整个换掉。自己的东西请放到别处。'],
]);
const FIRST_LINE = (kind: Made) => `循法生成：${kind}`;

/** What systems put into folders by themselves. */
const LITTER = new Set(['.DS_Store', 'Thumbs.db', 'desktop.ini', 'System Volume Information', '$RECYCLE.BIN']);

/** Folders of the project that people or npm fill. */
const SOURCE = ['.git', '.github', 'content', 'node_modules', 'public', 'src', 'tests'];

/** Folders that versions before the mark made, by what no other folder holds. */
const EARLIER: Record<Made, (folder: string, names: readonly string[]) => boolean> = {
  // The script in every head that reads which size a reader chose.
  网站: (folder) => textAt(join(folder, 'index.html')).includes("s.getItem('xf-'+k)"),
  大厅屏: (folder) => textAt(join(folder, '说明.txt')).startsWith('\uFEFF循法大厅屏'),
  视频: (_, names) =>
    names.some((name) => name.endsWith('.chapters.txt')) &&
    names.every((name) => /\.(?:mp4|srt|chapters\.txt)$/.test(name)),
  网站包: () => false,
  'LED 文字': (_, names) => names.every((name) => /\.(?:utf8|gb18030)\.txt$/.test(name)),
  年度报告: () => false,
  印刷品: () => false,
  活动材料: () => false,
  公众号推文: () => false,
  整站: () => false,
  课件: () => false,
  录音: () => false,
  编辑台: () => false,
  法律修改草稿: () => false,
  核对报告: () => false,
};

function textAt(path: string): string {
  return existsSync(path) && statSync(path).isFile() ? readFileSync(path, 'utf8') : '';
}

/** Where a path leads, links followed, whether or not there is something yet. */
function truePath(path: string): string {
  const full = resolve(path);
  if (existsSync(full)) return realpathSync.native(full);
  const parent = dirname(full);
  return parent === full ? full : join(truePath(parent), basename(full));
}

function isWithin(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return !isAbsolute(way) && way !== '..' && !way.startsWith(`..${sep}`);
}

/** @returns the first thing on the way to `path` that exists */
function nearest(path: string): string {
  return existsSync(path) ? path : nearest(dirname(path));
}

/**
 * Makes sure that a command may write into a folder; call it before anything else is done.
 * @param out as it was typed
 * @returns whether the same command made it before
 * @throws CommandError with the place and what to do, where it holds anything else, or is part of the
 *   project's source, or holds the project
 */
export function needFolder(out: string, kind: Made): boolean {
  const folder = truePath(out);
  const refuse = (why: string, remedy: string) =>
    new CommandError(`${kind}不能放进 ${resolve(out)}：${why}。那里的东西都没有动。${remedy}`);
  const elsewhere = (example: string) => `请换一个还没有的、或者空的文件夹，比如 --out ${example}`;
  const fresh = join('out', 'xunfa');

  const contentFolder = truePath(join(process.env['XUNFA_ROOT'] ?? '.', 'content'));
  const source = [...SOURCE.map((name) => truePath(name)), contentFolder];
  if (source.some((one) => isWithin(folder, one)) || isWithin(truePath('.'), folder)) {
    throw refuse('那是项目自己的文件夹，或者项目就在它里面', elsewhere(fresh));
  }
  const on = nearest(folder);
  if (!statSync(on).isDirectory()) throw refuse(`${on} 是一个文件，不是文件夹`, elsewhere(fresh));
  if (on !== folder) return false;

  const names = readdirSync(folder).filter((name) => !LITTER.has(name));
  if (names.length === 0) return false;
  const [first, , ...listed] = textAt(join(folder, MARK)).split('\n');
  const marked = first === FIRST_LINE(kind);
  if (!marked && (names.includes(MARK) || !EARLIER[kind](folder, names))) {
    throw refuse(`里面已经有别的东西（${some(names)}），不是循法放的${kind}`, elsewhere(join(out, 'xunfa')));
  }
  const known = new Set([MARK, ...listed]);
  const foreign = marked && REPLACED.has(kind) ? names.filter((name) => !known.has(name)) : [];
  if (foreign.length === 0) return true;
  throw refuse(
    `里面有不是循法放的东西（${some(foreign)}），整个文件夹一换就没有了`,
    `请先把它挪到别处${kind === '网站' ? '（要随网站发布的，放进项目的 public/）' : ''}，再运行一次`,
  );
}

function some(names: readonly string[]): string {
  return names.slice(0, 3).join('、') + (names.length > 3 ? ` 等 ${names.length} 个` : '');
}

/** Makes the folder, where there is none, and writes into it that it is ours. */
export function markFolder(folder: string, kind: Made): void {
  mkdirSync(folder, { recursive: true });
  const names = readdirSync(folder).filter((name) => name !== MARK);
  const line = REPLACED.get(kind);
  const lines = line === undefined ? [FIRST_LINE(kind)] : [FIRST_LINE(kind), line, ...names.sort()];
  writeFileSync(join(folder, MARK), `${lines.join('\n')}\n`);
}

/** What the system says of a folder that somebody else uses, for ever or, a virus scanner on Windows, for a moment. */
const IN_USE = ['EPERM', 'EACCES', 'EBUSY'];

/** How often, and how many milliseconds apart, a folder is asked for that is in use. */
const ATTEMPTS = process.platform === 'win32' ? 12 : 1;
const PAUSE = 250;

/**
 * Renames a folder, with patience.
 * @throws what `rename` throws, the last time
 */
export function renameFolder(from: string, to: string, rename = renameSync, attempts = ATTEMPTS): void {
  try {
    rename(from, to);
  } catch (error) {
    if (attempts <= 1 || !IN_USE.includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PAUSE);
    renameFolder(from, to, rename, attempts - 1);
  }
}

/** What stops a folder from being put in its place, for ever or until somebody does something. */
const WHY: Readonly<Record<string, string>> = {
  EROFS: '那里不让写（只读的盘）。请换一个文件夹',
  ENOSPC: '那个盘满了。请腾出地方，再运行一次',
  ...Object.fromEntries(
    IN_USE.map((code) => [code, `它正被别的程序用着，或者不让写（${code}）。请关掉打开着它的窗口，再运行一次`]),
  ),
};

/**
 * Puts a folder in the place of another, which goes to `last`; on another disk it is copied beside it first, and what
 * stood there is gone afterwards.
 * @throws CommandError where that cannot be done; `out` is then as it was
 */
export function swapFolder(next: string, out: string, last: string, rename = renameSync): void {
  // A link to the folder stays a link.
  const place = truePath(out);
  try {
    mkdirSync(dirname(place), { recursive: true });
    try {
      exchange(next, place, last, rename);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
      copyAcross(next, place, rename);
    }
  } catch (error) {
    const why = WHY[(error as NodeJS.ErrnoException).code ?? ''];
    if (why === undefined) throw error;
    throw new CommandError(`做好了，可是放不进 ${resolve(out)}：${why}。那里的东西都没有动。`);
  }
}

function exchange(next: string, place: string, last: string, rename: typeof renameSync): void {
  const before = existsSync(place);
  try {
    if (before) renameFolder(place, last, rename);
    renameFolder(next, place, rename);
  } catch (error) {
    if (before && !existsSync(place)) renameFolder(last, place, rename);
    throw error;
  }
}

/** Only a whole copy takes the place: a full disk, a stick that is pulled out, leaves what stood there. */
function copyAcross(next: string, place: string, rename: typeof renameSync): void {
  const beside = mkdtempSync(`${place}-`);
  try {
    cpSync(next, join(beside, 'new'), { recursive: true });
    exchange(join(beside, 'new'), place, join(beside, 'old'), rename);
    rmSync(next, { recursive: true, force: true });
  } finally {
    rmSync(beside, { recursive: true, force: true });
  }
}

/**
 * Removes a folder of thousands of files on a thread of its own. fs.rm would keep those few threads busy for which
 * all other reading of files waits.
 */
export function removeBeside(folder: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const thread = new Worker(new URL('./remove-thread.ts', import.meta.url), { workerData: folder });
    thread.once('error', reject);
    thread.once('exit', () => resolve());
  });
}
