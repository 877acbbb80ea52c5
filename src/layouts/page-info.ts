/** What the shell of a page needs to know of it. */

export interface Crumb {
  title: string;
  path?: string;
}

export interface PageInfo {
  /** Makes sense alone: in WeChat a plain link shows nothing else. */
  title: string;
  /** One or two sentences. */
  description: string;
  /** Below the base: /regulations/26/ */
  path: string;
  /** Column of the site, as government sites name it. */
  column: string;
  /** t26, when the page has a short link. */
  code?: string | undefined;
  /** Day of the last review. */
  reviewed?: string | undefined;
  crumbs?: Crumb[];
  /** Which entry of the menu it belongs to. */
  section?: string | undefined;
  /** What it says of itself in JSON-LD beyond being a page with its day and its way: what it is, what it is about. */
  jsonLd?: Record<string, unknown> | undefined;
  /** How it is printed: a route on one sheet of A4, a letter alone, the map on A3, a paper with its answers apart. */
  sheet?: 'route' | 'letter' | 'map' | 'paper';
  /** Somebody may have to leave it in a hurry. */
  discreet?: boolean;
  /** Whether it can be read aloud: what has a short link can. */
  aloud?: boolean;
  /** Not for search engines: search results, short links. */
  noindex?: boolean;
}
