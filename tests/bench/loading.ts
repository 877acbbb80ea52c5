/** Times pages in a real browser, as on a slow phone in a slow network. */

import { cpSync, globSync, readFileSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import type { Socket } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Browser, chromium, type Page } from '@playwright/test';
import { serve } from '../../src/outputs/serve.ts';
import { findChromium } from '../browser/chromium.ts';
import { brotli } from './first-view.ts';

/** 400 kbit/s both ways; the latency is added to every request. */
const NETWORK = { offline: false, latency: 400, downloadThroughput: 50_000, uploadThroughput: 50_000 };
const CPU_SLOWDOWN = 4;
const VIEWPORT = { width: 360, height: 740 };
/** The network is at rest when nothing was sent for so many milliseconds. */
const REST = 2000;
const COMPRESSIBLE = '**/*.{html,js,css,json,svg,xml,txt,md}';

export interface Search {
  /** From the focus on the box to the first answer under it. */
  milliseconds: number;
  /** Sent by then since the page was opened, the page included. */
  bytes: number;
  /** Sent in all, once nothing more is asked for. */
  bytesAtRest: number;
  /** Pagefind was asked, too. */
  pagefind: boolean;
}

/** Copies a built site into an empty folder, each file with its brotli form beside it. */
function compress(dist: string, folder: string): void {
  cpSync(dist, folder, { recursive: true });
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
function firstAnswer(query: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const box = document.querySelector<HTMLInputElement>('#q');
    if (!box) return reject(new Error('the page has no search box'));
    const started = performance.now();
    new MutationObserver((_, observer) => {
      if (!document.querySelector('.hits a')) return;
      observer.disconnect();
      resolve(performance.now() - started);
    }).observe(document.body, { childList: true, subtree: true });
    box.focus();
    box.value = query;
    box.dispatchEvent(new Event('input', { bubbles: true }));
  });
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

  /** @param folder an empty folder for the compressed copy of the site */
  static async start(dist: string, folder: string, base: string): Promise<SlowBrowser> {
    compress(dist, folder);
    const { path, env, args } = await findChromium();
    const browser = await chromium.launch({ executablePath: path, env: { ...process.env, ...env }, args });
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

  /** Milliseconds to the largest contentful paint of a page. */
  largestPaint(address: string): Promise<number> {
    return this.#open(address, (page) => page.evaluate(largestPaint));
  }

  async search(address: string, query: string): Promise<Search> {
    const before = this.#sent;
    return this.#open(address, async (page) => {
      let pagefind = false;
      page.on('request', (request) => {
        pagefind ||= request.url().includes('/pagefind/');
      });
      const milliseconds = await page.evaluate(firstAnswer, query);
      const bytes = this.#sent - before;
      await this.#rest();
      return { milliseconds, bytes, bytesAtRest: this.#sent - before, pagefind };
    });
  }
}
