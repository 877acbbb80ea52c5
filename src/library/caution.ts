/**
 * Pages that stand on an article which says something else since a day, and that nobody has held against it since: they
 * say so themselves, until somebody has.
 */

import { articleKey, articleOnly, formatArticle } from '../law/citation.ts';
import { formatDay } from '../law/deadline.ts';
import type { Law, Target } from '../law/registry.ts';
import type { IsoDay } from '../law/status.ts';
import type { CitationContext } from '../prose/citations.ts';
import { type AnyEntry, citedIn, type Holding, pointerOf, reviewedOn } from './graph.ts';
import type { Card } from './kind.ts';
import { type Field, fieldsOf } from './meaning.ts';
import type { Mention, PageLink } from './referrers.ts';

/** What a page has to say before anything else. */
export interface Caution {
  /** 《治安管理处罚法》第二十六条 2027-01-01 起有新规定，这一页正在核对。 */
  words: string;
  /** Where the first of the articles is told, below the base. */
  path: string;
}

/** Articles that are named in one sentence. */
const NAMED = 3;

/** The day since which a target says something else, where whoever cites it has not looked since. */
export function changedSince(
  { law, provision }: Target,
  reviewed: IsoDay | undefined,
  day: IsoDay,
): IsoDay | undefined {
  if (!provision || reviewed === undefined) return undefined;
  const key = articleKey(provision);
  return law.changes
    ?.filter(({ on, articles }) => on <= day && reviewed < on && articles.includes(key))
    .map(({ on }) => on)
    .sort()
    .at(-1);
}

interface Changed {
  target: Target;
  on: IsoDay;
}

/** 《治安管理处罚法》第二十六条、第三十条 2027-01-01 起有新规定 */
export function sayChanged(changed: readonly Changed[]): string {
  return [...Map.groupBy(changed, ({ target, on }) => `《${target.law.title}》 ${on}`)]
    .map(([, all]) => {
      const names = [
        ...new Set(
          all
            .flatMap(({ target: { provision } }) => (provision ? [articleOnly(provision)] : []))
            .sort((a, b) => a.article - b.article || (a.suffix ?? 0) - (b.suffix ?? 0))
            .map(formatArticle),
        ),
      ];
      const more = names.length > NAMED ? `等 ${names.length} 条` : '';
      const [first] = all;
      return first
        ? `《${first.target.law.title}》${names.slice(0, NAMED).join('、')}${more}自 ${formatDay(first.on)}起有新规定`
        : '';
    })
    .join('；');
}

function cautionOf(changed: readonly Changed[]): Caution {
  return { words: `${sayChanged(changed)}，这一页正在核对。`, path: changed[0]?.target.path ?? '' };
}

/** The name of the item that a field stands in, by which other entries of the kind call it: a penalty, a clock. */
function itemOf({ data }: AnyEntry, { path }: Field): string | undefined {
  let inner = data;
  let name: string | undefined;
  for (const key of path) {
    if (typeof inner !== 'object' || inner === null) break;
    if ('id' in inner && typeof inner.id === 'string') name = inner.id;
    inner = (inner as Record<PropertyKey, unknown>)[key];
  }
  return name;
}

/** What items of shared files cite, by the pages that show them: a penalty stands on the page of each warning that names it. */
function shown(
  shelves: readonly Holding[],
  pages: ReadonlyMap<string, PageLink>,
  citations: CitationContext,
): Mention[] {
  return shelves.flatMap((shelf) => {
    if (shelf.source.page === undefined) return [];
    const items = shelf.entries.flatMap((entry) =>
      fieldsOf(entry).flatMap((field) => {
        const name = itemOf(entry, field);
        if (name === undefined) return [];
        return citedIn(field, citations, citations.home)
          .targets.filter(({ law }) => law.changes?.length)
          .map((target) => ({ name, target, reviewed: reviewedOn(entry) }));
      }),
    );
    if (items.length === 0) return [];
    const file = 'file' in shelf.source ? shelf.source.file : undefined;
    return shelves.flatMap(({ kind, source, entries }) =>
      entries.flatMap((entry) => {
        const page = pages.get(pointerOf(source, entry) ?? '');
        if (!page) return [];
        const names = new Set(
          fieldsOf(entry).flatMap(({ value, meaning }) =>
            (meaning.is === 'data' && kind === shelf.kind) || (meaning.is === 'pointer' && meaning.where === file)
              ? [value]
              : [],
          ),
        );
        return items
          .filter(({ name }) => names.has(name))
          .map(({ target, reviewed }) => ({ ...page, target, reviewed }));
      }),
    );
  });
}

export interface Standings {
  laws: readonly Law[];
  shelves: readonly Holding[];
  pages: ReadonlyMap<string, PageLink>;
  mentions: readonly Mention[];
  citations: CitationContext;
}

/** The cautions by the address of their page, or of their place on one; none where no law says that an article changed. */
export function cautions({ laws, shelves, pages, mentions, citations }: Standings): ReadonlyMap<string, Caution> {
  const { day } = citations;
  if (laws.every(({ changes = [] }) => changes.every(({ on }) => day < on))) return new Map();
  const changed = [...mentions, ...shown(shelves, pages, citations)].flatMap(({ path, target, reviewed }) => {
    const on = changedSince(target, reviewed, day);
    if (on === undefined) return [];
    // A place on a page has its own, and the page that of all of them.
    return [...new Set([path, path.split('#')[0] ?? path])].map((one) => ({ path: one, target, on }));
  });
  return new Map([...Map.groupBy(changed, ({ path }) => path)].map(([path, all]) => [path, cautionOf(all)]));
}

/** A card that says so wherever it is shown: in a feed, in search, on a picture that is passed on. */
export function cautioned<T extends Card & PageLink>(card: T, known: ReadonlyMap<string, Caution>): T {
  const caution = known.get(card.path);
  if (!caution) return card;
  const { published, shown: words, found } = card;
  return {
    ...card,
    ...(published ? { published: { ...published, description: `${caution.words}${published.description}` } } : {}),
    ...(words ? { shown: { ...words, note: [words.note, '正在核对'].filter(Boolean).join('；') } } : {}),
    ...(found?.line ? { found: { ...found, line: `（正在核对）${found.line}` } } : {}),
  };
}
