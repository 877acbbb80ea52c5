/** A pointer of an entry, ready to be shown. */

import type { Library } from './assemble.ts';
import type { PageLink } from './referrers.ts';

/** @param pointer one that the library has checked, such as rights/review */
export function see({ pointers }: Library, pointer: string): PageLink {
  const page = pointers.get(pointer);
  if (!page) throw new Error(`没有“${pointer}”这一页`);
  return page;
}
