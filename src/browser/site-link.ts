/**
 * Where pages of the site are, as a script of a page has to write it: below the base on a server, files beside this one
 * where the site lies in a folder on a disk (src/faces/stick/). The search box, which every page has, knows.
 */

interface Known {
  base?: string;
  /** In a folder: how the file of a page ends, and the address below the base of this one. */
  ends?: string;
  path?: string;
}

const box = (): Known => document.querySelector<HTMLElement>('xf-search')?.dataset ?? {};

/** The base of the site, as this page links to it: `/xffz/` on a server, `../` in a folder. */
export function siteBase(): string {
  return box().base ?? '/';
}

/** A link to a page of the site but the first. @param path below the base, with its place: /rights/, /search/#q=x */
export function siteLink(path: string): string {
  // In a folder nobody answers for `rights/`: a page is a file, and ends as one.
  return siteBase() + path.slice(1).replace(/\/(?=#|$)/, box().ends ?? '/');
}

/** The address of this page below the base. */
export function sitePath(): string {
  // A page in a folder says its own: where the folder lies, nobody knows.
  return box().path ?? location.pathname.slice(siteBase().length - 1).replace(/index\.html$/, '');
}

/** The address of this page on the web, wherever it was opened. */
export function webAddress(): string {
  const known = document.querySelector<HTMLLinkElement>('link[rel=canonical]');
  return known?.href ?? location.href.replace(/#.*/, '');
}
