/** Every published entry with a page or a place of its own: for the feed, the sitemap and the short links. */

import type { Library } from '../../library/assemble.ts';

export interface PublishedEntry {
  path: string;
  /** t26; an entry without one has no short link. */
  code?: string | undefined;
  title: string;
  description: string;
  /** ISO day. */
  reviewed: string;
}

export function publishedEntries({ cards }: Library): PublishedEntry[] {
  return cards.flatMap(({ path, code, published }) => (published ? [{ path, code, ...published }] : []));
}
