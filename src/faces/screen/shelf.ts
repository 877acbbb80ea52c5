/**
 * What the service worker keeps, so that a screen plays without a network for ever. Files lie on the
 * shelf under their hashes; which of them make up a screen is written down last and in one piece, so that
 * there is no moment at which half of a deployment could be shown. Every file is hashed again each time
 * it is taken from the shelf: one that went bad counts as missing.
 */

import { sha256 } from '../../browser/sha256.ts';
import { within } from './patience.ts';
import { type Release, readRelease } from './release.ts';

interface Held {
  current: Release;
  /** A page of it has played. */
  proven: boolean;
  /** The one before, which played. */
  last?: Release | undefined;
  /** Versions that were whole and yet did not play. */
  refused: string[];
}

/** So long a file may take to come, in milliseconds. */
const PATIENCE = 60_000;

/** So many files come at the same time: on a slow line each has to wait for its turn long enough. */
const AT_ONCE = 4;

/** Name of the cache that is the shelf. */
export const SHELF = 'xunfa-screen';

export class Shelf {
  readonly #cache: Cache;
  /** The site's root, with a slash at its end. */
  readonly #root: string;
  readonly #fetch: typeof fetch;
  /** Checks follow one another. */
  #busy: Promise<unknown> = Promise.resolve();

  constructor(cache: Cache, root: string, fetcher: typeof fetch) {
    this.#cache = cache;
    this.#root = root;
    this.#fetch = fetcher;
  }

