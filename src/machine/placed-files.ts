/** Puts files into a folder of ours all at once: what stood there before stays until everything is there. */

import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Made, markFolder, swapFolder } from './folder.ts';

/**
 * @param files by their paths below `out`, which needFolder has looked at
 * @param as the name under which it is made ready below .build/, and what the folder is
 * @throws CommandError where the folder is in use; it is then as it was
 */
export function placeFiles(
  files: ReadonlyMap<string, Uint8Array>,
  out: string,
  { name, made }: { name: string; made: Made },
): void {
  const [next, last] = [join('.build', `next-${name}`), join('.build', `last-${name}`)];
  for (const folder of [next, last]) rmSync(folder, { recursive: true, force: true });
  for (const [path, content] of files) {
    mkdirSync(dirname(join(next, path)), { recursive: true });
    writeFileSync(join(next, path), content);
  }
  markFolder(next, made);
  swapFolder(next, out, last);
  rmSync(last, { recursive: true, force: true });
}
