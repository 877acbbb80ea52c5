/** Times pages in a real browser, as on a slow phone in a slow network. */

import { cpSync, globSync, readFileSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import type { Socket } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Browser, type BrowserContext, chromium, type Page } from '@playwright/test';
import { findChromium, launchOptions } from '../../src/machine/chromium.ts';
import { serve } from '../../src/machine/serve.ts';
import { brotli } from './first-view.ts';

/** 400 kbit/s both ways; the latency is added to every request. */
const NETWORK = { offline: false, latency: 400, downloadThroughput: 50_000, uploadThroughput: 50_000 };
const CPU_SLOWDOWN = 4;
const VIEWPORT = { width: 360, height: 740 };
/** The network is at rest when nothing was sent for so many milliseconds. */
const REST = 2000;
const COMPRESSIBLE = '**/*.{html,js,css,json,svg,xml,txt,md}';
/** How long a list of results may take to come to rest. */
const SETTLED = 20_000;
/** Answers that nothing is to be added to, under the box or on the page of results. */
const ANSWERED = 'xf-search .panel:not([hidden], [aria-busy]), #results:not([aria-busy])';
/** Pages that ask at the same time: most of an answer is waiting. */
const READERS = 6;

export interface Search {
  /** From the focus on the box to the first answer under it. */
  milliseconds: number;
  /** Sent for the page, before the reader acts. */
  pageBytes: number;
  /** Sent from the focus to the first answer; without what was asked for ahead of it and is still on its way. */
  bytes: number;
  /** From the focus to each time that answers were put in place: with what had come by then. */
  changes: number[];
  /** Sent from the focus on in all, once nothing more is asked for. */
  bytesAtRest: number;
  /** Pagefind was asked, too. */
  pagefind: boolean;
  /** From the focus to the first answer when the page is opened again with the browser's cache filled. */
  warm: number;
  /** Main-thread milliseconds of each further query on the same page. */
  further: number[];
}

/** What a page of another engine offers, see engines/pages.ts. */
interface EnginePage {
  search: (ask: string) => Promise<string[]>;
}

/** Copies a built site into an empty folder, each file with its brotli form beside it. */
async function compress(dist: string, folder: string, add?: (folder: string) => Promise<void>): Promise<void> {
  cpSync(dist, folder, { recursive: true });
  await add?.(folder);
  for (const name of globSync(COMPRESSIBLE, { cwd: folder })) {
    const path = join(folder, name);
    writeFileSync(`${path}.br`, brotli(readFileSync(path)));
  }
}

/** The time of the last largest paint, once the page has been still for a second. */
function largestPaint(): Promise<number> {
  return new Promise((resolve) => {
    let latest = Number.NaN;
    new PerformanceObserver((list) => {
      latest = list.getEntries().at(-1)?.startTime ?? latest;
    }).observe({ type: 'largest-contentful-paint', buffered: true });
    setTimeout(() => resolve(latest), 1000);
  });
}

/** Types into the search box at once, as a reader does whose page is already there. */
function firstAnswer(query: string): Promise<{ milliseconds: number; came: number }> {
  return new Promise((resolve, reject) => {
    const box = document.querySelector<HTMLInputElement>('#q');
    if (!box) return reject(new Error('the page has no search box'));
    const started = performance.now();
    const late = setTimeout(() => reject(new Error(`nothing was found for ${query}`)), 60_000);
    new MutationObserver(() => {
      if (!document.querySelector('.hits a')) return;
      const now = performance.now() - started;
      document.body.dataset['changes'] = `${document.body.dataset['changes'] ?? ''} ${now}`;
      clearTimeout(late);
      const since = performance.getEntriesByType('resource').filter(({ startTime }) => startTime >= started);
      const came = since.reduce((bytes, one) => bytes + (one as PerformanceResourceTiming).transferSize, 0);
      resolve({ milliseconds: now, came });
    }).observe(document.body, { childList: true, subtree: true });
    box.focus();
    box.value = query;
    box.dispatchEvent(new Event('input', { bubbles: true }));
  });
}

/** Milliseconds that the main thread is busy with a query, until nothing happens any more. */
async function mainThread(page: Page, query: string): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  const busy = async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN) * 1000;
  };
  const before = await busy();
  await page.evaluate((words) => {
    const box = document.querySelector<HTMLInputElement>('#q');
    if (!box) return;
    box.value = words;
    box.dispatchEvent(new Event('input', { bubbles: true }));
  }, query);
  await sleep(REST / 2);
  const spent = (await busy()) - before;
  await session.detach();
  return spent;
}

/** A built site, served with brotli, and a browser that opens every page with an empty cache. */
export class SlowBrowser {
  readonly #browser: Browser;
  readonly #server: Server;
  readonly #home: string;
  readonly #sockets: Socket[] = [];
  /** Addresses on other hosts that a page asked for. */
  readonly foreign = new Set<string>();

