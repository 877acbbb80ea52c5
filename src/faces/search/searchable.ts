/** What can be found: a row for every card that search may list. */

import { says, synonyms } from '../../kinds/saying/schema.ts';
import type { Library } from '../../library/assemble.ts';
import { guideAsks } from './asks.ts';
import { blankEntry, type SearchEntry, type SearchIndex } from './entry.ts';

/** The line under a title is one glance: a longer one ends with its last whole clause that fits. */
const GIST = 20;

function shorten(text: string): string {
  const clauses = text.trim().split(/(?<=[，。；：？])/);
  let line = '';
  for (const clause of clauses) {
    if (line !== '' && line.length + clause.length > GIST) break;
    line += clause;
  }
  return line.replace(/[，。；：]$/, '');
}

/** Every entry, kind by kind: those that lead forward first. */
export function searchEntries(library: Library): SearchEntry[] {
  const asks = guideAsks(library);
  const labels = new Map(library.kinds.map(({ name, label }) => [name, label]));
  return library.cards.flatMap(({ path, kind, code = '', title, found }) => {
    if (!found) return [];
    const shown = found.title ?? title;
    const blank = blankEntry(path, found.label ?? labels.get(kind) ?? '', shown);
    const entry: SearchEntry = {
      ...blank,
      code,
      gist: shorten(found.line ?? ''),
      keywords: [...new Set(found.keywords)].filter((word) => word !== shown),
      asks: [...(found.asks ?? asks.get(path) ?? [])],
      clauses: [...(found.places ?? [])],
      articles: [...(found.articles ?? [])],
      count: found.count ?? 0,
      leads: [...(found.leads ?? [])],
    };
    return [entry];
  });
}

/** What people say of each page, by its path; `pages` are those that are no entry of a kind: about, hotlines. */
function sayings({ of, pointers }: Library): Map<string, string[]> {
  return new Map(
    of(says).flatMap(({ id: folder, data }) =>
      Object.entries(data.pages).flatMap(([name, words]): [string, string[]][] => {
        const path = folder === 'pages' ? `/${name}/` : pointers.get(`${folder}/${name}`)?.path;
        return path === undefined ? [] : [[path, words]];
      }),
    ),
  );
}

export function searchIndex(library: Library): SearchIndex {
  const { groups, fillers, weak } = library.of(synonyms).data;
  const said = sayings(library);
  const entries = searchEntries(library).map((one) => ({ ...one, says: said.get(one.path) ?? [] }));
  return { entries, synonyms: groups, fillers, weak };
}