  /** Addresses below the site's root, as releases write them. */
  nameOf(address: string): string {
    const url = new URL(address, this.#root);
    return decodeURI(url.origin + url.pathname)
      .replace(decodeURI(this.#root), '')
      .replace(/(^|\/)index\.html$/, '$1')
      .replace(/(^|\/)([^/.]+)$/, '$1$2/');
  }

  /**
   * Looks for another release of a screen, fetches what is not on the shelf, and takes it over once every
   * file is there and has its hash. Otherwise nothing changes, except that missing files of the release
   * that is held are put back.
   * @param page name of the screen's page, screen/hall/
   * @returns the version of the release that is held now, and whether all of it is on the shelf
   */
  check(page: string): Promise<{ current: string | undefined; whole: boolean }> {
    const work = this.#busy.then(() => this.#check(page));
    this.#busy = work.catch(() => undefined);
    return work;
  }

  async #check(page: string): Promise<{ current: string | undefined; whole: boolean }> {
    const held = await this.#held(page);
    const offered = await this.#offered(page);
    const current = held?.current.version;
    const isNew = offered && !held?.refused.includes(offered.version) && current !== offered.version;
    if (!isNew || !(await this.#fetchAll(offered))) {
      return { current, whole: held !== undefined && (await this.#fetchAll(held.current)) };
    }
    // The page may have said that it plays while the files came.
    const before = await this.#held(page);
    const last = before?.proven ? before.current : before?.last;
    await this.#hold(page, { current: offered, proven: false, last, refused: before?.refused ?? [] });
    await this.#tidy();
    return { current: offered.version, whole: true };
  }

  /** Whether all of the release that is held lies on the shelf, unspoilt. */
  async holds(page: string): Promise<boolean> {
    const held = await this.#held(page);
    if (!held) return false;
    for (const hash of Object.values(held.current.files)) if (!(await this.#take(hash))) return false;
    return true;
  }

  /** The page of a release has played; of another one than is held that says nothing. */
  async prove(page: string, version: string): Promise<void> {
    const held = await this.#held(page);
    if (held?.current.version === version && !held.proven) await this.#hold(page, { ...held, proven: true });
  }

  /**
   * Gives a release that has not played yet its time; one that is whole and yet does not play, because of a
   * mistake in it, gives way to the one before, for good.
   * @param wait until its time is over; false where its page is gone
   * @returns whether it gave way
   */
  async tryOut(page: string, wait: () => Promise<boolean>): Promise<boolean> {
    const tried = await this.#held(page);
    if (!tried || tried.proven || !tried.last || !(await wait())) return false;
    const { version } = tried.current;
    const held = await this.#held(page);
    // Another one may have come meanwhile: it is not to blame.
    if (!held?.last || held.proven || held.current.version !== version) return false;
    const refused = [...held.refused, version];
    await this.#hold(page, { current: held.last, proven: true, last: undefined, refused });
    return true;
  }

  /**
   * The file from the shelf; where it is missing or went bad, from the network, and put back.
   * @param from name of the page that asks
   */
  async answer(request: Request, from: string): Promise<Response> {
    const name = this.nameOf(request.url);
    const own = await this.#held(from);
    const others = await Promise.all((await this.#pages()).map((page) => this.#held(page)));
    const wanted = [own?.current, ...others.map((held) => held?.current)].flatMap((one) => one?.files[name] ?? []);
    for (const hash of wanted) {
      const copy = await this.#take(hash);
      if (copy) return copy;
    }
    const answer = await this.#fetch(request).catch(() => Response.error());
    const [hash] = wanted;
    if (answer.ok && hash !== undefined) await this.#put(hash, answer.clone());
    const old = own?.last?.files[name];
    const copy = answer.ok || old === undefined ? undefined : await this.#take(old);
    return copy ?? answer;
  }

  async #offered(page: string): Promise<Release | undefined> {
    try {
      const answer = await this.#get(`${page}release.json`);
      return answer.ok ? readRelease(await answer.text()) : undefined;
    } catch {
      return undefined;
    }
  }

  /** @returns whether all of a release is on the shelf now */
  async #fetchAll({ files }: Release): Promise<boolean> {
    const waiting = Object.entries(files);
    const work = async (): Promise<boolean> => {
      for (let next = waiting.shift(); next; next = waiting.shift()) {
        const [name, hash] = next;
        if (await this.#take(hash)) continue;
        const answer = await this.#get(name);
        if (answer.ok && (await this.#put(hash, answer))) continue;
        waiting.length = 0;
        return false;
      }
      return true;
    };
    try {
      const done = await Promise.all(Array.from({ length: AT_ONCE }, work));
      return done.every(Boolean);
    } catch {
      waiting.length = 0;
      return false;
    }
  }

  async #get(name: string): Promise<Response> {
    return within(PATIENCE, async (signal) => {
      const answer = await this.#fetch(this.#root + name, { cache: 'no-store', signal });
      const bytes = await answer.arrayBuffer();
      return new Response(answer.ok ? bytes : null, { status: answer.status, headers: answer.headers });
    });
  }

  #fileKey(hash: string): string {
    return `${this.#root}screen/~/${hash}`;
  }

  #pageKey(page: string): string {
    return `${this.#root}screen/~/held?${page}`;
  }

  async #take(hash: string): Promise<Response | undefined> {
    const kept = await this.#cache.match(this.#fileKey(hash));
    if (!kept) return undefined;
    const bytes = await kept.arrayBuffer();
    return (await sha256(bytes)) === hash ? new Response(bytes, { headers: kept.headers }) : undefined;
  }

  /** @returns false for a file that has another hash, which is not kept */
  async #put(hash: string, answer: Response): Promise<boolean> {
    const type = answer.headers.get('Content-Type') ?? 'application/octet-stream';
    const bytes = await answer.arrayBuffer();
    if ((await sha256(bytes)) !== hash) return false;
    await this.#cache.put(this.#fileKey(hash), new Response(bytes, { headers: { 'Content-Type': type } }));
    return true;
  }

  async #pages(): Promise<string[]> {
    const keys = (await this.#cache.keys()).map(({ url }) => url);
    const start = this.#pageKey('');
    return keys.filter((key) => key.startsWith(start)).map((key) => key.slice(start.length));
  }

  async #held(page: string): Promise<Held | undefined> {
    const kept = await this.#cache.match(this.#pageKey(page));
    return kept ? ((await kept.json().catch(() => undefined)) as Held | undefined) : undefined;
  }

  #hold(page: string, held: Held): Promise<void> {
    return this.#cache.put(this.#pageKey(page), new Response(JSON.stringify(held)));
  }

  /** Takes files off the shelf that no release needs any more. */
  async #tidy(): Promise<void> {
    const needed = new Set<string>();
    for (const page of await this.#pages()) {
      const held = await this.#held(page);
      for (const release of [held?.current, held?.last]) {
        for (const hash of Object.values(release?.files ?? {})) needed.add(this.#fileKey(hash));
      }
    }
    for (const { url } of await this.#cache.keys()) {
      if (!url.startsWith(this.#pageKey('')) && !needed.has(url)) await this.#cache.delete(url);
    }
  }
}
