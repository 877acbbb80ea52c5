import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Line of a file on which a pattern first matches, from 1; undefined when it does not. */
export function locateText(root: string, file: string, pattern: RegExp): number | undefined {
  const path = join(root, file);
  if (!existsSync(path)) return undefined;
  const text = readFileSync(path, 'utf8');
  const at = text.search(pattern);
  return at < 0 ? undefined : text.slice(0, at).split('\n').length;
}
