/** Which page leads to which: every page of ours by the name an editor gives it, and what refers to it. */

import { formatArticle } from '../law/citation.ts';
import type { Library } from './library.ts';

export type PageKind = '条文' | '权利' | '警示' | '误传' | '案例' | '题目' | '路线' | '术语' | '文书' | '法律' | '页面';

export interface PageLink {
  path: string;
  title: string;
  kind: PageKind;
}

/** A page that leads to another, by pointer. */
export interface Reference {
  from: PageLink;
  to: PageLink;
}

type Entries = Pick<
  Library,
  | 'readings'
  | 'rights'
  | 'warnings'
  | 'myths'
  | 'cases'
  | 'quizzes'
  | 'routes'
  | 'terms'
  | 'letters'
  | 'clocks'
  | 'crimes'
  | 'procedure'
  | 'handout'
>;

/** Every page by its pointer: rights/review, regulations/26, clocks/reconsideration, guide. */
export function pagesByPointer(entries: Entries): Map<string, PageLink> {
  const pages = new Map<string, PageLink>();
  const put = (pointer: string, kind: PageKind, path: string, title: string) =>
    pages.set(pointer, { path, title, kind });
  put('guide', '页面', '/guide/', '该找谁');
  put('procedure', '页面', '/procedure/', entries.procedure.data.title);
  put('clocks', '页面', '/clocks/', entries.clocks.data.title);
  put('hotlines', '页面', '/hotlines/', '热线电话');
  put('letters', '页面', '/letters/', '写材料');
  put('rights', '页面', '/rights/', '您的权利');
  put('warnings/crimes', '页面', '/warnings/crimes/', entries.crimes.data.title);
  put('warnings/old-handouts', '页面', '/warnings/old-handouts/', entries.handout.data.title);
  for (const { data } of entries.readings) {
    const { article, gist } = data;
    put(`regulations/${article}`, '条文', `/regulations/${article}/`, `${formatArticle({ article })}　${gist}`);
  }
  for (const { id, data } of entries.rights) put(`rights/${id}`, '权利', `/rights/${id}/`, data.title);
  for (const { id, data } of entries.warnings) put(`warnings/${id}`, '警示', `/warnings/${id}/`, data.title);
  for (const { id, data } of entries.myths) put(`myths/${id}`, '误传', `/myths/${id}/`, data.says);
  for (const { id, data } of entries.cases) put(`cases/${id}`, '案例', `/cases/${id}/`, data.title);
  for (const { id, data } of entries.quizzes) put(`quiz/${id}`, '题目', `/quiz/${id}/`, data.title);
  for (const { id, data } of entries.routes) put(`routes/${id}`, '路线', `/routes/${id}/`, data.title);
  for (const { id, data } of entries.letters) put(`letters/${id}`, '文书', `/letters/${id}/`, data.title);
  for (const { id, data } of entries.terms) put(`terms/${id}`, '术语', `/terms/#${id}`, data.term);
  for (const { id, title } of entries.clocks.data.clocks) put(`clocks/${id}`, '页面', `/clocks/#${id}`, title);
  for (const { id, name } of entries.crimes.data.groups.flatMap(({ crimes }) => crimes))
    put(`crimes/${id}`, '页面', `/warnings/crimes/#${id}`, name);
  return pages;
}

/** The order in which a page lists what refers to it. */
const ORDER: readonly PageKind[] = ['权利', '路线', '警示', '误传', '案例', '题目', '条文', '文书', '术语', '页面'];

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

function pagesTo(library: Library, path: string): PageLink[] {
  return [...(waysOf(library).to.get(path)?.values() ?? [])];
}

/**
 * What refers to a page, grouped by kind.
 * @param path the page's address below the base, with an anchor where it has one
 */
export function referrers(library: Library, path: string): { kind: PageKind; links: PageLink[] }[] {
  return grouped(pagesTo(library, path));
}

function grouped(links: readonly PageLink[]): { kind: PageKind; links: PageLink[] }[] {
  return ORDER.flatMap((kind) => {
    const own = links.filter((link) => link.kind === kind);
    return own.length > 0 ? [{ kind, links: own }] : [];
  });
}

/**
 * What a page leads to and what leads to it, each once, grouped by kind.
 * @param shown paths that the page shows elsewhere
 */
export function related(
  library: Library,
  path: string,
  shown: readonly string[] = [],
): { kind: PageKind; links: PageLink[] }[] {
  const all = [...(waysOf(library).from.get(path) ?? []), ...pagesTo(library, path)];
  const apart = new Set([path, ...shown]);
  return grouped([...new Map(all.map((link) => [link.path, link])).values()].filter((link) => !apart.has(link.path)));
}
