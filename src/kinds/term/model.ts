/** All that any face shows of a term. */

import type { Library } from '../../library/assemble.ts';
import { type PageLink, referring } from '../../library/referrers.ts';
import { byCode, type Written } from '../../library/sources.ts';

import { type Term, terms } from './schema.ts';

/** More than a few links say nothing that the first do not. */
const USED = 4;

export interface Gloss {
  id: string;
  code: string;
  term: string;
  also: string[];
  path: string;
  text: string;
  reviewed: string;
  /** The first few pages that use it. */
  used: PageLink[];
  /** How many there are in all. */
  uses: number;
}

const kept = new WeakMap<Library, Map<string, Gloss>>();

/** By id, in the order of their codes: first what every reader meets, then the rarer words. */
function glossesById(library: Library): Map<string, Gloss> {
  let found = kept.get(library);
  if (!found) {
    found = new Map(byCode(library.of(terms)).map((term) => [term.id, glossFrom(term, library)]));
    kept.set(library, found);
  }
  return found;
}

function glossFrom({ id, data, compiled }: Written<Term>, library: Library): Gloss {
  const path = `/terms/#${id}`;
  const pages = referring(library, path);
  return {
    id,
    code: data.code,
    term: data.term,
    also: data.also,
    path,
    text: compiled.text,
    reviewed: data.reviewed,
    used: pages.slice(0, USED),
    uses: pages.length,
  };
}

export function glosses(library: Library): Gloss[] {
  return [...glossesById(library).values()];
}

export function glossOf(library: Library, id: string): Gloss | undefined {
  return glossesById(library).get(id);
}
