/**
 * A page of the website as a page of a folder: the same but for its links, which are read back to the addresses that the
 * views gave to the website's face, and given to the stick's.
 */

import type { HTMLElement } from 'node-html-parser';
import type { BuiltSite } from '../../machine/built-site.ts';
import { readHtml } from '../../machine/html.ts';
import { type PlaceOf, stickFace } from './index.ts';

/** Attributes that lead to another page or file, on whatever element. */
const LINKS = ['href', 'src', 'action'];

/** Where `link` leads below the base, with its slash; undefined where it leaves the site, or the place on this page. */
export function pathOfLink(link: string, { base, origin }: BuiltSite): string | undefined {
  const path = link.startsWith(origin + base) ? link.slice(origin.length) : link;
  return path.startsWith(base) && !path.startsWith('//') ? `/${path.slice(base.length)}` : undefined;
}

/** Changes every address of one `srcset`. */
function eachOfSet(set: string, change: (link: string) => string): string {
  return set
    .split(/,\s+/)
    .map((one) => one.replace(/^\S+/, change))
    .join(', ');
}

/**
 * Gives every link of a page to the stick's face.
 * @param page its address below the base
 */
export function relink(document: HTMLElement, page: string, site: BuiltSite, placeOf: PlaceOf): void {
  const href = stickFace(placeOf).href(site, page);
  const changed = (link: string) => {
    // Addresses on the web stay: they are printed and sent on.
    const path = link.startsWith(site.base) ? pathOfLink(link, site) : undefined;
    return path === undefined ? link : href(path);
  };
  for (const name of LINKS) {
    for (const element of document.querySelectorAll(`[${name}]`)) {
      const link = element.getAttribute(name) ?? '';
      const now = changed(link);
      if (now !== link) element.setAttribute(name, now);
    }
  }
  for (const element of document.querySelectorAll('[srcset]')) {
    element.setAttribute('srcset', eachOfSet(element.getAttribute('srcset') ?? '', changed));
  }
}

/** On a disk no page may look into another, as the hall screen must to end a visit: there a touch opens nothing. */
export function withoutVisits(document: HTMLElement): void {
  for (const name of ['data-home', 'data-href']) {
    for (const element of document.querySelectorAll(`[${name}]`)) element.removeAttribute(name);
  }
}

/**
 * A page of the hall screen, in a folder of its own.
 * @param html as it was built for a server
 * @param page its address below the base
 */
export function screenForDisk(html: string, page: string, site: BuiltSite, placeOf: PlaceOf): string {
  const document = readHtml(html);
  withoutVisits(document);
  relink(document, page, site, placeOf);
  return document.toString();
}
