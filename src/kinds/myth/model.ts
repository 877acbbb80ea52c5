/** All that any face shows of a myth. */

import type { Library } from '../../library/assemble.ts';
import { type Basis, basisOf } from '../../library/basis.ts';
import { type PageLink, type Related, related } from '../../library/referrers.ts';
import { see } from '../../library/see.ts';
import { byCode } from '../../library/sources.ts';
import { myths, type VERDICTS } from './schema.ts';

export interface MythModel {
  id: string;
  code: string;
  path: string;
  says: string;
  picture: string | undefined;
  screen?: string | undefined;
  verdict: (typeof VERDICTS)[number];
  because: string;
  basis: Basis[];
  see: PageLink[];
  why: { text: string };
  keywords: string[];
  reviewed: string;
  related: Related[];
}

/** In the order of their codes. */
export function mythModels(library: Library): MythModel[] {
  return byCode(library.of(myths)).map(({ id, data, compiled }) => {
    const path = `/myths/${id}/`;
    const pages = data.see.map((pointer) => see(library, pointer));
    return {
      ...data,
      picture: data.picture,
      id,
      path,
      basis: basisOf(data.basis, library.citations),
      see: pages,
      why: { text: compiled.text },
      related: related(
        library,
        path,
        pages.map((page) => page.path),
      ),
    };
  });
}
