/** Thousands of small files, written by the threads that Node keeps for that, while we do something else. */

import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** Files under way at a time. */
const AT_ONCE = 16;

/**
 * @param folder where they go; folders are made as they are needed
 * @param files by their names below it
 */
export async function writeFiles(folder: string, files: ReadonlyMap<string, string | Buffer>): Promise<void> {
  const folders = new Map<string, Promise<unknown>>();
  const made = (name: string) => {
    const place = dirname(join(folder, name));
    const known = folders.get(place) ?? mkdir(place, { recursive: true });
    folders.set(place, known);
    return known;
  };
  const left = files[Symbol.iterator]();
  const work = async () => {
    for (const [name, content] of left) {
      await made(name);
      await writeFile(join(folder, name), content);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
}
