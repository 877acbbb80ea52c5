/** Which item of a list was which before somebody edited the list: by what they say, not by where they stand. */

type Item = unknown;

/** Names by which an item is the same one whatever else of it changes. */
const NAMES = ['id', 'name', 'code', 'title'];
/** Below this an item has more in common with none. */
const ALIKE = 0.5;

function isMapping(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The same string for the same value, in whatever order its fields stand. */
export function canonical(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    isMapping(inner) ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1))) : inner,
  );
}

/** How much of two strings is the same at their beginning and their end, from 0 to 1. */
function alikeStrings(a: string, b: string): number {
  const most = Math.min(a.length, b.length);
  let head = 0;
  while (head < most && a[head] === b[head]) head++;
  let tail = 0;
  while (tail < most - head && a.at(-1 - tail) === b.at(-1 - tail)) tail++;
  return (head + tail) / Math.max(a.length, b.length, 1);
}

/** From 0, nothing in common, to 1. */
function likeness(a: Item, b: Item): number {
  if (typeof a === 'string' && typeof b === 'string') return alikeStrings(a, b);
  if (Array.isArray(a) && Array.isArray(b)) {
    const others = new Set(b.map(canonical));
    return a.filter((one) => others.has(canonical(one))).length / Math.max(a.length, b.length, 1);
  }
  if (!isMapping(a) || !isMapping(b)) return a === b ? 1 : 0;
  if (NAMES.some((name) => typeof a[name] === 'string' && a[name] === b[name])) return 1;
  const keys = new Set([...Object.keys(a), ...Object.keys(b)]);
  const sum = [...keys].reduce((total, key) => total + (key in a && key in b ? likeness(a[key], b[key]) : 0), 0);
  return sum / Math.max(keys.size, 1);
}

function kindOf(value: unknown): string {
  return Array.isArray(value) ? 'list' : typeof value === 'object' && value !== null ? 'map' : 'plain';
}

/**
 * @returns for each item of the new list, where it stood in the old one; undefined for one that was added. No old item
 *   is given twice; one that was moved is found, and so is one that was moved and edited.
 */
export function pairItems(old: readonly Item[], now: readonly Item[]): (number | undefined)[] {
  const pairs: (number | undefined)[] = now.map(() => undefined);
  const [before, after] = [old.map(canonical), now.map(canonical)];
  const taken = new Set<number>();
  const pair = (at: number, from: number) => {
    pairs[at] = from;
    taken.add(from);
  };
  let head = 0;
  while (head < Math.min(old.length, now.length) && before[head] === after[head]) pair(head, head++);
  const room = Math.min(old.length, now.length) - head;
  for (let tail = 1; tail <= room && before.at(-tail) === after.at(-tail); tail++) {
    pair(now.length - tail, old.length - tail);
  }
  const unpaired = () => pairs.flatMap((from, at) => (from === undefined ? [at] : []));
  const left = () => old.flatMap((_, from) => (taken.has(from) ? [] : [from]));

  for (const at of unpaired()) {
    const from = left().find((one) => before[one] === after[at]);
    if (from !== undefined) pair(at, from);
  }
  const remaining = left();
  const alike = unpaired()
    .flatMap((at) => remaining.map((from) => ({ at, from, like: likeness(old[from], now[at]) })))
    .filter(({ like }) => like >= ALIKE)
    .sort((a, b) => b.like - a.like || Math.abs(a.at - a.from) - Math.abs(b.at - b.from));
  for (const { at, from } of alike) if (pairs[at] === undefined && !taken.has(from)) pair(at, from);

  // What stands between the same neighbours is the same item, rewritten.
  for (const at of unpaired()) {
    const above = Math.max(-1, ...pairs.slice(0, at).flatMap((from) => from ?? []));
    const below = Math.min(old.length, ...pairs.slice(at + 1).flatMap((from) => from ?? []));
    const from = left().find((one) => one > above && one < below && kindOf(old[one]) === kindOf(now[at]));
    if (from !== undefined) pair(at, from);
  }
  return pairs;
}

/** The longest run of numbers that only rise, by their places: the items that stay where others are moved past them. */
export function stayed(pairs: readonly (number | undefined)[]): Set<number> {
  const best: { length: number; before: number | undefined }[] = [];
  let last: number | undefined;
  for (const [at, from] of pairs.entries()) {
    best.push({ length: 0, before: undefined });
    if (from === undefined) continue;
    let before: number | undefined;
    for (let one = 0; one < at; one++) {
      const other = pairs[one];
      if (other === undefined || other > from) continue;
      if (before === undefined || (best[one]?.length ?? 0) > (best[before]?.length ?? 0)) before = one;
    }
    best[at] = { length: (before === undefined ? 0 : (best[before]?.length ?? 0)) + 1, before };
    if (last === undefined || (best[at]?.length ?? 0) > (best[last]?.length ?? 0)) last = at;
  }
  const stay = new Set<number>();
  for (let at = last; at !== undefined; at = best[at]?.before) stay.add(at);
  return stay;
}
