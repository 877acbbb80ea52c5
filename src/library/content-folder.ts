/**
 * The files of the content, as they lie on the disk or as they would with changes that nobody has saved yet: an editor
 * is told what is wrong before anything is written.
 */

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

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

/** @throws Error where there is no such file */
export function bytesOf({ root, unsaved }: ContentFolder, file: string): Uint8Array {
  const text = unsaved?.get(file);
  return text === undefined ? readFileSync(join(root, file)) : new TextEncoder().encode(text);
}

/** A text with \n line ends, whatever its encoding. @throws Error where there is no such file */
export function wordsOf(folder: ContentFolder, file: string): string {
  return new TextDecoder().decode(bytesOf(folder, file)).replaceAll('\r\n', '\n');
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
