/** The hall screen on a stick, opened from a disk: what lies in the folder is a step away, all else is on the web. */

import { posix } from 'node:path';
import type { Face } from '../face.ts';

/** What is packed, by its address below the base, and where it then lies in the folder. */
const PLACES: readonly (readonly [path: RegExp, place: string])[] = [
  [/^\/screen\/$/, 'index.html'],
  [/^\/screen\/(?!setup\/)([\w-]+)\/$/, '$1.html'],
  [/^\/screen\/([\w-]+\.\w+)$/, '$1'],
  [/^\/(qr\/[\w-]+\.png|favicon\.svg)$/, '$1'],
  [/^\/strips\/([\w-]+)\/(\d\.svg)$/, 'strips/$1-$2'],
];

/**
 * Where a page or a file lies in the folder.
 * @param path below the base
 * @returns undefined where it is not packed
 */
export function placeOf(path: string): string | undefined {
  const [pattern, place] = PLACES.find(([one]) => one.test(path)) ?? [];
  return pattern && path.replace(pattern, place ?? '');
}

export const stick = {
  name: 'stick',
  href: (site, page) => {
    const folder = posix.dirname(placeOf(page) ?? '');
    return (path) => {
      const place = placeOf(path);
      return place === undefined ? site.absolute(path) : posix.relative(folder, place);
    };
  },
} satisfies Face;