  private constructor(browser: Browser, server: Server, home: string) {
    this.#browser = browser;
    this.#server = server;
    this.#home = home;
    server.on('connection', (socket) => this.#sockets.push(socket));
  }

  /**
   * @param folder an empty folder for the compressed copy of the site
   * @param add puts more into it
   */
  static async start(
    dist: string,
    folder: string,
    base: string,
    add?: (folder: string) => Promise<void>,
  ): Promise<SlowBrowser> {
    await compress(dist, folder, add);
    const browser = await chromium.launch(launchOptions(await findChromium()));
    const { server, port } = await serve(folder, base, 0);
    return new SlowBrowser(browser, server, `http://localhost:${port}${base}`);
  }

  async stop(): Promise<void> {
    await this.#browser.close();
    this.#server.close();
  }

  /** Bytes that the server wrote, headers included. The browser's own count leaves out its workers. */
  get #sent(): number {
    return this.#sockets.reduce((total, { bytesWritten }) => total + bytesWritten, 0);
  }

  async #rest(): Promise<void> {
    for (let before = -1; before !== this.#sent; await sleep(REST)) before = this.#sent;
  }

  async #open<T>(address: string, use: (page: Page) => Promise<T>): Promise<T> {
    const context = await this.#browser.newContext({ viewport: VIEWPORT });
    try {
      const page = await context.newPage();
      page.on('request', (request) => {
        const url = request.url();
        if (/^https?:/.test(url) && !url.startsWith(new URL(this.#home).origin)) this.foreign.add(url);
      });
      const session = await context.newCDPSession(page);
      await session.send('Network.enable');
      await session.send('Network.emulateNetworkConditions', NETWORK);
      await session.send('Emulation.setCPUThrottlingRate', { rate: CPU_SLOWDOWN });
      await page.goto(this.#home + address.slice(1), { waitUntil: 'load' });
      return await use(page);
    } finally {
      await context.close();
    }
  }

  async #quick<T>(address: string, use: (page: Page) => Promise<T>): Promise<T> {
    const page = await this.#browser.newPage();
    try {
      await page.goto(this.#home + address.slice(1));
      return await use(page);
    } finally {
      await page.close();
    }
  }

  /** Another engine on its page, at full speed: paths for a query. */
  engine<T>(address: string, use: (search: (ask: string) => Promise<string[]>) => Promise<T>): Promise<T> {
    return this.#quick(address, (page) =>
      use((ask) => page.evaluate((query) => (window as unknown as EnginePage).search(query), ask)),
    );
  }

  /** Our page of results at full speed, once nothing more comes: paths below the base for a query. */
  async results<T>(use: (search: (ask: string) => Promise<string[]>) => Promise<T>): Promise<T> {
    const context = await this.#browser.newContext();
    try {
      const free = await Promise.all(Array.from({ length: READERS }, () => this.#reader(context)));
      const waiting: ((page: Page) => void)[] = [];
      return await use(async (ask) => {
        const page = free.pop() ?? (await new Promise<Page>((resolve) => waiting.push(resolve)));
        const paths = await this.#ask(page, ask);
        const next = waiting.shift();
        if (next) next(page);
        else free.push(page);
        return paths;
      });
    } finally {
      await context.close();
    }
  }

  async #reader(context: BrowserContext): Promise<Page> {
    const page = await context.newPage();
    await page.goto(`${this.#home}search/`);
    await page.locator('xf-search[data-awake]').waitFor();
    return page;
  }

  async #ask(page: Page, query: string): Promise<string[]> {
    await page.locator('#q').fill(query);
    await page.locator('#results:not([aria-busy])').waitFor({ state: 'attached', timeout: SETTLED });
    const links = page.locator('#results .hits a');
    const paths = await links.evaluateAll((all) => all.map((one) => one.getAttribute('href') ?? ''));
    const base = new URL(this.#home).pathname;
    return paths.map((path) => `/${path.slice(base.length)}`);
  }

  /** Milliseconds to the largest contentful paint of a page. */
  largestPaint(address: string): Promise<number> {
    return this.#open(address, (page) => page.evaluate(largestPaint));
  }

  /** @param further asked one after the other once the first answer is there */
  async search(address: string, query: string, further: readonly string[] = []): Promise<Search> {
    const start = this.#sent;
    return this.#open(address, async (page) => {
      let pagefind = false;
      page.on('request', (request) => {
        pagefind ||= request.url().includes('/pagefind/');
      });
      const pageBytes = this.#sent - start;
      const { milliseconds, came } = await page.evaluate(firstAnswer, query);
      const sent = this.#sent - start - pageBytes;
      // Other engines answer once, and load in a worker that the page knows nothing of.
      const ours = (await page.locator('xf-search').count()) > 0;
      const bytes = ours ? Math.min(came, sent) : sent;
      if (ours) await page.locator(ANSWERED).first().waitFor({ state: 'attached' });
      await this.#rest();
      const bytesAtRest = this.#sent - start - pageBytes;
      const changes = await page.evaluate(() => (document.body.dataset['changes'] ?? '').trim().split(' ').map(Number));
      const times: number[] = [];
      for (const next of further) times.push(await mainThread(page, next));
      await page.reload({ waitUntil: 'load' });
      const { milliseconds: warm } = await page.evaluate(firstAnswer, query);
      return { milliseconds, changes, pageBytes, bytes, bytesAtRest, pagefind, warm, further: times };
    });
  }
}
