/** Everything that has to be held against the law again: by which day, why, and by whom. */

import { lastDay } from '../../law/deadline.ts';
import type { IsoDay } from '../../law/status.ts';
import type { Library } from '../../library/assemble.ts';
import { changedSince, sayChanged } from '../../library/caution.ts';
import { firstNote } from '../../library/first-note.ts';
import { type AnyEntry, citedIn, type Holding, pointerOf } from '../../library/graph.ts';
import { editionOf } from '../../library/layers.ts';
import { fieldsOf, fieldsThat } from '../../library/meaning.ts';
import { keptWith } from '../../text/kept-results.ts';
import { laws } from '../law/schema.ts';
import { personFor, shelfNames } from './assigned.ts';
import { reviewers } from './schema.ts';

/** One thing that says on which day it was last reviewed: an entry, or an item of a file. */
export interface Review {
  file: string;
  /** Asked only where it is shown: it takes a second reading of the file. */
  line: () => number;
  /** As readers know it. */
  title: string;
  /** What it is one of: 路线; for a single file its name. */
  label: string;
  /** Below the base; absent where it has no page. */
  path?: string | undefined;
  reviewed: IsoDay;
  /** The last day on which to review it again. */
  due: IsoDay;
  /** Why that is sooner than its turn. */
  because?: string | undefined;
  /** Absent where nobody was given it. */
  who?: string | undefined;
  /** Whether it is the edition's own, or common to all. */
  own: boolean;
}

const text = (value: unknown) => (typeof value === 'string' && value !== '' ? value : undefined);

/** What an object of the content is called by whoever wrote it. */
function calledIn(value: unknown): string | undefined {
  const { title, term, says, name } = (value ?? {}) as Record<string, unknown>;
  return text(title) ?? text(term) ?? text(says) ?? text(name);
}

/** What a reader, or whoever edits it, calls an entry. */
function titleOf(library: Library, { source }: Pick<Holding, 'source'>, entry: AnyEntry): string {
  const { pointers } = library;
  const titles = {
    page: () => pointers.get(pointerOf(source, entry) ?? '')?.title,
    own: () => calledIn(entry.data),
    whole: () => pointers.get(source.partOf?.(entry.data) ?? '')?.title,
    note: () => firstNote(library, entry.file),
  };
  // What is of several pages, or of none, is a file to whoever edits it.
  const order = 'file' in source ? ['own', 'note'] : ['page', 'own', 'whole', 'note'];
  for (const way of order as (keyof typeof titles)[]) {
    const title = titles[way]();
    if (title !== undefined) return title;
  }
  return entry.id;
}

/** The object that a field stands in. */
function around(data: unknown, path: readonly PropertyKey[]): unknown {
  return path.slice(0, -1).reduce<unknown>((inner, key) => (inner as Record<PropertyKey, unknown>)[key], data);
}

/** The earliest of the days by which it has to be done, with the reason where it is not its turn. */
function soonest(turn: IsoDay, others: readonly { due: IsoDay; because: string }[]): Pick<Review, 'due' | 'because'> {
  const [first] = [...others].sort((a, b) => a.due.localeCompare(b.due));
  return first && first.due < turn ? first : { due: turn };
}

function reviewsIn(library: Library, { kind, source, entries }: Holding, checked: Checked): Review[] {
  const { every, people } = library.of(reviewers).data;
  const [label = ''] = shelfNames({ kind, source });
  return entries.flatMap((entry) =>
    fieldsThat(entry, 'reviewed').map(({ path, value: reviewed }): Review => {
      const card = library.pointers.get(source.page ?? pointerOf(source, entry) ?? '');
      const person = personFor(people, { kind, source }, entry);
      const item = path.length > 1 ? calledIn(around(entry.data, path)) : undefined;
      return {
        file: entry.file,
        line: () => entry.lineOf(path),
        title: item ?? titleOf(library, { source }, entry),
        label,
        path: card?.path,
        reviewed,
        who: person?.name,
        own: editionOf(entry.file) !== undefined,
        ...soonest(lastDay(reviewed, { amount: person?.every ?? every, unit: '月' }), [
          ...changedUnder(library, { source }, entry, reviewed),
          ...checkedSince(entry, reviewed, checked),
        ]),
      };
    }),
  );
}

/** That an article it stands on says something else since a day. */
function changedUnder(library: Library, { source }: Pick<Holding, 'source'>, entry: AnyEntry, reviewed: IsoDay) {
  const { citations, day, registry } = library;
  if (registry.laws.every(({ changes = [] }) => changes.every(({ on }) => on <= reviewed || day < on))) return [];
  const home = source.home?.(entry) ?? citations.home;
  const targets = [
    ...fieldsOf(entry).flatMap((field) => citedIn(field, citations, home).targets),
    ...(entry.compiled?.targets ?? []),
  ];
  const changed = targets.flatMap((target) => {
    const on = changedSince(target, reviewed, day);
    return on === undefined ? [] : [{ target, on }];
  });
  const [first] = changed.map(({ on }) => on).sort();
  return first === undefined ? [] : [{ due: first, because: sayChanged(changed) }];
}

/** The day on which each law was last looked at, by its name. */
type Checked = ReadonlyMap<string, IsoDay>;

/** That a law it cites was looked at again. */
function checkedSince({ compiled }: AnyEntry, reviewed: IsoDay, checked: Checked) {
  return [...new Set(compiled?.targets.map(({ law }) => law))].flatMap(({ id, title }) => {
    const day = checked.get(id);
    return day !== undefined && day > reviewed ? [{ due: day, because: `引用的《${title}》又核对过` }] : [];
  });
}

/** All of them, those that are due first first. */
export function reviewsOf(library: Library): readonly Review[] {
  return keptWith(library, 'reviews', () => {
    const checked: Checked = new Map(library.of(laws).map(({ id, data }) => [id, data.checked]));
    return library.shelves
      .flatMap((shelf) => reviewsIn(library, shelf, checked))
      .sort((a, b) => a.due.localeCompare(b.due) || (a.file < b.file ? -1 : Number(a.file > b.file)));
  });
}

/**
 * Those that an office has to see to: for the common content all, for an edition its own and whatever it gave to somebody.
 */
export function reviewsFor(library: Library): readonly Review[] {
  const all = reviewsOf(library);
  return library.edition === 'default' ? all : all.filter(({ own, who }) => own || who !== undefined);
}

/** Whether its last day is over; what another law asks for is due at once. */
export function isOverdue({ due, because }: Pick<Review, 'due' | 'because'>, day: IsoDay): boolean {
  return due < day || because !== undefined;
}

/** What stands in one line together: files of which there is one, and folders that have no name of their own. */
export const OTHERS = '其他文件';

/** 路线; for what nobody calls by a name that it is a file. */
export function kindOf({ label }: Pick<Review, 'label'>): string {
  return /^[a-z]/.test(label) ? OTHERS : label;
}

/** 路线 95 份、权利 31 份 */
export function countsByKind(reviews: readonly Review[]): string {
  return [...Map.groupBy(reviews, kindOf)]
    .sort(([a, some], [b, others]) => Number(a === OTHERS) - Number(b === OTHERS) || others.length - some.length)
    .map(([name, all]) => `${name} ${all.length} 份`)
    .join('、');
}
