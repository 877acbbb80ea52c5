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

/** Everything that a visitor left, on every page of the site. */
export function clearVisitor(): void {
  kept(() => sessionStorage.clear());
  kept(() => {
    for (const key of Object.keys(localStorage)) if (!key.startsWith(OURS)) localStorage.removeItem(key);
  });
}
