/**
 * The whole site in a folder, opened by a double click: in today's Chromium and in that of 2021. Playwright's own waiting
 * needs newer browsers, so these tests speak to the page directly (see old-browser.test.ts).
 */

import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, type BrowserContext, chromium, expect, type Page, test } from '@playwright/test';
import { stickOf, writeStick } from '../../src/faces/stick/pack-stick.ts';
import { chinaDay } from '../../src/law/china-day.ts';
import { findChromium, launchOptions } from '../../src/machine/chromium.ts';
import { readDocx } from '../docx-text.ts';
import { readExam } from '../search/evaluate.ts';
import { oldChromium } from './old-chromium.ts';
import { PAGE_TYPES } from './page-types.ts';
import { chosenVerdict } from './quiz-answer.ts';

// One after the other: the folder is packed once.
test.describe.configure({ mode: 'default' });

/** A site with an address, an office, pictures of its own. */
const BUILT = '.build/county';
const WEB = 'http://localhost:4391/xffz';

// Named here and made before the first test: whoever only lists the tests reads this file, too.
const folder = join(tmpdir(), `xunfa-stick-disk-${process.pid}`);
const out = join(folder, 'U 盘', '循法');
const at = (name: string) => pathToFileURL(join(out, name)).href;
/** The file of a page by its address: /routes/penalty/ */
const pageAt = (path: string) => at(`site/${path === '/' ? 'index' : path.slice(1, -1)}.html`);

test.beforeAll(async () => {
  mkdirSync(folder, { recursive: true });
  writeStick(out, await stickOf(BUILT, join(folder, 'no films'), 'county', () => undefined));
});
test.afterAll(() => rmSync(folder, { recursive: true, force: true }));

let browser: Browser;
let context: BrowserContext;
let page: Page;
/** What the page complained of, and what it asked for that is no file. */
let complaints: string[];

async function open(options: Parameters<Browser['newContext']>[0] = {}): Promise<void> {
  context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: 'zh-CN', ...options });
  page = await context.newPage();
  complaints = [];
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('requestfailed', (request) => {
    // The page was left before its icon came.
    const { errorText = '' } = request.failure() ?? {};
    if (errorText !== 'net::ERR_ABORTED') complaints.push(`${errorText}: ${request.url()}`);
  });
  page.on('request', (request) => {
    if (!/^(?:file|data|blob):/.test(request.url())) complaints.push(`left the disk: ${request.url()}`);
  });
}

/** Asks the page until it answers with something, for at most ten seconds. */
async function until<T, A>(question: (given: A) => T | null | undefined | false | '', given?: A): Promise<T> {
  const answer = await page.waitForFunction(question as never, given, { timeout: 10_000 });
  return (await answer.jsonValue()) as T;
}

const click = (selector: string) => page.evaluate((one) => document.querySelector<HTMLElement>(one)?.click(), selector);

/** What a press hands out: its name, and its bytes as they were made. */
async function saved(selector: string): Promise<{ name: string; bytes: Buffer }> {
  await page.evaluate((one) => {
    HTMLAnchorElement.prototype.click = function () {
      const reader = new FileReader();
      reader.onload = () => Object.assign(globalThis, { saved: { name: this.download, url: reader.result } });
      void fetchBlob(this.href).then((blob) => reader.readAsDataURL(blob));
    };
    const made = new Map<string, Blob>();
    const fetchBlob = async (url: string) => made.get(url) ?? new Blob();
    URL.createObjectURL = (blob) => {
      const url = `blob:test/${made.size}`;
      made.set(url, blob as Blob);
      return url;
    };
    document.querySelector<HTMLElement>(one)?.click();
  }, selector);
  const file = await until(() => (globalThis as { saved?: { name: string; url: string } }).saved);
  return { name: file.name, bytes: Buffer.from(file.url.split(',')[1] ?? '', 'base64') };
}

