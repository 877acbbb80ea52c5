/**
 * The service worker of the site: pages come from the network, and from what is kept where there is none. It writes down
 * no page that was read. Its types are a worker's, not a page's: see tsconfig.json beside it.
 */

import { Keeper } from '../keeper.ts';
import type { Why } from '../saved-site.ts';

declare const self: ServiceWorkerGlobalScope;

/** So long a page may take to begin to come, in milliseconds. */
const PATIENCE = 3000;

const root = self.registration.scope;
const keeper = new Keeper(caches, root, (...asked) => fetch(...asked));

/** The address below the base; pages end with a slash. */
function pathOf(address: string): string {
  const path = `/${decodeURI(new URL(address).pathname).slice(new URL(root).pathname.length)}`;
  return path.replace(/\/index\.html$/, '/').replace(/\/([^/.]+)$/, '/$1/');
}

async function answer(event: FetchEvent): Promise<Response> {
  const { request } = event;
  const asked: Promise<Response | undefined> = event.preloadResponse;
  const comes = asked.then((came) => came ?? fetch(request));
  const late = new Promise<Why>((done) => setTimeout(done, PATIENCE, '网太慢'));
  const first = await Promise.race([comes, late]).catch((): Why => '没有网');
  if (first instanceof Response && first.status < 500) {
    event.waitUntil(keeper.renewSometimes());
    return first;
  }
  const why = first instanceof Response ? '网站打不开' : first;
  const path = pathOf(request.url);
  const saved = await keeper.page(path, why);
  if (saved) return saved;
  // A slow answer is still an answer; without any, what is kept says what it is.
  return (why === '没有网' ? await keeper.page('/offline/', why, true) : undefined) ?? comes;
}

self.addEventListener('install', (event) => event.waitUntil(self.skipWaiting()));
self.addEventListener('activate', (event) =>
  event.waitUntil(
    Promise.all([self.clients.claim(), self.registration.navigationPreload?.enable(), keeper.renewSometimes()]),
  ),
);

self.addEventListener('fetch', (event) => {
  const { request } = event;
  // The hall screen has a worker of its own; what offers and holds the text is never answered from it.
  const { href } = new URL(request.url);
  if (
    request.method !== 'GET' ||
    !href.startsWith(root) ||
    /^(?:screen\/|offline\/(?!bar|$))/.test(href.slice(root.length))
  )
    return;
  if (request.mode === 'navigate') event.respondWith(answer(event));
  else {
    event.respondWith(
      fetch(request).catch(async (error) => {
        const saved = await keeper.file(pathOf(request.url));
        if (saved) return saved;
        throw error;
      }),
    );
  }
});
