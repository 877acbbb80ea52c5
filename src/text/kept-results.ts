/**
 * What was worked out once in this process: for pure functions of a text, whose results hundreds of editions share,
 * and for what follows from one library. On the process, because the site generator bundles its own copies of modules.
 */

import { createHash } from 'node:crypto';

/** Kept results of one function, in two halves: when the young are too many, the old, which nobody asked for, go. */
interface Results {
  young: Map<string, unknown>;
  old: Map<string, unknown>;
}

const shared = globalThis as {
  xunfaResults?: Map<string, Results> | undefined;
  xunfaFollows?: WeakMap<object, Map<string, unknown>> | undefined;
};

/** A short key for much. */
export function digestOf(...parts: unknown[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('base64');
}

/**
 * The result of a pure function, worked out once for each key. Nobody may change what it returns.
 * @param name of the function
 * @param key all that the result depends on
 * @param most results that are kept; no more than twice as many ever are
 */
export function keptResult<T>(name: string, key: string, most: number, make: () => T): T {
  shared.xunfaResults ??= new Map();
  let results = shared.xunfaResults.get(name);
  if (!results) {
    results = { young: new Map(), old: new Map() };
    shared.xunfaResults.set(name, results);
  }
  const { young, old } = results;
  if (young.has(key)) return young.get(key) as T;
  const result = old.has(key) ? (old.get(key) as T) : make();
  young.set(key, result);
  if (young.size > most) Object.assign(results, { young: new Map(), old: young });
  return result;
}

/**
 * What follows from one object that never changes, such as a library, worked out once.
 * @param name of what follows
 */
export function keptWith<T>(owner: object, name: string, make: () => T): T {
  shared.xunfaFollows ??= new WeakMap();
  const follows = shared.xunfaFollows.get(owner) ?? new Map<string, unknown>();
  shared.xunfaFollows.set(owner, follows);
  if (!follows.has(name)) follows.set(name, make());
  return follows.get(name) as T;
}

/** Forgets everything: under the development server somebody has changed the code that worked it out. */
export function forgetResults(): void {
  shared.xunfaResults = undefined;
  shared.xunfaFollows = undefined;
}