for (const version of ['today', 90] as const) {
  test.describe(`Chromium: ${version}`, () => {
    test.beforeAll(async () => {
      browser = await chromium.launch(launchOptions(await (version === 90 ? oldChromium(90) : findChromium())));
      if (version === 90) expect(browser.version()).toMatch(/^90\./);
    });
    test.afterAll(() => browser?.close());
    test.beforeEach(() => open());
    test.afterEach(async () => {
      await context.close();
      expect(complaints).toEqual([]);
    });

    test('every type of page opens, styled, with its pictures, and asks for nothing but files', async () => {
      const pages = PAGE_TYPES.filter((path) => path.endsWith('/')).map(pageAt);
      for (const address of [
        at('开始.html'),
        ...pages,
        pageAt('/about/'),
        pageAt('/office/'),
        pageAt('/screen/setup/card/'),
      ]) {
        await page.goto(address);
        const seen = await page.evaluate(() => ({
          paper: getComputedStyle(document.body).backgroundColor,
          heading: document.querySelector('h1, h2')?.textContent ?? '',
          broken: [...document.images].filter((one) => one.complete && one.naturalWidth === 0).map(({ src }) => src),
        }));
        expect(seen.heading, address).not.toBe('');
        expect(seen.broken, address).toEqual([]);
        expect(seen.paper, address).not.toBe('rgba(0, 0, 0, 0)');
      }
    });

    test('search finds, and leads to the page; the page of results answers a press on Enter', async () => {
      await page.goto(at('开始.html'));
      await page.evaluate(() => document.getElementById('q')?.focus());
      await page.keyboard.type('老板跑了不给钱');
      const first = await until(() => document.querySelector<HTMLAnchorElement>('.hits a')?.href);
      await page.keyboard.press('Enter');
      await until(() => document.querySelector('#results .hits a'));
      expect(page.url()).toBe(`${pageAt('/search/')}#q=${encodeURIComponent('老板跑了不给钱')}`);
      await page.goto(first);
      expect(await page.title()).toContain('老板跑了');
      // A jump is no search.
      await page.evaluate(() => document.getElementById('q')?.focus());
      await page.keyboard.type('第26条');
      await until(() => document.querySelector('.hits a'));
      await page.keyboard.press('Enter');
      await until(() => document.querySelector('#art-26-1'));
      expect(page.url()).toBe(pageAt('/regulations/26/'));
    });

    test('the calculator counts, and its calendar names the page on the web', async () => {
      await page.goto(pageAt('/routes/penalty/'));
      await click('.calc summary');
      await until(() => document.querySelector('.calc form'));
      // Only a last day that is to come goes into a calendar.
      const today = chinaDay().split('-').map(Number).map(String);
      await page.evaluate((typed) => {
        for (const [index, box] of document.querySelectorAll<HTMLInputElement>('.calc input').entries()) {
          box.value = typed[index] ?? box.value;
        }
        document.querySelector<HTMLElement>('.calc .go')?.click();
      }, today);
      expect(await until(() => document.querySelector('.calc output .last')?.textContent)).toContain('月');
      const { name, bytes } = await saved('.calc output button');
      expect(name).toMatch(/\.ics$/);
      expect(bytes.toString().replaceAll('\r\n ', '')).toContain('URL:https://www.example.gov.cn/xffz/routes/penalty/');
    });

    test('a letter is filled, kept, and written as a Word file', async () => {
      await page.goto(pageAt('/letters/petition/'));
      await page.evaluate(() => document.getElementById('f-name')?.focus());
      await until(() => document.querySelector('[data-alive]'));
      for (const field of ['body', 'name', 'address', 'request', 'facts']) {
        await page.evaluate((id) => document.getElementById(id)?.focus(), `f-${field}`);
        await page.keyboard.type('某某');
      }
      const { name, bytes } = await saved('[data-act=docx]');
      expect(name).toBe('信访诉求书.docx');
      expect(
        readDocx(bytes)
          .paragraphs.map(({ text }) => text)
          .join('\n'),
      ).toContain('某某');
      await page.reload();
      expect(await until(() => document.querySelector<HTMLInputElement>('#f-name')?.value)).toBe('某某');
    });

    test('an old leaflet is checked, and what is found leads to the page', async () => {
      await page.goto(pageAt('/check/'));
      await page.evaluate(() => document.querySelector('textarea')?.focus());
      await until(() => document.querySelector('[data-awake]'));
      await page.keyboard.type('训诫三次即拘留。《治安管理处罚法》第一百五十条。');
      await click('[data-check]');
      expect(await until(() => document.querySelector('#report .sum')?.textContent)).toContain('要改 2 处');
      const links = await page.evaluate(() =>
        [...document.querySelectorAll<HTMLAnchorElement>('#report .meta a')].map(({ href }) => href),
      );
      for (const link of links) {
        await page.goto(link);
        expect(await page.evaluate(() => document.querySelector('h1')?.textContent)).toBeTruthy();
      }
      expect(links.length).toBeGreaterThan(0);
    });

    test('a question of a quiz tells right from wrong', async () => {
      await page.goto(pageAt('/quiz/villagers/'));
      expect(await chosenVerdict(page)).toEqual({ yes: true, no: false });
    });

    test('what is ticked on a route stands on the list, on this machine, and leads back', async () => {
      await page.goto(pageAt('/routes/unpaid-wages/'));
      await until(() => document.querySelector('.told-ticks'));
      await click('.tick input');
      await click('.told-ticks a');
      await until(() => document.querySelector('.matter .ticks input:checked'));
      expect(page.url()).toBe(pageAt('/mine/'));
      await click('.matter h3 a');
      await until(() => document.querySelector<HTMLInputElement>('.tick input')?.checked);
      expect(page.url()).toBe(pageAt('/routes/unpaid-wages/'));
      // Large type, too, from page to page.
      await click('[data-set=size]');
      await page.goto(at('开始.html'));
      expect(await page.evaluate(() => getComputedStyle(document.body).fontSize)).toBe('24px');
    });

    test('what is copied is the address on the web', async () => {
      await page.goto(pageAt('/regulations/26/'));
      await page.evaluate(() => {
        const copied: string[] = [];
        Object.defineProperty(navigator, 'clipboard', {
          value: { writeText: async (words: string) => void copied.push(words) },
        });
        Object.assign(globalThis, { copied });
        document.querySelector<HTMLElement>('.anchor')?.click();
        document.querySelector<HTMLElement>('.share [data-take]')?.click();
      });
      expect(await page.evaluate(() => (globalThis as unknown as { copied: string[] }).copied)).toEqual([
        'https://www.example.gov.cn/xffz/regulations/26/#art-26-1',
        'https://www.example.gov.cn/xffz/t26/',
      ]);
      expect(page.url()).toBe(`${pageAt('/regulations/26/')}#art-26-1`);
    });

    test('the hall screen plays, with its codes, and takes a notice from the folder', async () => {
      await page.goto(pageAt('/screen/'));
      const shown = () =>
        [...document.querySelectorAll<HTMLElement>('.slide:not(.urgent)')].filter(({ hidden }) => !hidden);
      expect(await page.evaluate(() => document.querySelectorAll('#screen > .slide:not([hidden])').length)).toBe(1);
      const first = await page.evaluate(() => document.querySelector('#screen > .slide:not([hidden])')?.id);
      await page.keyboard.press('ArrowRight');
      await until((id) => document.querySelector('#screen > .slide:not([hidden])')?.id !== id, first);
      expect(await page.evaluate(shown).then(({ length }) => length)).toBe(1);
      const code = await page.evaluate(() => {
        const image = document.querySelector<HTMLImageElement>('#screen .qr img');
        if (image) image.loading = 'eager';
        return image?.decode().then(() => image.naturalWidth);
      });
      expect(code).toBeGreaterThan(0);
      const file = join(out, 'site/screen/notice.txt');
      const empty = readFileSync(file, 'utf8');
      writeFileSync(file, empty.replace('`\r\n\r\n`', '`\r\n今天下午停电\r\n`'));
      await page.reload();
      expect(await until(() => !document.getElementById('notice')?.hidden && document.body.textContent)).toContain(
        '停电',
      );
      writeFileSync(file, empty);
    });

    test('a route is printed on two sheets of A4', async () => {
      await page.goto(pageAt('/routes/unpaid-wages/'));
      const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
      expect(pdf.match(/\/Type ?\/Page\b(?!s)/g)?.length).toBeLessThanOrEqual(2);
      expect(
        await page.evaluate(() => {
          let printed = 0;
          window.print = () => {
            printed += 1;
          };
          document.querySelector<HTMLElement>('[data-print]')?.click();
          return printed;
        }),
      ).toBe(1);
    });

    test('an old one says so on every page, a fresh one does not', async () => {
      const words = '只核对到';
      await page.goto(pageAt('/rights/'));
      expect(await page.evaluate(() => document.querySelector('main')?.textContent)).not.toContain(words);
      await page.addInitScript(() => {
        const now = Date.now.bind(Date);
        const later = () => now() + 400 * 86_400_000;
        globalThis.Date = class extends Date {
          constructor(...given: []) {
            super(...((given.length > 0 ? given : [later()]) as []));
          }
          static override now = later;
        } as DateConstructor;
      });
      await page.goto(pageAt('/rights/'));
      expect(await until(() => document.querySelector('main')?.textContent)).toContain(words);
    });

    test('without JavaScript every way leads on', async () => {
      await context.close();
      await open({ javaScriptEnabled: false });
      await page.goto(at('开始.html'));
      const follow = async (selector: string) =>
        page.goto(await page.evaluate((one) => document.querySelector<HTMLAnchorElement>(one)?.href ?? '', selector));
      await follow('.options a');
      await follow('.options a');
      expect(page.url()).toMatch(/\/site\/(?:guide|routes)\/[\w-]+\.html$/);
      await page.goto(pageAt('/routes/unpaid-wages/'));
      await follow('.crumbs a');
      expect(page.url()).toBe(pageAt('/'));
    });
  });
}

