/** The service worker of /screen/: it hands out what is on the shelf, and looks for new releases when asked. */

import type { Ask, Tell } from './release.ts';
import { SHELF, Shelf } from './shelf.ts';

// The project's types are a page's; of a worker's own only this much is needed.
interface Client {
  id: string;
  url: string;
  postMessage: (message: Tell) => void;
  navigate: (url: string) => Promise<unknown>;
}
interface Extendable extends Event {
  waitUntil: (work: Promise<unknown>) => void;
}
interface Fetching extends Extendable {
  request: Request;
  clientId: string;
  resultingClientId: string;
  respondWith: (answer: Promise<Response>) => void;
}
interface Message extends Extendable {
  data: Ask;
  source: Client | null;
}
interface Worker {
  registration: { scope: string };
  clients: { claim: () => Promise<void>; get: (id: string) => Promise<Client | undefined> };
  skipWaiting: () => Promise<void>;
  addEventListener: {
    (type: 'install' | 'activate', act: (event: Extendable) => void): void;
    (type: 'fetch', act: (event: Fetching) => void): void;
    (type: 'message', act: (event: Message) => void): void;
  };
}

/** A page of a new release has so long to say that it plays, in milliseconds. */
const TRIAL = 45_000;

const worker = self as unknown as Worker;
const { scope } = worker.registration;
const root = new URL('..', scope).href;
const shelf = caches.open(SHELF).then((cache) => new Shelf(cache, root, (...asked) => fetch(...asked)));

async function tryOut(page: string, clientId: string): Promise<void> {
  const held = await shelf;
  const gaveWay = await held.tryOut(page, async () => {
    await new Promise((done) => setTimeout(done, TRIAL));
    return (await worker.clients.get(clientId)) !== undefined;
  });
  if (!gaveWay) return;
  const client = await worker.clients.get(clientId);
  await client?.navigate(client.url);
}

worker.addEventListener('install', (event) => event.waitUntil(worker.skipWaiting()));
worker.addEventListener('activate', (event) => event.waitUntil(worker.clients.claim()));

worker.addEventListener('fetch', (event) => {
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

worker.addEventListener('message', (event) => {
  const { ask, page, version } = event.data;
  event.waitUntil(
    shelf.then(async (one) => {
      if (ask === 'playing') return one.prove(one.nameOf(page), version);
      const { current, whole } = await one.check(one.nameOf(page));
      if (whole && current !== version) event.source?.postMessage({ tell: 'new' });
      event.source?.postMessage({ tell: whole ? 'whole' : 'lacking' });
    }),
  );
});
