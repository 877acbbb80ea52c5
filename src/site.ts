/** Where this build will live: the edition's address, split into origin and base path. */

export interface Site {
  /** https://www.example.gov.cn, without a slash at the end. */
  origin: string;
  /** / or /xffz/, with slashes at both ends. */
  base: string;
  /** Nobody gave an address: links in QR codes lead to this machine only. */
  preview: boolean;
  /** An address below the base to a link within the site: /t26/ to /xffz/t26/. */
  href: (path: string) => string;
  /** The same with the origin, for QR codes, feeds and canonical links. */
  absolute: (path: string) => string;
}

const LOCAL = 'http://localhost:4321/';

/**
 * @param address where the site will be published; a path in it becomes the base.
 *   Without one the build is for looking at on this machine.
 */
export function siteAt(address: string | undefined): Site {
  const { origin, pathname } = new URL(address ?? LOCAL);
  const base = pathname.endsWith('/') ? pathname : `${pathname}/`;
  const href = (path: string) => base + path.replace(/^\//, '');
  return { origin, base, preview: address === undefined, href, absolute: (path) => origin + href(path) };
}

/** File name of a page's code: its short link's code, or its path with dashes. */
export function qrName(path: string, code?: string): string {
  return code ?? (path.replaceAll('/', '-').replace(/^-|-$/g, '') || 'home');
}
