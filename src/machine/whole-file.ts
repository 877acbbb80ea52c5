/** A file that is there whole or as it was before: nobody reads half of one, and a failed write costs nothing. */

import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { CommandError } from './command.ts';

/** What a disk has against a file, as people know it. */
const REASONS: Readonly<Record<string, string>> = {
  ENOSPC: '磁盘满了',
  EBUSY: '文件正被别的程序用着。请关掉打开着它的窗口，再来一次',
  EACCES: '这个文件夹不让写，或者文件正被别的程序用着。请关掉打开着它的窗口，再来一次',
  EISDIR: '那里有同名的文件夹或者文件挡着。请先挪开它，再来一次',
};
const ALIKE: Readonly<Record<string, string>> = {
  EPERM: 'EACCES',
  EROFS: 'EACCES',
  ENOTDIR: 'EISDIR',
  EEXIST: 'EISDIR',
};

/** @returns why a file could not be written, for whoever asked for it; undefined where it is no matter of theirs */
export function whyUnwritten(error: unknown): string | undefined {
  const { code = '' } = error as NodeJS.ErrnoException;
  return REASONS[ALIKE[code] ?? code];
}

/**
 * Makes its folder where there is none.
 * @throws CommandError where the place does not take it; what was there before is as it was
 */
export function writeWhole(path: string, content: string | Uint8Array): void {
  // On the same disk; a name with a dot is read by nobody.
  const beside = join(dirname(path), `.${basename(path)}.${process.pid}`);
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(beside, content);
    renameSync(beside, path);
  } catch (error) {
    rmSync(beside, { force: true });
    const why = whyUnwritten(error);
    if (why === undefined) throw error;
    throw new CommandError(`写不进 ${path}：${why}。原来的没有动`);
  }
}
