/** Lets the site keep its own text on this device, where the reader has not said no. */

import { siteBase } from '../mine/store.ts';
import { WORKER } from './saved-site.ts';

const REFUSED = 'xf-offline';

/** Whether this browser can, here: over https only, and in no private window that lets nothing be kept. */
export const canKeep = (): boolean => 'serviceWorker' in navigator && 'caches' in window && parent === window;

export function refuses(): boolean {
  try {
    return localStorage.getItem(REFUSED) !== null;
  } catch {
    return true;
  }
}

export function setRefused(refused: boolean): void {
  try {
    if (refused) localStorage.setItem(REFUSED, '');
    else localStorage.removeItem(REFUSED);
  } catch {
    // Storage is off: then nothing is kept in any case.
  }
}

export function register(): Promise<ServiceWorkerRegistration> {
  return navigator.serviceWorker.register(siteBase() + WORKER, { scope: siteBase() });
}

/** A line that is slow or paid for by its bytes; only some browsers tell. */
function isDear(): boolean {
  const { connection } = navigator as { connection?: { saveData?: boolean; effectiveType?: string } };
  return connection?.saveData === true || /2g/.test(connection?.effectiveType ?? '');
}

/** After a page that somebody reads has come, unless it is one that nobody is to find on their device. */
export function registerQuietly(): void {
  const isDiscreet = document.querySelector('.exit') !== null;
  if (!canKeep() || refuses() || isDear() || isDiscreet) return;
  const start = () => setTimeout(() => register().catch(() => undefined), 1000);
  if (document.readyState === 'complete') start();
  else addEventListener('load', start, { once: true });
}
