/** Every address that the build answers at, and the short links among them. */

import type { Library } from '../../library/assemble.ts';
import { publishedEntries } from './published.ts';

export interface ShortLink {
  code: string;
  path: string;
  title: string;
}

/** One for every entry that has a code. */
export function shortLinks(library: Library): ShortLink[] {
  return publishedEntries(library).flatMap(({ code, path, title }) =>
    code === undefined ? [] : { code, path, title },
  );
}

/** Pages with a QR code of their own address, having no short link. */
export function plainPages(library: Library): string[] {
  const { cards, kinds } = library;
  const uncoded = cards.flatMap(({ path, code }) => (code === undefined && !path.includes('#') ? [path] : []));
  return [...new Set([...uncoded, ...kinds.flatMap(({ pages }) => pages?.(library) ?? []), '/404.html'])];
}
