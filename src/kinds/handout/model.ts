/** All that any face shows of the old handout. */

import type { Library } from '../../library/assemble.ts';
import { type Basis, basisOf } from '../../library/basis.ts';
import type { PageLink } from '../../library/referrers.ts';
import { see } from '../../library/see.ts';
import { type Handout, handout } from './schema.ts';

export interface HandoutModel extends Pick<Handout, 'title' | 'picture' | 'lead' | 'reviewed' | 'notice'> {
  items: (Omit<Handout['items'][number], 'now' | 'warnings' | 'see'> & {
    now: Basis[];
    warnings: PageLink[];
    see?: PageLink | undefined;
  })[];
}

export function handoutModel(library: Library): HandoutModel {
  const { title, picture, lead, reviewed, notice, items } = library.of(handout).data;
  return {
    title,
    picture,
    lead,
    reviewed,
    notice,
    items: items.map(({ now, warnings, see: pointer, ...item }) => ({
      ...item,
      now: basisOf(now, library.citations),
      warnings: warnings.map((name) => see(library, `warnings/${name}`)),
      see: pointer === undefined ? undefined : see(library, pointer),
    })),
  };
}
