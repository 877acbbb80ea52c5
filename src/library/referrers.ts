/** Which page leads to which, and what refers to it. */

import type { Target } from '../law/registry.ts';
import type { Library } from './assemble.ts';

export interface PageLink {
  path: string;
  title: string;
  /** The kind whose page it is, by the name of its folder. */
  kind: string;
}

/** Something that cites something: where the reader can find it. */
export interface Mention extends PageLink {
  target: Target;
  /** The day on which somebody last held what cites against the law; absent where it says none. */
  reviewed?: string | undefined;
}

/** A page that leads to another, by pointer. */
export interface Reference {
  from: PageLink;
  to: PageLink;
}

/** What a page lists of one kind. */
export interface Related {
  /** 您的权利 */
  heading: string;
  links: PageLink[];
}

interface Ways {
  /** For each page, those that lead to it, by their own path. */
  to: Map<string, Map<string, PageLink>>;
  /** For each page, those that it leads to by pointer. */
  from: Map<string, PageLink[]>;
}

const kept = new WeakMap<Library, Ways>();

/** Every way between two pages, found once. */
function waysOf(library: Library): Ways {
  const known = kept.get(library);
  if (known) return known;
  const to: Ways['to'] = new Map();
  const from: Ways['from'] = new Map();
  const add = (path: string, page: PageLink) => {
    if (page.path === path) return;
    const pages = to.get(path) ?? new Map<string, PageLink>();
    to.set(path, pages);
    if (!pages.has(page.path)) pages.set(page.path, page);
  };
  for (const reference of library.references) {
    add(reference.to.path, reference.from);
    const pages = from.get(reference.from.path) ?? [];
    from.set(reference.from.path, pages);
    pages.push(reference.to);
  }
  for (const { target, ...page } of library.mentions) {
    const [path = ''] = target.path.split('#');
    if (path.startsWith('/regulations/')) add(path, page);
  }
  const ways = { to, from };
  kept.set(library, ways);
  return ways;
}

/**
 * The pages that refer to a page, in the order of their kinds.
 * @param path the page's address below the base, with an anchor where it has one
 * @param kind only those of this kind
 */
export function referring(library: Library, path: string, kind?: string): PageLink[] {
  return ordered(library, [...(waysOf(library).to.get(path)?.values() ?? [])]).filter(
    (page) => kind === undefined || page.kind === kind,
  );
}

/** The order of the site: kind by kind, and within a kind as its cards stand. */
function ordered({ kinds, cards }: Library, links: readonly PageLink[]): PageLink[] {
  if (links.length < 2) return [...links];
  const byKind = Map.groupBy(links, ({ kind }) => kind);
  return kinds.flatMap(({ name }) => {
    const group = byKind.get(name) ?? [];
    if (group.length < 2) return group;
    const place = new Map(cards.filter(({ kind }) => kind === name).map(({ path }, index) => [path, index]));
    const placeOf = ({ path }: PageLink) => place.get(path) ?? place.get(path.split('#')[0] ?? path) ?? place.size;
    return [...group].sort((a, b) => placeOf(a) - placeOf(b));
  });
}

/** Links of a kind of which some are as good as all. */
const FEW = 4;

/** A list for each heading; kinds without one stand together at the end. */
function grouped(library: Library, links: readonly PageLink[]): Related[] {
  const headings = new Map(library.kinds.map(({ name, heading = OTHERS }) => [name, heading]));
  const few = new Set(library.kinds.filter(({ few }) => few).map(({ heading }) => heading));
  const groups = Map.groupBy(ordered(library, links), ({ kind }) => headings.get(kind) ?? OTHERS);
  return [...groups]
    .map(([heading, group]) => ({ heading, links: few.has(heading) ? group.slice(0, FEW) : group }))
    .sort((a, b) => Number(a.heading === OTHERS) - Number(b.heading === OTHERS));
}

const OTHERS = '还可以看';

/** What refers to a page, a list for each kind but those named. */
export function referrers(library: Library, path: string, ...without: readonly string[]): Related[] {
  return grouped(
    library,
    referring(library, path).filter(({ kind }) => !without.includes(kind)),
  );
}

/**
 * What a page leads to and what leads to it, each once, a list for each kind.
 * @param shown paths that the page shows elsewhere
 */
export function related(library: Library, path: string, shown: readonly string[] = []): Related[] {
  const all = [...(waysOf(library).from.get(path) ?? []), ...(waysOf(library).to.get(path)?.values() ?? [])];
  const apart = new Set([path, ...shown]);
  return grouped(
    library,
    [...new Map(all.map((link) => [link.path, link])).values()].filter((link) => !apart.has(link.path)),
  );
}
