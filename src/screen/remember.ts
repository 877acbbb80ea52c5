/** What the screen itself keeps on the machine, apart from whatever visitors typed. */

const OURS = 'xf-screen-';

/** Storage may be off: then nothing is kept. */
function kept<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}

export function recall(name: string): string | undefined {
  return kept(() => localStorage.getItem(OURS + name)) ?? undefined;
}

export function remember(name: string, text: string): void {
  kept(() => localStorage.setItem(OURS + name, text));
}

export function forget(name: string): void {
  kept(() => localStorage.removeItem(OURS + name));
}

/** While a visitor is there; still there after a power cut, when what lies around is a visitor's. */
const VISITED = 'visited';

/** Takes away what lies in a store, but for what is the screen's own. */
function emptied(store: Storage): [string, string][] {
  const entries = Object.entries(store).filter(([key]) => !key.startsWith(OURS)) as [string, string][];
  for (const [key] of entries) store.removeItem(key);
  return entries;
}

/**
 * Gives a visitor an empty desk: what the machine's own user keeps, a letter half written perhaps, is laid
 * aside, and what the visitor leaves is thrown away when it is put back.
 * @param settings that the visitor starts with
 * @returns what puts everything back
 */
export function setAside(settings: Record<string, string>): () => void {
  const visited = recall(VISITED) !== undefined;
  const empty = () => [localStorage, sessionStorage].map((store) => [store, emptied(store)] as const);
  const aside = kept(empty) ?? [];
  remember(VISITED, '');
  kept(() => {
    for (const [key, value] of Object.entries(settings)) localStorage.setItem(key, value);
  });
  return () => {
    kept(empty);
    forget(VISITED);
    if (visited) return;
    for (const [store, entries] of aside) for (const [key, value] of entries) kept(() => store.setItem(key, value));
  };
}
