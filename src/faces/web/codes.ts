/** Every address that the build answers at, and the short links among them. */

import type { Library } from '../../library/assemble.ts';
import { lookAlikes } from '../../text/look-alike.ts';
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

/**
 * The same links under what their codes are misread as on paper: /102/ and /L02/ for /l02/. What is already
 * another's, or could be two, forwards nowhere.
 */
export function misreadLinks(library: Library): ShortLink[] {
  const links = shortLinks(library);
  const known = new Set(links.map(({ code }) => code));
  const misread = links.flatMap((link) => lookAlikes(link.code).map((code) => ({ ...link, code })));
  const claims = Map.groupBy(misread, ({ code }) => code);
  return misread.filter(({ code }) => !known.has(code) && claims.get(code)?.length === 1);
}

/** Pages with a QR code of their own address, having no short link. */
export function plainPages(library: Library): string[] {
  const { cards, kinds } = library;
  const uncoded = cards.flatMap(({ path, code }) => (code === undefined && !path.includes('#') ? [path] : []));
  return [...new Set([...uncoded, ...kinds.flatMap(({ pages }) => pages?.(library) ?? []), '/404.html'])];
}
