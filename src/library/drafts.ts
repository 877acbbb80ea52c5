/** Every slide of every kind, by the page that it is of. */

import { keptWith } from '../text/kept-results.ts';
import type { Library } from './assemble.ts';
import type { Draft } from './draft.ts';

export function draftsByPath(library: Library): ReadonlyMap<string, readonly Draft[]> {
  return keptWith(library, 'drafts by path', () =>
    Map.groupBy(
      library.kinds.flatMap(({ slides }) => slides?.(library) ?? []),
      ({ path }) => path,
    ),
  );
}
