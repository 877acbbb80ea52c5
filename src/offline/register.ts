/** Lets the site keep its own text on this device, where the reader has not said no. */

import { siteBase } from '../browser/site-link.ts';
import { WORKER } from './saved-site.ts';

const REFUSED = 'xf-offline';

/** Whether this browser can, here: over https only, not from a disk, and in no private window that lets nothing be kept. */
export const canKeep = (): boolean =>
  location.protocol.startsWith('http') && 'serviceWorker' in navigator && 'caches' in window && parent === window;

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

/** Gone with its tab: nobody finds it later. */
const HIDING = 'xf-hiding';

/** Somebody may have to hide that they were here: on such a page, and on all that they read after it in this tab. */
function mayHaveToHide(): boolean {
  try {
    if (document.querySelector('.exit')) sessionStorage.setItem(HIDING, '');
    return sessionStorage.getItem(HIDING) !== null;
  } catch {
    return true;
  }
}

/** After a page that somebody reads has come; the page that tells of it asks, and waits for the answer. */
export function registerQuietly(): void {
  const asks = document.querySelector('[data-live=offline]') !== null;
  if (mayHaveToHide() || asks || !canKeep() || refuses() || isDear()) return;
  const start = () => setTimeout(() => register().catch(() => undefined), 1000);
  if (document.readyState === 'complete') start();
  else addEventListener('load', start, { once: true });
}
