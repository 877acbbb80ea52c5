/** Every slide of every kind, by the page that it is of. */

import { keptWith } from '../text/kept-results.ts';
import type { Library } from './assemble.ts';
import type { Draft } from './draft.ts';
import type { Kind } from './kind.ts';

/** What a kind shows, made once; slides of a page that has something to say first say it at their foot. */
export function draftsOf(library: Library, { name, slides }: Kind): readonly Draft[] {
  return keptWith(library, `drafts of ${name}`, () =>
    (slides?.(library) ?? []).map((draft) => {
      const caution = library.cautions.get(draft.path);
      return caution ? { ...draft, small: [IN_CHECK, draft.small ?? draft.basis].filter(Boolean).join('；') } : draft;
    }),
  );
}

/** At the foot of a slide: there is room for no more. */
const IN_CHECK = '法律有新规定，这一页正在核对';

export function draftsByPath(library: Library): ReadonlyMap<string, readonly Draft[]> {
  return keptWith(library, 'drafts by path', () =>
    Map.groupBy(
      library.kinds.flatMap((kind) => draftsOf(library, kind)),
      ({ path }) => path,
    ),
  );
}
