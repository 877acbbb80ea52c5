/** All that any face shows of a term. */

import type { Library } from '../../library/library.ts';

export interface Gloss {
  id: string;
  code: string;
  term: string;
  also: string[];
  path: string;
  html: string;
  text: string;
  reviewed: string;
}

/** In the order of their codes: first what every reader meets, then the rarer words. */
export function glosses({ terms }: Library): Gloss[] {
  return [...terms]
    .sort((a, b) => a.data.code.localeCompare(b.data.code))
    .map(({ id, data, compiled }) => ({
      id,
      code: data.code,
      term: data.term,
      also: data.also,
      path: `/terms/#${id}`,
      html: compiled.html,
      text: compiled.text,
      reviewed: data.reviewed,
    }));
}

export function glossOf(library: Library, id: string): Gloss | undefined {
  return glosses(library).find((gloss) => gloss.id === id);
}
