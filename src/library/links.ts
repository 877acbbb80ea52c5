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

const kept = new WeakMap<Library, Map<string, PageLink[]>>();

function referrersByPath(library: Library): Map<string, PageLink[]> {
  let found = kept.get(library);
  if (found) return found;
  found = new Map();
  const add = (to: string, from: PageLink) => {
    const list = found?.get(to) ?? [];
    if (from.path !== to && !list.some(({ path }) => path === from.path)) found?.set(to, [...list, from]);
  };
  for (const { from, to } of library.references) add(to.path, from);
  for (const { target, ...from } of library.mentions) {
    const [page = ''] = target.path.split('#');
    if (page.startsWith('/regulations/')) add(page, from);
  }
  kept.set(library, found);
  return found;
}

/**
 * What refers to a page, grouped by kind.
 * @param path the page's address below the base, with an anchor where it has one
 */
export function referrers(library: Library, path: string): { kind: PageKind; links: PageLink[] }[] {
  return grouped(referrersByPath(library).get(path) ?? []);
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
  const out = library.references.filter(({ from }) => from.path === path).map(({ to }) => to);
  const all = [...out, ...(referrersByPath(library).get(path) ?? [])];
  const apart = new Set([path, ...shown]);
  return grouped([...new Map(all.map((link) => [link.path, link])).values()].filter((link) => !apart.has(link.path)));
}
