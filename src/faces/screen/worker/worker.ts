/**
 * The service worker of /screen/: it hands out what is on the shelf, and looks for new releases when asked.
 * Its types are a worker's, not a page's: see tsconfig.json beside it.
 */

import type { Ask, Tell } from '../release.ts';
import { SHELF, Shelf } from '../shelf.ts';

declare const self: ServiceWorkerGlobalScope;

/** A page of a new release has so long to say that it plays, in milliseconds. */
const TRIAL = 45_000;

const { scope } = self.registration;
const root = new URL('..', scope).href;
const shelf = caches.open(SHELF).then((cache) => new Shelf(cache, root, (...asked) => fetch(...asked)));

async function tryOut(page: string, clientId: string): Promise<void> {
  const held = await shelf;
  const gaveWay = await held.tryOut(page, async () => {
    await new Promise((done) => setTimeout(done, TRIAL));
    return (await self.clients.get(clientId)) !== undefined;
  });
  if (!gaveWay) return;
  const client = await self.clients.get(clientId);
  if (client instanceof WindowClient) await client.navigate(client.url);
}

self.addEventListener('install', (event) => event.waitUntil(self.skipWaiting()));
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const asksForNews = /\/(?:release\.json|notice\.txt)$/.test(new URL(request.url).pathname);
  if (request.method !== 'GET' || !request.url.startsWith(root) || asksForNews) return;
  const navigates = request.mode === 'navigate';
  event.respondWith(
    shelf.then((one) => one.answer(request, one.nameOf(navigates ? request.url : request.referrer || scope))),
  );
  if (navigates) {
    event.waitUntil(shelf.then((one) => tryOut(one.nameOf(request.url), event.resultingClientId)));
  }
});

self.addEventListener('message', (event) => {
  const { ask, page, version }: Ask = event.data;
  const tell = (message: Tell) => event.source?.postMessage(message);
  event.waitUntil(
    shelf.then(async (one) => {
      if (ask === 'playing') return one.prove(one.nameOf(page), version);
      const { current, whole } = await one.check(one.nameOf(page));
      if (whole && current !== version) tell({ tell: 'new' });
      tell({ tell: whole ? 'whole' : 'lacking' });
    }),
  );
});
