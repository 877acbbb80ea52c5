/** Everything that keeps the content from being published: what each kind says, and what is true of all. */

import { FACES } from '../faces/index.ts';
import type { Problem } from '../law/problem.ts';
import type { Library } from '../library/assemble.ts';
import type { AnyEntry } from '../library/graph.ts';

export function checkContent(library: Library): Problem[] {
  const { problems, kinds } = library;
  return [
    ...problems,
    ...checkCodes(library),
    ...kinds.flatMap(({ check }) => check?.(library) ?? []),
    // A page that did not load has no words and no slides.
    ...(problems.length > 0 ? [] : FACES.flatMap(({ check }) => check?.(library) ?? [])),
  ];
}

/** A short link is printed on paper: it belongs to one entry only. */
function checkCodes({ shelves }: Library): Problem[] {
  const owners = new Map<string, AnyEntry>();
  return shelves
    .flatMap(({ entries }) => entries)
    .flatMap((entry): Problem[] => {
      const { code } = entry.data as { code?: unknown };
      if (typeof code !== 'string') return [];
      const owner = owners.get(code);
      if (!owner) owners.set(code, entry);
      if (!owner) return [];
      return [
        {
          file: entry.file,
          line: entry.lineOf(['code']),
          message: `短链接代码 ${code} 已经被 ${owner.file} 用了。请换一个没用过的号码`,
        },
      ];
    });
}
