/** All that any face shows of a term. */

import { byCode } from '../../library/entries.ts';
import type { Library } from '../../library/library.ts';
import { type PageLink, referrers } from '../../library/links.ts';

/** More than a few links say nothing that the first do not. */
const USED = 4;

export interface Gloss {
  id: string;
  code: string;
  term: string;
  also: string[];
  path: string;
  html: string;
  text: string;
  reviewed: string;
  /** The first few pages that use it. */
  used: PageLink[];
  /** How many there are in all. */
  uses: number;
}

/** In the order of their codes: first what every reader meets, then the rarer words. */
export function glosses(library: Library): Gloss[] {
  return byCode(library.terms).map(({ id, data, compiled }) => {
    const pages = referrers(library, `/terms/#${id}`).flatMap(({ links }) => links);
    return {
      used: pages.slice(0, USED),
      uses: pages.length,
      id,
      code: data.code,
      term: data.term,
      also: data.also,
      path: `/terms/#${id}`,
      html: compiled.html,
      text: compiled.text,
      reviewed: data.reviewed,
    };
  });
}

export function glossOf(library: Library, id: string): Gloss | undefined {
  return glosses(library).find((gloss) => gloss.id === id);
}
