/** What can be found: a row for every card that search may list. */

import { questionModels } from '../../guide/model.ts';
import { elsewhere, events, kindred, often, type Says, says, synonyms } from '../../kinds/saying/schema.ts';
import { replaced } from '../../leaflet/schema.ts';
import type { Library } from '../../library/assemble.ts';
import { keptWith } from '../../text/kept-results.ts';
import { guideAsks } from './asks.ts';
import { blankEntry, type OlderName, type SearchEntry, type SearchIndex, type Topic } from './entry.ts';
import { condensed } from './function-characters.ts';

/** The line under a title is one glance: a longer one ends with its last whole clause that fits. */
const GIST = 20;
/** Pages that lead forward are shown with their whole sentence. */
const WHOLE: ReadonlySet<string> = new Set(['路线', '权利', '警示']);
const SENTENCE = 44;

function shorten(text: string, limit: number): string {
  const clauses = text.trim().split(/(?<=[，。；：？])/);
  let line = '';
  for (const clause of clauses) {
    if (line !== '' && line.length + clause.length > limit) break;
    line += clause;
  }
  return line.replace(/[，。；：]$/, '');
}

/** The routes that people ask for often, and those they seldom do, by path. */
function howOften(library: Library): Map<string, number> {
  const { data } = library.of(often);
  const paths = (names: readonly string[], value: number) =>
    names.map((name): [string, number] => [`/routes/${name}/`, value]);
  return new Map([...paths(data.often, 1), ...paths(data.seldom, -1)]);
}

/** Every entry, kind by kind: those that lead forward first. */
export function searchEntries(library: Library): SearchEntry[] {
  const asks = guideAsks(library);
  const asked = howOften(library);
  const labels = new Map(library.kinds.map(({ name, label }) => [name, label]));
  return library.cards.flatMap(({ path, kind, code = '', title, found }) => {
    if (!found) return [];
    const shown = found.title ?? title;
    const blank = blankEntry(path, found.label ?? labels.get(kind) ?? '', shown);
    const entry: SearchEntry = {
      ...blank,
      code,
      gist: shorten(found.line ?? '', WHOLE.has(blank.kind) ? SENTENCE : GIST),
      keywords: [...new Set(found.keywords)].filter((word) => word !== shown),
      asks: [...(found.asks ?? asks.get(path) ?? [])],
      clauses: [...(found.places ?? [])],
      articles: [...(found.articles ?? [])],
      count: found.count ?? 0,
      often: asked.get(path) ?? 0,
      leads: [...(found.leads ?? [])],
    };
    return [entry];
  });
}

/** The path of the page that a line of content/search/ speaks of; `pages` are those that are no entry of a kind. */
function pathOf({ pointers }: Library, folder: string, name: string): string | undefined {
  return folder === 'pages' ? `/${name}/` : pointers.get(`${folder}/${name}`)?.path;
}

/** The lines of one folder of content/search/ by the path of the page that each is of. */
function linesOf(library: Library, files: readonly { id: string; data: Says }[]): Map<string, string[]> {
  return new Map(
    files.flatMap(({ id: folder, data }) =>
      Object.entries(data.pages).flatMap(([name, words]): [string, string[]][] => {
        const path = pathOf(library, folder, name);
        return path === undefined ? [] : [[path, words]];
      }),
    ),
  );
}

/** What no page of ours is about. */
function topics(library: Library): Topic[] {
  const guides = new Map(questionModels(library).map(({ id, path }) => [id, path]));
  return library.of(elsewhere).data.topics.map(({ name, hotline = '', guide = '', words }) => ({
    name,
    hotline,
    guide: guides.get(guide) ?? '',
    words,
  }));
}

/** Old law by its names: that of the Regulations with its articles, the rest with what stands instead. */
function olderNames(library: Library): OlderName[] {
  const own = library.citations.registry.laws.flatMap(({ title, former }) =>
    former.flatMap(({ title: name, label, moved }): OlderName[] =>
      name === undefined || moved.length === 0
        ? []
        : [
            {
              names: [name],
              say: `${label}已经由《${title}》代替`,
              moved: moved.map(({ from, to }): [number, number] => [from.article, to.article]),
            },
          ],
    ),
  );
  const named = new Set(own.flatMap(({ names }) => names));
  const others = library
    .of(replaced)
    .data.replaced.filter(({ names, verdict }) => verdict === '已经废止' && !names.some((name) => named.has(name)))
    .map(({ names, because }): OlderName => ({ names, say: because.replace(/。$/, ''), moved: [] }));
  return [...own, ...others];
}

/** Made once: four scripts and the check look at it. */
export function searchIndex(library: Library): SearchIndex {
  return keptWith(library, 'search', () => indexOf(library));
}

function indexOf(library: Library): SearchIndex {
  const { groups, fillers, weak } = library.of(synonyms).data;
  const said = linesOf(library, library.of(says));
  const told = linesOf(library, library.of(events));
  const entries = searchEntries(library).map((one) => ({
    ...one,
    says: said.get(one.path) ?? [],
    events: (told.get(one.path) ?? []).map(condensed),
  }));
  return {
    lacks: [],
    entries,
    topics: topics(library),
    older: olderNames(library),
    kindred: library.of(kindred).data.groups.map(({ words }) => words),
    synonyms: groups,
    fillers,
    weak,
  };
}
