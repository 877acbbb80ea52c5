/** A screen whose time is turned by hand, watched once in each of its seconds. */

import { type Browser, type BrowserContext, type CDPSession, chromium, type Page } from '@playwright/test';
import { findChromium, launchOptions } from '../../src/machine/chromium.ts';

const BEGIN = '2026-11-26T08:00:00+08:00';
/** Turned at once, in milliseconds of the screen. */
const STEP = 120_000;
/** The same while something is to come over the network, which takes time of ours. */
const SMALL_STEP = 30_000;
const HOUR = 3_600_000;
/** A slide stays for at most 40 s, and one that comes back after a load is shown anew. */
const LONGEST = 85_000;
/** So long, in real milliseconds, anything that has to come may take. */
const PATIENCE = 300_000;

/**
 * Machine code that the engine makes of what runs often counts as heap too, comes whenever it likes, and hides
 * what a page really keeps.
 */
const COMPILE_NOTHING = '--js-flags=--no-opt --no-maglev --no-sparkplug --no-flush-bytecode';

/** What the watcher in the page counts; kept in the tab, over loads. */
interface Counts {
  looks: number;
  blank: number;
  stops: number;
  slides: number;
}

export interface Sample {
  /** Bytes in use after collecting garbage. */
  heap: number;
  nodes: number;
}

export interface Found extends Counts {
  hours: number;
  /** How often the page was loaded. */
  loads: number;
  /** One for each hour. */
  samples: Sample[];
  /** Seconds until a release that does not play was taken back. */
  rescued: number;
  /** Seconds of our time that it took. */
  seconds: number;
}

/** Runs in the page: looks at the screen once a second of its own time, as a visitor would. */
function watchScreen(longest: number): void {
  if (window !== window.top) return;
  const counts: Counts = JSON.parse(sessionStorage.getItem('soak') ?? '{"looks":0,"blank":0,"stops":0,"slides":0}');
  let last = '';
  let since = 0;
  /** What stands in the middle of the screen and has words on it. */
  const shown = () => {
    const place = document.elementFromPoint(innerWidth / 2, innerHeight / 2)?.closest('.slide, #dark');
    return (place?.textContent ?? '').trim() === '' ? undefined : place;
  };
  addEventListener('load', () => {
    since = performance.now();
    setInterval(() => {
      const now = performance.now();
      const slide = shown();
      const playing = document.documentElement.classList.contains('playing');
      const together = playing ? document.querySelectorAll('#screen > .slide:not([hidden])').length : 1;
      counts.looks += 1;
      if (!slide || together !== 1) counts.blank += 1;
      if (slide?.id !== last) counts.slides += 1;
      const held = slide?.id === 'notice' || slide?.id === 'dark';
      if (slide?.id !== last || held) since = now;
      last = slide?.id ?? '';
      if (now - since > longest) {
        counts.stops += 1;
        since = now;
      }
      sessionStorage.setItem('soak', JSON.stringify(counts));
    }, 1000);
  });
}

export class Soak {
  readonly #browser: Browser;
  readonly #context: BrowserContext;
  readonly #address: string;
  readonly #began = performance.now();
  readonly #samples: Sample[] = [];
  #page: Page;
  #session: CDPSession;
  #played = 0;
  #loads = 0;
  #rescued = Number.NaN;
  /** Of pages that were closed. */
  #before: Counts = { looks: 0, blank: 0, stops: 0, slides: 0 };

  private constructor(browser: Browser, context: BrowserContext, page: Page, session: CDPSession, address: string) {
    this.#browser = browser;
    this.#context = context;
    this.#page = page;
    this.#session = session;
    this.#address = address;
  }

  /** Opens the page and waits until all of it is on the worker's shelf. */
  static async start(root: string, name: string): Promise<Soak> {
    const found = await findChromium();
    const browser = await chromium.launch(launchOptions({ ...found, args: [...found.args, COMPILE_NOTHING] }));
    const context = await browser.newContext({ viewport: { width: 1280, height: 720 }, timezoneId: 'Asia/Shanghai' });
    await context.clock.install({ time: new Date(BEGIN) });
    await context.addInitScript(watchScreen, LONGEST);
    const page = await context.newPage();
    const soak = new Soak(browser, context, page, await context.newCDPSession(page), root + name);
    await soak.#open();
    await page.waitForFunction(() => localStorage.getItem(`xf-screen-whole:${location.pathname}`), undefined, {
      timeout: PATIENCE,
    });
    return soak;
  }

