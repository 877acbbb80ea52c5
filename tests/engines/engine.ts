/** A browser of another make, driven as a person would: by pointer and keys, its texts read until they are there. */

import { setTimeout as pause } from 'node:timers/promises';

/** How long a text may take to come. */
const PATIENCE_MS = 15_000;
const LOOK_AGAIN_MS = 40;

type Json = string | number | boolean | null | Json[] | { [key: string]: Json };

interface Action {
  type: string;
  [key: string]: Json;
}

/** One device of the W3C WebDriver standard and what it does; Firefox and WebKit understand the same. */
export type Device = { type: 'pointer' | 'key'; id: string; actions: Action[]; parameters?: { pointerType: string } };

/** What a driver must be able to do; the rest is the same in each. */
export interface Driver {
  /** The engine with its version. */
  name: string;
  open(address: string): Promise<void>;
  resize(width: number, height: number): Promise<void>;
  /** @param source of an asynchronous function that takes a text and promises one, if anything */
  evaluate(source: string, text: string): Promise<string | undefined>;
  perform(device: Device): Promise<void>;
  screenshot(): Promise<Buffer>;
  close(): Promise<void>;
}

/** Why an engine cannot be tried here, as a sentence. */
export interface Missing {
  missing: string;
}

/** @returns what `look` says, as soon as it says anything but undefined or false */
export async function until<T>(
  what: string,
  look: () => Promise<T | undefined | false>,
  patience = PATIENCE_MS,
): Promise<T> {
  const late = performance.now() + patience;
  let why = '';
  for (;;) {
    // A page that is just being left answers nothing; one that has crashed never does.
    const seen = await look().catch((error: unknown) => {
      why = ` (${error instanceof Error ? error.message : error})`;
      return undefined;
    });
    if (seen !== undefined && seen !== false) return seen;
    if (performance.now() > late) throw new Error(`not within ${patience / 1000} s: ${what}${why}`);
    await pause(LOOK_AGAIN_MS);
  }
}

/** Where an element stands in the window, once it is there to be touched and stands still. */
async function placeOf(css: string, words: string): Promise<{ x: number; y: number } | null> {
  const seen = [...document.querySelectorAll<HTMLElement>(css)].find(
    (element) => element.getClientRects().length > 0 && (element.textContent ?? '').includes(words),
  );
  if (!seen) return null;
  seen.scrollIntoView({ block: 'center', behavior: 'instant' });
  // The first line: the middle of a link over two lines may lie beside both.
  const place = () => seen.getClientRects()[0] ?? seen.getBoundingClientRect();
  const before = place();
  await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  const box = place();
  if (box.top !== before.top || box.left !== before.left) return null;
  return { x: Math.round(box.left + box.width / 2), y: Math.round(box.top + box.height / 2) };
}

export class Engine {
  readonly #driver: Driver;
  readonly #home: string;

  /** @param home address of the site, with its slash */
  constructor(driver: Driver, home: string) {
    this.#driver = driver;
    this.#home = home;
  }

  get name(): string {
    return this.#driver.name;
  }

  /** @param path below the site, with its slash */
  async open(path: string): Promise<void> {
    await this.#driver.open(new URL(path, this.#home).href);
  }

  resize(width: number, height: number): Promise<void> {
    return this.#driver.resize(width, height);
  }

  /** Runs a function in the page; what goes in and comes out is JSON. */
  async read<T, A extends Json[]>(work: (...args: A) => T | Promise<T>, ...args: A): Promise<T> {
    // As text: WebKit 2.50 takes some texts inside a list for no result at all.
    const source = `async (args) => JSON.stringify(await (${work})(...JSON.parse(args)))`;
    const result = await this.#driver.evaluate(source, JSON.stringify(args));
    return (result === undefined ? undefined : JSON.parse(result)) as T;
  }

  /** Touches the first visible element that has these words. */
  async tap(css: string, words = ''): Promise<void> {
    const { x, y } = await until(`${css} ${words}`, () => this.read(placeOf, css, words).then((at) => at ?? undefined));
    await this.#driver.perform({
      type: 'pointer',
      id: 'finger',
      parameters: { pointerType: 'mouse' },
      actions: [
        { type: 'pointerMove', x, y, duration: 0 },
        { type: 'pointerDown', button: 0 },
        { type: 'pointerUp', button: 0 },
      ],
    });
  }

  /** One key, by the standard's name or code. */
  async press(key: string): Promise<void> {
    const actions = ['keyDown', 'keyUp'].map((type) => ({ type, value: key }));
    await this.#driver.perform({ type: 'key', id: 'keys', actions });
  }

  /** Writes into a field as an input method does: the whole words at once. */
  async write(css: string, words: string, nth = 0): Promise<void> {
    await until(`${css} to write into`, () =>
      this.read(
        (selector, text, index) => {
          const field = document.querySelectorAll<HTMLInputElement>(selector)[index];
          if (!field || field.getClientRects().length === 0) return false;
          field.focus();
          field.select();
          return document.execCommand('insertText', false, text) && field.value === text;
        },
        css,
        words,
        nth,
      ),
    );
  }

  /** Waits until visible elements have these words. */
  async sees(css: string, words: string): Promise<void> {
    let last = '';
    await until(`${css} says ${words}`, async () => {
      last = await this.read(
        (selector) =>
          [...document.querySelectorAll<HTMLElement>(selector)]
            .filter((element) => element.getClientRects().length > 0)
            .map((element) => element.textContent ?? '')
            .join('\n'),
        css,
      );
      return last.replaceAll(/\s+/g, '').includes(words.replaceAll(/\s+/g, ''));
    }).catch((error: unknown) => {
      throw new Error(`${error instanceof Error ? error.message : error}; it says: ${last.slice(0, 200)}`);
    });
  }

  /** Waits until the address below the site begins like this, and the page has come. */
  async isAt(path: string): Promise<void> {
    await until(`address ${path}`, () =>
      this.read((start) => document.readyState === 'complete' && location.pathname.startsWith(start), path),
    );
  }

  /** What the page complained of since it was opened: errors, refused by its policy, files that did not come. */
  complaints(): Promise<string[]> {
    return this.read(() => (window as { complaints?: string[] }).complaints ?? ['nobody listened']);
  }

  screenshot(): Promise<Buffer> {
    return this.#driver.screenshot();
  }

  close(): Promise<void> {
    return this.#driver.close();
  }
}
