/**
 * What this device keeps of the site's text. One text is held at a time, and the next takes its place only once all
 * of it is here and has its hash: what went wrong on the way costs nothing that was there.
 */

import { decompress } from 'fzstd';
import { sha256 } from '../browser/sha256.ts';
import { chinaDay } from '../law/china-day.ts';
import type { IsoDay } from '../law/status.ts';
import {
  barWords,
  OFFER,
  parted,
  type SavedIndex,
  type Stretch,
  savedHtml,
  TEXT,
  type TextOffer,
  type Why,
} from './saved-site.ts';

/** What is held, as it is written down last. */
export interface Held extends TextOffer {
  /** The day on which it was saved, in China. */
  taken: IsoDay;
  /** When the device last asked whether there is another, in milliseconds since 1970: workers live for half a minute. */
  looked: number;
}

/** A device asks for news so often, in milliseconds: the text changes once a week, and some pay for each megabyte. */
const SELDOM = 12 * 3_600_000;

const HELD = 'offline/held.json';
const INDEX = 'offline/index.json';
const PLAIN = 'offline/plain.bin';

const TYPES: Readonly<Record<string, string>> = { js: 'text/javascript', css: 'text/css', svg: 'image/svg+xml' };

const json = (value: unknown) =>
  new Response(JSON.stringify(value), { headers: { 'Content-Type': 'application/json' } });

export class Keeper {
  readonly #caches: CacheStorage;
  readonly #root: string;
  readonly #fetch: typeof fetch;
  #index: { hash: string; index: SavedIndex } | undefined;

  /** @param root address of the site with a slash at its end; sites of one server keep their texts apart */
  constructor(store: CacheStorage, root: string, fetcher: typeof fetch) {
    this.#caches = store;
    this.#root = root;
    this.#fetch = fetcher;
  }

  /** The name of the store of a text; of no text, that of what is written about the one that is held. */
  #store(hash = ''): string {
    return `xunfa-offline ${this.#root} ${hash}`;
  }

  async #read(store: string, name: string): Promise<Response | undefined> {
    return (await this.#caches.has(store)) ? (await this.#caches.open(store)).match(this.#root + name) : undefined;
  }

  async held(): Promise<Held | undefined> {
    return (await this.#read(this.#store(), HELD))?.json();
  }

  /**
   * Fetches the text that the site offers, where it is another than the one that is held.
   * @param now in milliseconds since 1970
   * @returns what is held afterwards
   * @throws where the site cannot be reached, or what came is not what it said; what was held is held still
   */
  async renew(now = Date.now()): Promise<Held> {
    const offer: TextOffer = await this.#whole(OFFER).then((response) => response.json());
    const held = await this.held();
    if (held?.hash === offer.hash) return this.#hold({ ...held, looked: now });
    const packed = await (await this.#whole(TEXT)).arrayBuffer();
    if ((await sha256(packed)) !== offer.hash) throw new Error('the text came broken, or of another day than was said');
    const { index, text } = parted(decompress(new Uint8Array(packed)));
    const store = await this.#caches.open(this.#store(offer.hash));
    await store.put(this.#root + PLAIN, new Response(new Blob([text as BlobPart])));
    await store.put(this.#root + INDEX, json(index));
    const taken = await this.#hold({ ...offer, taken: chinaDay(), looked: now });
    if (held) await this.#caches.delete(this.#store(held.hash));
    return taken;
  }

  async #hold(held: Held): Promise<Held> {
    await (await this.#caches.open(this.#store())).put(this.#root + HELD, json(held));
    return held;
  }

  /** Looks for another text, but not again and again; that there is no network is nothing new. */
  async renewSometimes(now = Date.now()): Promise<void> {
    const held = await this.held();
    if (held && now - held.looked < SELDOM) return;
    await this.renew(now).catch(() => undefined);
  }

  /** Nothing of it is left on the device. */
  async drop(): Promise<void> {
    for (const name of await this.#caches.keys()) {
      if (name.startsWith(this.#store())) await this.#caches.delete(name);
    }
  }

  /** Past the caches of the browser: an old offer would be held against a new text. */
  async #whole(name: string): Promise<Response> {
    const response = await this.#fetch(this.#root + name, { cache: 'no-cache' });
    if (!response.ok) throw new Error(`${name}: ${response.status}`);
    return response;
  }

  async #indexOf({ hash }: Held): Promise<SavedIndex | undefined> {
    if (this.#index?.hash !== hash) {
      const index: SavedIndex | undefined = await (await this.#read(this.#store(hash), INDEX))?.json();
      this.#index = index && { hash, index };
    }
    return this.#index?.index;
  }

  async #text({ hash }: Held, [from, to]: Stretch): Promise<Blob | undefined> {
    return (await (await this.#read(this.#store(hash), PLAIN))?.blob())?.slice(from, to);
  }

  /**
   * A page of the text that is held, with its bar; a short link leads to its page.
   * @param path below the base, with its slashes: /rights/
   * @param missed the page is shown instead of another that is not held
   * @returns undefined where it is not held
   */
  async page(path: string, why: Why, missed = false): Promise<Response | undefined> {
    const held = await this.held();
    const index = held && (await this.#indexOf(held));
    if (!held || !index) return undefined;
    const leads = index.codes[path.slice(1, -1)];
    if (leads !== undefined) return Response.redirect(this.#root + leads.slice(1));
    const page = index.pages[path];
    const own = page && (await (await this.#text(held, page.text))?.text());
    if (!page || own === undefined) return undefined;
    const bar = missed ? `${why}，您要的那一页也没有存。` : barWords(index, held.taken, chinaDay(), why);
    const html = savedHtml(index, page, own, new URL(this.#root).pathname, bar);
    return new Response(html, { headers: { 'Content-Type': 'text/html; charset=utf-8' } });
  }

  /** @param path of a file below the base: /favicon.svg */
  async file(path: string): Promise<Response | undefined> {
    const held = await this.held();
    const stretch = held && (await this.#indexOf(held))?.files[path];
    const blob = stretch && (await this.#text(held, stretch));
    const type = TYPES[path.replace(/^.*\./, '')];
    return blob && type !== undefined ? new Response(blob, { headers: { 'Content-Type': type } }) : undefined;
  }
}
