/** Thousands of small files, one after the other: the thread that writes them has nothing else to do (place-thread.ts). */

import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * @param folder where they go; folders are made as they are needed
 * @param files by their names below it
 */
export function writeFiles(folder: string, files: ReadonlyMap<string, string | Uint8Array>): void {
  const made = new Set<string>();
  for (const [name, content] of files) {
    const place = dirname(join(folder, name));
    if (!made.has(place)) mkdirSync(place, { recursive: true });
    made.add(place);
    writeFileSync(join(folder, name), content);
  }
}