/** So many questions of each group: of what we answer, a fourteenth. */
const STEP = 14;

test('search holds what it holds on the web: the same pages in the same order', async () => {
  test.setTimeout(300_000);
  browser = await chromium.launch(launchOptions(await findChromium()));
  try {
    await open();
    const asked = readExam().filter((_, index) => index % STEP === 0);
    expect(asked.length).toBeGreaterThan(45);
    const answers = async (address: string, toPath: (href: string) => string) => {
      await page.goto(address);
      await until(() => document.querySelector('xf-search[data-awake]'));
      const found: string[][] = [];
      for (const { ask } of asked) {
        await page.evaluate((words) => {
          const box = document.querySelector<HTMLInputElement>('#q');
          if (!box) return;
          box.value = words;
          box.dispatchEvent(new InputEvent('input'));
        }, ask);
        // What only the web's full text adds stands below, and is named so.
        await until(() => !document.getElementById('results')?.hasAttribute('aria-busy'));
        found.push(
          await page.evaluate(() =>
            [...document.querySelectorAll<HTMLAnchorElement>('#results a[href]')]
              .filter((link) => !link.closest('section')?.querySelector('h2')?.textContent?.includes('正文里提到的'))
              .map((link) => `${link.getAttribute('href')} ${link.textContent}`),
          ),
        );
      }
      return found.map((rows) => rows.map(toPath));
    };
    const onWeb = await answers(`${WEB}/search/`, (row) => row.replace(/^\/xffz/, ''));
    const web = complaints.filter((one) => !one.startsWith('left the disk: http://localhost:4391/'));
    const onDisk = await answers(pageAt('/search/'), (row) => {
      const [href = '', ...words] = row.split(' ');
      return [href.replace(/^\.\//, '/').replace(/\.html(?=$|#)/, '/'), ...words].join(' ');
    });
    expect(web).toEqual([]);
    expect(onDisk).toEqual(onWeb);
    expect(onDisk.filter((rows) => rows.length > 0).length).toBeGreaterThan(asked.length * 0.7);
  } finally {
    await browser.close();
  }
});
