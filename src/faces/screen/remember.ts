/** What the screen itself keeps on the machine, apart from whatever visitors typed. */

const OURS = 'xf-screen-';

/** Under which key something is kept. */
export function keyOf(name: string): string {
  return OURS + name;
}

/** Storage may be off: then nothing is kept. */
function kept<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}

export function recall(name: string): string | undefined {
  return kept(() => localStorage.getItem(keyOf(name))) ?? undefined;
}

export function remember(name: string, text: string): void {
  kept(() => localStorage.setItem(keyOf(name), text));
}

export function forget(name: string): void {
  kept(() => localStorage.removeItem(keyOf(name)));
}

/** What is kept under names that begin so. */
export function namesKept(start: string): string[] {
  const keys = kept(() => Object.keys(localStorage)) ?? [];
  return keys.filter((key) => key.startsWith(keyOf(start))).map((key) => key.slice(OURS.length));
}

/** While a visitor is there; still there after a power cut, when what lies around is a visitor's. */
const VISITED = 'visited';
/** What the machine's own user kept, meanwhile. */
const ASIDE = 'aside';

/** Takes away what lies in a store, but for what is the screen's own. */
function emptied(store: Storage): [string, string][] {
  const entries = Object.entries(store).filter(([key]) => !key.startsWith(OURS)) as [string, string][];
  for (const [key] of entries) store.removeItem(key);
  return entries;
}

const STORES = () => [localStorage, sessionStorage];

/**
 * Gives a visitor an empty desk: what the machine's own user keeps, a letter half written perhaps, is laid
 * aside, and what the visitor leaves is thrown away when it is put back (endVisit).
 * @param settings that the visitor starts with
 */
export function setAside(settings: Record<string, string>): void {
  kept(() => {
    const aside = STORES().map(emptied);
    remember(ASIDE, JSON.stringify(aside));
    remember(VISITED, '');
    for (const [key, value] of Object.entries(settings)) localStorage.setItem(key, value);
  });
}

/** Nobody is there any more; after a power cut in the midst of a visit the same. */
export function endVisit(): void {
  if (recall(VISITED) === undefined) return;
  kept(() => {
    for (const store of STORES()) emptied(store);
    const aside = JSON.parse(recall(ASIDE) ?? '[]') as [string, string][][];
    for (const [index, store] of STORES().entries())
      for (const [key, value] of aside[index] ?? []) store.setItem(key, value);
  });
  forget(ASIDE);
  forget(VISITED);
}
