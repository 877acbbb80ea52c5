/**
 * An edition may hide common pages. What points to a hidden page points to it no more; an entry that is nothing
 * without it goes with it; where neither will do, it is said what stands in the way.
 */

import type { Problem } from '../law/problem.ts';
import { type AnyEntry, type Holding, pointerOf } from './graph.ts';
import { fieldsOf } from './meaning.ts';
import { stillStands } from './schema.ts';
import type { Source } from './sources.ts';

type Shelved = Pick<Holding, 'source' | 'entries'>;

/** A page that an edition does not show. */
export interface HiddenEntry {
  pointer: string;
  entry: AnyEntry;
  /** The page with which it went; absent where the edition names it itself. */
  because?: string;
}

export interface Hiding {
  shelves: Shelved[];
  hidden: HiddenEntry[];
  problems: Problem[];
}

type Path = readonly PropertyKey[];
type Container = Record<PropertyKey, unknown> | unknown[];

function containerAt(data: unknown, path: Path): Container {
  return path.reduce<unknown>((inner, key) => (inner as Record<PropertyKey, unknown>)[key], data) as Container;
}

/** Without what stands at the given paths, the last of which go first so that numbers in lists stay true. */
export function cut(data: unknown, paths: readonly Path[]): unknown {
  const copy = structuredClone(data);
  for (const path of [...paths].reverse()) {
    const parent = containerAt(copy, path.slice(0, -1));
    const key = path.at(-1) ?? '';
    if (Array.isArray(parent)) parent.splice(Number(key), 1);
    else delete parent[key];
  }
  return copy;
}

/** The item of a list that a field belongs to: what is left out when the field alone cannot be. */
export function itemOf(data: unknown, path: Path): Path {
  for (let end = path.length - 1; end > 0; end--) {
    if (Array.isArray(containerAt(data, path.slice(0, end)))) return path.slice(0, end + 1);
  }
  return path;
}

/** Without the paths that lie within another one, and none twice: what is cut out takes along what it holds. */
export function outermost(paths: readonly Path[]): Path[] {
  const isWithin = (path: Path, other: Path) => other.every((key, at) => path[at] === key);
  return paths.filter(
    (path, index) => !paths.some((other, at) => isWithin(path, other) && (other.length < path.length || at < index)),
  );
}

/** Places of the data as it is now, after some items of lists were left out. */
function shifted({ lineOf, spotOf }: AnyEntry, cuts: readonly Path[]): Pick<AnyEntry, 'lineOf' | 'spotOf'> {
  const before = (path: Path): Path =>
    path.map((key, depth) => {
      if (typeof key !== 'number') return key;
      const inList = cuts.filter(
        (one) => one.length === depth + 1 && one.slice(0, depth).every((part, at) => part === path[at]),
      );
      return inList
        .map((one) => Number(one.at(-1)))
        .sort((a, b) => a - b)
        .reduce((index, removed) => (removed <= index ? index + 1 : index), key);
    });
  return { lineOf: (path) => lineOf(before(path)), spotOf: (path) => spotOf(before(path)) };
}

/** @returns the entry without its pointers to hidden pages, or the first of these where it cannot do without */
function loosened(source: Source<unknown>, entry: AnyEntry, isHidden: (pointer: string) => boolean) {
  const { schema } = entry;
  const needed = source.needs?.(entry.data).find(isHidden);
  if (needed !== undefined) return { needs: { path: [], pointer: needed } };
  const data = source.without?.(entry, isHidden) ?? entry.data;
  const fields = fieldsOf({ schema, data }).flatMap(({ path, value, meaning }) => {
    if (meaning.is !== 'pointer') return [];
    const pointer = meaning.folder === undefined ? value : `${meaning.folder}/${value}`;
    return isHidden(pointer) ? { path, pointer } : [];
  });
  const [first] = fields;
  if (!first) return { entry: data === entry.data ? entry : { ...entry, data } };
  const paths = fields.map(({ path }) => path);
  for (const cuts of [outermost(paths), outermost(paths.map((path) => itemOf(data, path)))]) {
    const left = cut(data, cuts);
    if (stillStands(schema, left)) {
      return { entry: { ...entry, data: left, ...shifted(entry, cuts) } };
    }
  }
  return { needs: first };
}

/**
 * @param pointers what the edition hides: routes/divorce
 */
export function withoutHidden(shelves: readonly Shelved[], pointers: readonly string[]): Hiding {
  const hidden = new Map<string, HiddenEntry>();
  if (pointers.length === 0) return { shelves: [...shelves], hidden: [], problems: [] };
  const named = new Set(pointers);
  const all = shelves.flatMap(({ source, entries }) => entries.map((entry) => ({ source, entry })));
  for (const { source, entry } of all) {
    const pointer = pointerOf(source, entry);
    if (pointer !== undefined && named.has(pointer)) hidden.set(pointer, { pointer, entry });
  }
  for (;;) {
    const before = hidden.size;
    const problems: Problem[] = [];
    const left = shelves.map(({ source, entries }) => ({
      source,
      entries: entries.flatMap((entry): AnyEntry[] => {
        const own = pointerOf(source, entry);
        if (own !== undefined && hidden.has(own)) return [];
        const result = loosened(source, entry, (pointer) => hidden.has(pointer));
        if (result.entry) return [result.entry];
        const { path, pointer } = result.needs;
        if (own !== undefined) hidden.set(own, { pointer: own, entry, because: pointer });
        else
          problems.push({
            file: entry.file,
            ...entry.spotOf(path),
            message: `这里少不了“${pointer}”，可是这一版把它藏起来了。请在 edition.yaml 的 hide 里去掉它，或者把这一处换成别的`,
          });
        return [];
      }),
    }));
    if (hidden.size === before) return { shelves: left, hidden: [...hidden.values()], problems };
  }
}
