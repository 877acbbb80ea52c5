/**
 * Where pages of the site are, as a script of a page has to write it: below the base on a server, a file beside this one
 * where the site lies in a folder on a disk.
 */

/** What the search box knows of the site; every page has one. */
const box = () => document.querySelector<HTMLElement>('xf-search')?.dataset ?? {};

/** The base of the site, as this page links to it: `/xffz/` on a server, `../` in a folder. */
export function siteBase(): string {
  return box()['base'] ?? '/';
}

/**
 * The file of a page in a folder on a disk, where nobody answers for `rights/` with its index.html: one file a page, and
 * no folder around it.
 * @param path below the base, with its place: /routes/unpaid-wages/#steps; a file keeps its name
 */
export function diskFile(path: string): string {
  return path.slice(1).replace(/(^|\/)(?=[?#]|$)/, (_, slash) => (slash ? '.html' : 'index.html'));
}

/** A link to a page of the site. @param path below the base, with its slash: /rights/ */
export function siteLink(path: string): string {
  return siteBase() + (box()['path'] ? diskFile(path) : path.slice(1));
}

/** The address of this page below the base. */
export function sitePath(): string {
  // A page in a folder says its own: where the folder lies, nobody knows.
  return box()['path'] ?? location.pathname.slice(siteBase().length - 1).replace(/index\.html$/, '');
}

/** The address of this page on the web, wherever it was opened. */
export function webAddress(): string {
  const known = document.querySelector<HTMLLinkElement>('link[rel=canonical]');
  return known?.href ?? location.href.replace(/#.*/, '');
}
