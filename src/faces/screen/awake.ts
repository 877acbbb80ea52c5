/** Keeps the machine from dimming the screen; it forgets that whenever the page was out of sight. */

async function ask(): Promise<void> {
  if (document.visibilityState !== 'visible' || !('wakeLock' in navigator)) return;
  try {
    await navigator.wakeLock.request('screen');
  } catch {
    // Refused on a low battery, or where nobody may ask: the machine's own settings decide, as before.
  }
}

export function stayAwake(): void {
  document.addEventListener('visibilitychange', () => void ask());
  void ask();
}