  async #open(): Promise<void> {
    this.#page.on('load', () => {
      this.#loads += 1;
    });
    await this.#session.send('Performance.enable');
    await this.#page.goto(this.#address);
  }

  async stop(): Promise<void> {
    await this.#browser.close();
  }

  /** Turns the screen's time on; a load in the midst of it ends the step, and the next one goes on. */
  async #turn(milliseconds: number): Promise<void> {
    const before = this.#loads;
    const now = () => this.#page.evaluate(() => Date.now()).catch(() => Number.NaN);
    const from = await now();
    await this.#page.clock.runFor(milliseconds).catch((error: unknown) => {
      if (!/context|navigat|closed/i.test(String(error))) throw error;
    });
    await this.#page.waitForLoadState('load');
    if (this.#loads === before) this.#played += milliseconds;
    // A jump of the clock is no time that was played.
    else this.#played += Math.min(Math.max((await now()) - from || 0, 0), milliseconds);
  }

  async playHour(): Promise<void> {
    const until = this.#played + HOUR;
    while (this.#played < until) await this.#turn(Math.min(STEP, until - this.#played));
    await this.#session.send('HeapProfiler.collectGarbage');
    const [{ usedSize }, { metrics }] = await Promise.all([
      this.#session.send('Runtime.getHeapUsage'),
      this.#session.send('Performance.getMetrics'),
    ]);
    const nodes = metrics.find(({ name }) => name === 'Nodes')?.value ?? Number.NaN;
    this.#samples.push({ heap: usedSize, nodes });
  }

  async setClock(time: string): Promise<void> {
    await this.#page.clock.setSystemTime(new Date(time));
  }

  #shows(words: string): Promise<boolean> {
    return this.#page
      .evaluate((wanted) => document.getElementById('screen')?.textContent?.includes(wanted) ?? false, words)
      .catch(() => false);
  }

  /** Plays on until the page of another release is there. */
  async reaches(words: string): Promise<void> {
    const end = performance.now() + PATIENCE;
    while (!(await this.#shows(words))) {
      if (performance.now() > end) throw new Error(`the page with ${words} never came`);
      await this.#turn(SMALL_STEP);
      // The worker's own time is ours.
      await new Promise((done) => setTimeout(done, 500));
    }
  }

  async keeps(words: string): Promise<void> {
    if (!(await this.#shows(words))) throw new Error(`the page with ${words} is gone`);
  }

  /** A release that does not play comes, and goes again. */
  async outlives(words: string): Promise<void> {
    await this.reaches(words);
    const from = performance.now();
    await this.#page.waitForFunction(
      (dead) => document.documentElement.classList.contains('playing') && !document.body.textContent?.includes(dead),
      words,
      { timeout: PATIENCE },
    );
    this.#rescued = Math.round((performance.now() - from) / 1000);
  }

  async #counts(): Promise<Counts> {
    const kept = await this.#page.evaluate(() => sessionStorage.getItem('soak'));
    return JSON.parse(kept ?? '{}') as Counts;
  }

  /** The page is gone at once; later somebody opens it again. */
  async powerCut(): Promise<void> {
    this.#before = await this.#counts();
    await this.#page.close();
    this.#page = await this.#context.newPage();
    this.#session = await this.#context.newCDPSession(this.#page);
    await this.#open();
  }

  async found(): Promise<Found> {
    const counts = await this.#counts();
    const sum = (of: keyof Counts) => this.#before[of] + counts[of];
    return {
      looks: sum('looks'),
      blank: sum('blank'),
      stops: sum('stops'),
      slides: sum('slides'),
      hours: this.#played / HOUR,
      loads: this.#loads,
      samples: this.#samples,
      rescued: this.#rescued,
      seconds: Math.round((performance.now() - this.#began) / 1000),
    };
  }
}
