/**
 * A file of which there is one, such as the menu, is not replaced by an edition's but changed by it: what the
 * edition's file says counts, and of what it does not say the common file stands. So the next upgrade reaches
 * everything that the edition left alone.
 */

import type { YamlValue } from './yaml.ts';

/** Ends the name of a list that is added to and not replaced: hotlines+. */
const ADDED = '+';

type Mapping = Record<string, unknown>;

function isMapping(value: unknown): value is Mapping {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * @param over the edition's words: maps are gone into; `name: ~` takes a field away; `name+:` adds to the end of a list;
 *   all else replaces
 */
export function merged(common: unknown, over: unknown): unknown {
  if (!isMapping(common) || !isMapping(over)) return over;
  const result: Mapping = { ...common };
  for (const [key, value] of Object.entries(over)) {
    const name = key.endsWith(ADDED) ? key.slice(0, -1) : key;
    const before = result[name];
    // Nothing to add yet.
    if (name !== key && value === null) continue;
    if (name !== key && Array.isArray(before ?? []) && Array.isArray(value)) {
      result[name] = [...((before as unknown[] | undefined) ?? []), ...value];
    } else if (value === null) delete result[name];
    else result[name] = merged(before, value);
  }
  return result;
}

/** The value at a path, or undefined. */
function at(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (inner, key) => (typeof inner === 'object' && inner !== null ? (inner as Mapping)[key as string] : undefined),
    value,
  );
}

/** @returns the merged value; its places are those in the edition's file, as near as that has them */
export function mergedYaml(common: YamlValue, over: YamlValue): YamlValue {
  /** The way to a field in the edition's file: a list that is added to stands there under a name of its own. */
  const inOver = (path: readonly PropertyKey[]): readonly PropertyKey[] => {
    for (let depth = 0; depth < path.length; depth++) {
      const [list, index] = [path.slice(0, depth + 1), path[depth + 1]];
      const added = [...path.slice(0, depth), `${String(path[depth])}${ADDED}`];
      if (at(over.value, added) === undefined) continue;
      const before = at(common.value, list);
      const first = Array.isArray(before) ? before.length : 0;
      if (typeof index !== 'number') return depth + 1 === path.length ? added : path;
      if (index >= first) return [...added, index - first, ...path.slice(depth + 2)];
    }
    return path;
  };
  // A file in which nothing is written yet changes nothing.
  return {
    value: over.value ? merged(common.value, over.value) : common.value,
    lineOf: (path) => over.lineOf(inOver(path)),
    spotOf: (path) => over.spotOf(inOver(path)),
    nameSpotOf: (path) => over.nameSpotOf(inOver(path)),
    writtenAt: (path) => over.writtenAt(inOver(path)),
    roomIn: (path) => over.roomIn(inOver(path)),
  };
}
