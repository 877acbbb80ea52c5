/** Thousands of small files, one after the other: the thread that writes them has nothing else to do (place-thread.ts). */

import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Files by their names below a folder. */
export type FilesByName = ReadonlyMap<string, string | Uint8Array>;

/**
 * @param folder where they go; folders are made as they are needed
 * @returns what writes into it, and remembers which folders are there: to ask costs as much as to write
 */
export function writerInto(folder: string): (files: FilesByName) => void {
  const made = new Set<string>();
  return (files) => {
    for (const [name, content] of files) {
      const place = dirname(join(folder, name));
      if (!made.has(place)) mkdirSync(place, { recursive: true });
      made.add(place);
      writeFileSync(join(folder, name), content);
    }
  };
}
