/** All that any face shows of what a leaflet must not say. */

import type { Library } from '../library/assemble.ts';
import { type Basis, basisOf } from '../library/basis.ts';
import type { PageLink } from '../library/referrers.ts';
import { see } from '../library/see.ts';
import { type Phrase, phrases } from './schema.ts';

export interface PhraseModel extends Pick<Phrase, 'id' | 'wrong' | 'because' | 'instead'> {
  /** The first way of saying it. */
  say: string;
  basis: Basis[];
  see?: PageLink | undefined;
}

export function phraseModels(library: Library): PhraseModel[] {
  return library.of(phrases).data.phrases.map(({ id, match, wrong, because, instead, basis, see: pointer }) => ({
    id,
    say: match[0] ?? '',
    wrong,
    because,
    instead,
    basis: basisOf(basis, library.citations),
    see: pointer === undefined ? undefined : see(library, pointer),
  }));
}
