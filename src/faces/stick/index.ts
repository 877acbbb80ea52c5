/**
 * The site in a folder that is opened from a disk: what lies in the folder is a step away, all else is on the web. The
 * whole of it on a stick (whole-site-pack.ts), or the hall screen alone (screen-pack.ts).
 */

import { posix } from 'node:path';
import type { Face } from '../face.ts';

/**
 * Where a page or a file lies in the folder.
 * @param path below the base, without a place on it: /t26/
 * @returns undefined where it is not packed
 */
export type PlaceOf = (path: string) => string | undefined;

/** The folder of the site, beside what people open by hand. Its name is one that the oldest machine can read. */
export const SITE_FOLDER = 'site/';

/** What people open. */
export const START = '开始.html';
/** What they print, called as the page calls it that gives it. */
export const TAKEN_FOLDER = '下载打印/';

/** How a page's file ends, which the scripts of pages are told, too (src/browser/site-link.ts). */
export const PAGE_ENDING = '.html';

/**
 * Where any page or file of the site lies that is packed: one file a page, and no folder around it.
 * @param path below the base: /rights/ or /favicon.svg
 */
export function sitePlace(path: string): string {
  return SITE_FOLDER + (path === '/' ? `index${PAGE_ENDING}` : path.slice(1).replace(/\/$/, PAGE_ENDING));
}

/** From one place in the folder to another. */
export function wayTo(from: string, to: string): string {
  return encodeURI(posix.relative(posix.dirname(from), to)).replace(/[?#]/g, encodeURIComponent);
}

/** A face whose pages lie where `placeOf` says. */
export function stickFace(placeOf: PlaceOf): Face & Required<Pick<Face, 'href'>> {
  return {
    name: 'stick',
    href: (site, page) => {
      const from = placeOf(page) ?? '';
      return (link) => {
        const [path = '', at = ''] = link.split(/(?=[?#])/, 2);
        const place = placeOf(path);
        return place === undefined ? site.absolute(link) : wayTo(from, place) + at;
      };
    },
  };
}

export const stick = stickFace(sitePlace);
