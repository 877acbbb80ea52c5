/** Names inside a file by which others refer to its parts: each stands once. */

import type { Problem } from '../law/problem.ts';
import type { Entry } from './sources.ts';

/** @param names each with the way to its line */
export function checkTwice(
  { file, spotOf }: Entry<unknown>,
  names: readonly (readonly [string, PropertyKey[]])[],
): Problem[] {
  const seen = new Set<string>();
  return names.flatMap(([name, path]) => {
    const again = seen.has(name);
    seen.add(name);
    return again ? [{ file, ...spotOf(path), message: `“${name}”这个名字写了两次，请改掉一个` }] : [];
  });
}
