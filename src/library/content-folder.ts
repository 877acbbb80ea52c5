/**
 * The files of the content, as they lie on the disk or as they would with changes that nobody has saved yet: an editor
 * is told what is wrong before anything is written.
 */

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ContentError, type Problem } from '../law/problem.ts';

export interface ContentFolder {
  /** The folder that holds content/. */
  root: string;
  /** Texts in the place of what is on the disk, by file (content/routes/x.mdx); undefined for one that is to be deleted. */
  unsaved?: ReadonlyMap<string, string | undefined> | undefined;
}

/** Whether there is such a file or folder. @param file content/routes/x.mdx */
export function isThere({ root, unsaved }: ContentFolder, file: string): boolean {
  if (unsaved?.has(file)) return unsaved.get(file) !== undefined;
  return existsSync(join(root, file));
}

/** @throws ContentError where there is no such file, or it cannot be read */
export function bytesOf({ root, unsaved }: ContentFolder, file: string): Uint8Array {
  const text = unsaved?.get(file);
  if (text !== undefined) return new TextEncoder().encode(text);
  try {
    return readFileSync(join(root, file));
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    throw new ContentError([{ file, ...unreadable(String(error.code)) }]);
  }
}

/** What is said of a file that the system does not give. @param code Node's: EBUSY */
function unreadable(code: string): Omit<Problem, 'file'> {
  return code === 'EISDIR'
    ? { message: '这是一个文件夹，名字却像一个文件', remedy: '请把它改个名字，去掉后面的点和字母；用不着就删掉' }
    : {
        message: '这个文件打不开：可能别的程序正用着它，可能这台电脑不让看，也可能刚刚被挪走',
        remedy: '请关掉正用着它的程序（Word、WPS、网盘），再来一次；还打不开，找信息科的同事',
        unread: true,
      };
}

/** A text with \n line ends, whatever its encoding. @throws ContentError where there is no such file, or it cannot be read */
export function wordsOf(folder: ContentFolder, file: string): string {
  return new TextDecoder().decode(bytesOf(folder, file)).replaceAll('\r\n', '\n');
}

/** What is in a file, or undefined where it cannot be read: whoever reads it as content says so. */
export function bytesIfRead(folder: ContentFolder, file: string): Uint8Array | undefined {
  try {
    return bytesOf(folder, file);
  } catch (error) {
    if (error instanceof ContentError) return undefined;
    throw error;
  }
}

/** The same as text with \n line ends. */
export function wordsIfRead(folder: ContentFolder, file: string): string | undefined {
  const bytes = bytesIfRead(folder, file);
  return bytes && new TextDecoder().decode(bytes).replaceAll('\r\n', '\n');
}

/** Names in a folder, hidden ones left out, in order; none where there is no folder. */
export function namesIn({ root, unsaved }: ContentFolder, folder: string): string[] {
  const path = join(root, folder);
  const names = new Set(existsSync(path) ? readdirSync(path) : []);
  for (const [file, text] of unsaved ?? []) {
    const name = file.slice(folder.length + 1);
    if (!file.startsWith(`${folder}/`) || name.includes('/')) continue;
    if (text === undefined) names.delete(name);
    else names.add(name);
  }
  return [...names].filter((name) => !name.startsWith('.')).sort();
}

/** Every file below a folder, hidden ones left out, by its name from the folder that holds content/, in order. */
export function filesBelow({ root, unsaved }: ContentFolder, folder: string): string[] {
  const onDisk = (place: string): string[] =>
    readdirSync(join(root, place), { withFileTypes: true })
      .filter(({ name }) => !name.startsWith('.'))
      .flatMap((entry) => (entry.isDirectory() ? onDisk(`${place}/${entry.name}`) : [`${place}/${entry.name}`]));
  const files = new Set(existsSync(join(root, folder)) ? onDisk(folder) : []);
  for (const [file, text] of unsaved ?? []) {
    if (!file.startsWith(`${folder}/`)) continue;
    if (text === undefined) files.delete(file);
    else files.add(file);
  }
  return [...files].sort();
}
