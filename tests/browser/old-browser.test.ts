/**
 * Chromium 90 on 统信 UOS and 109 on Windows 7, which office machines have: style, switches and search work
 * in full in the first, and the hall screen in both. Playwright's own waiting needs newer browsers, so these
 * tests speak to the page directly.
 */

import { type Browser, chromium, expect, type Page, test } from '@playwright/test';
import { launchOptions } from '../../src/machine/chromium.ts';
import { oldChromium } from './old-chromium.ts';
import { chosenVerdict } from './quiz-answer.ts';

test.describe.configure({ mode: 'serial' });

let browser: Browser;
let page: Page;

async function open(version: 90 | 109): Promise<void> {
  browser = await chromium.launch(launchOptions(await oldChromium(version)));
  page = await (
    await browser.newContext({ viewport: { width: 1280, height: 900 }, serviceWorkers: 'allow' })
  ).newPage();
}

test.beforeAll(() => open(90));
test.afterAll(() => browser?.close());

/** Asks the page until it answers with something, for at most ten seconds. */
async function until<T>(question: () => T | null | undefined | false | ''): Promise<T> {
  const answer = await page.waitForFunction(question, undefined, { timeout: 10_000 });
  return (await answer.jsonValue()) as T;
}

test('it really is Chromium 90', () => {
  expect(browser.version()).toMatch(/^90\./);
});

test('the page is styled: colours, columns, the law in its frame', async () => {
  await page.goto('http://localhost:4390/regulations/26/');
  const look = await page.evaluate(() => {
    const style = (selector: string) => getComputedStyle(document.querySelector(selector) as Element);
    return {
      paper: style('body').backgroundColor,
      margin: style('.law').borderLeftColor,
      columns: style('.two').gridTemplateColumns.split(' ').length,
      size: style('body').fontSize,
      input: Math.round((document.querySelector('#q') as Element).getBoundingClientRect().height),
    };
  });
  expect(look).toEqual({
    paper: 'rgb(251, 250, 246)',
    margin: 'rgb(143, 36, 25)',
    columns: 2,
    size: '18px',
    input: 44,
  });
});

test('a picture of the office is shown', async () => {
  await page.goto('http://localhost:4391/xffz/about/');
  await page.evaluate(() => document.querySelector('.prose .photo img')?.scrollIntoView());
  const shown = await until(() => {
    const image = document.querySelector<HTMLImageElement>('.prose .photo img');
    return image && image.naturalWidth > 0 && image.currentSrc;
  });
  expect(shown).toMatch(/\.(?:avif|webp)$/);
  await page.goto('http://localhost:4390/regulations/26/');
});

test('large type switches', async () => {
  await page.evaluate(() => document.querySelector<HTMLButtonElement>('[data-set=size]')?.click());
  expect(await page.evaluate(() => getComputedStyle(document.body).fontSize)).toBe('24px');
  await page.evaluate(() => document.querySelector<HTMLButtonElement>('[data-set=size]')?.click());
});

test('search answers without an error', async () => {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  await page.evaluate(() => document.getElementById('q')?.focus());
  await page.keyboard.type('堵门');
  expect(await until(() => document.querySelector('.hits a')?.textContent)).toContain('堵住大门');
  await page.goto('http://localhost:4390/search/#q=%E7%AC%AC26%E6%9D%A1');
  expect(await until(() => document.querySelector('#results .hits a')?.textContent)).toContain('第二十六条');
  expect(errors).toEqual([]);
});

test('an entry is read aloud, and the page to be hidden is gone at once', async () => {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  await page.addInitScript(() => {
    const said: string[] = [];
    const speech = {
      getVoices: () => [{ lang: 'zh-CN', localService: true, default: true }],
      speak: (words: SpeechSynthesisUtterance) => {
        said.push(words.text);
        setTimeout(() => words.onend?.(new Event('end') as SpeechSynthesisEvent));
      },
      cancel: () => undefined,
    };
    class Words {
      text: string;
      constructor(text: string) {
        this.text = text;
      }
    }
    Object.defineProperty(globalThis, 'speechSynthesis', { value: speech });
    Object.defineProperty(globalThis, 'SpeechSynthesisUtterance', { value: Words });
    Object.assign(globalThis, { said });
  });
  await page.goto('http://localhost:4390/cases/mother-protected/');
  await until(() => document.querySelector<HTMLElement>('.listen button'));
  await page.evaluate(() => document.querySelector<HTMLElement>('.listen button')?.click());
  expect(await until(() => document.querySelector('.being-read')?.textContent)).not.toBe('');
  // To the end, and everything as before.
  await until(() => !document.querySelector('.aloud'));
  expect(await page.evaluate('said.slice(-1)[0]')).toBe('听见隔壁挨打，打一个电话。');
  await until(() => document.querySelector('.exit [data-awake]'));
  expect(
    await page.evaluate(() => {
      const link = document.querySelector<HTMLAnchorElement>('.exit .go');
      // A place on this page: what becomes of the page can still be asked.
      if (link) link.href = '#gone';
      link?.click();
      return getComputedStyle(document.documentElement).display;
    }),
  ).toBe('none');
  expect(errors).toEqual([]);
});

test('the calculator counts', async () => {
  // The way out of the page before leads off the site, and may still be on its way.
  await expect(() => page.goto('http://localhost:4390/routes/penalty/')).toPass({ timeout: 10_000 });
  await page.evaluate(() => document.querySelector<HTMLElement>('.calc summary')?.click());
  await until(() => document.querySelector('.calc form'));
  await page.evaluate(() => {
    const [year, month, date] = document.querySelectorAll<HTMLInputElement>('.calc input');
    if (year && month && date) [year.value, month.value, date.value] = ['2024', '2', '28'];
    document.querySelector<HTMLElement>('.calc .go')?.click();
  });
  // Five working days, over a leap day and a weekend.
  expect(await until(() => document.querySelector('.calc output .last')?.textContent)).toContain('2024 年 3 月 6 日');
});

test('a question tells right from wrong', async () => {
  await page.goto('http://localhost:4390/quiz/villagers/');
  expect(await chosenVerdict(page)).toEqual({ yes: true, no: false });
});

test('a leaflet is checked', async () => {
  await page.goto('http://localhost:4390/check/');
  await page.evaluate(() => document.querySelector('textarea')?.focus());
  await until(() => document.querySelector('[data-awake]'));
  await page.keyboard.type('训诫三次即拘留。《治安管理处罚法》第一百五十条。');
  await page.evaluate(() => document.querySelector<HTMLElement>('[data-check]')?.click());
  expect(await until(() => document.querySelector('#report .sum')?.textContent)).toContain('要改 2 处');
});

test('a letter is filled, kept, and written as a Word file', async () => {
  await page.goto('http://localhost:4390/letters/petition/');
  await page.evaluate(() => document.getElementById('f-name')?.focus());
  await until(() => document.querySelector('[data-alive]'));
  for (const field of ['body', 'name', 'address', 'request', 'facts']) {
    await page.evaluate((id) => document.getElementById(id)?.focus(), `f-${field}`);
    await page.keyboard.type('某某');
  }
  expect(await until(() => document.querySelector('[data-fill=request]')?.textContent)).toBe('某某');
  // Playwright cannot watch downloads of so old a browser: the page tells what it was about to save.
  await page.evaluate(() => {
    HTMLAnchorElement.prototype.click = function () {
      document.title = this.download;
    };
    document.querySelector<HTMLElement>('[data-act=docx]')?.click();
  });
  expect(await until(() => document.title.endsWith('.docx') && document.title)).toBe('信访诉求书.docx');
  await page.reload();
  expect(await until(() => document.querySelector<HTMLInputElement>('#f-name')?.value)).toBe('某某');
});

test('what was visited once reads without a network, and says how old it is', async () => {
  const root = 'http://localhost:4390/';
  // A visit of its own: in the tab of the others a page was read that somebody may have to hide.
  const visit = await browser.newContext({ serviceWorkers: 'allow' });
  const telephone = await visit.newPage();
  await telephone.goto(`${root}rights/review/`);
  const isKept = () =>
    telephone.evaluate(async (address) => {
      const cache = await caches.open(`xunfa-offline ${address} `);
      return (await cache.match(`${address}offline/held.json`)) !== undefined;
    }, root);
  await expect.poll(isKept, { timeout: 30_000 }).toBe(true);
  await visit.setOffline(true);
  await telephone.goto(`${root}routes/debt/`);
  const said = await telephone.evaluate(() => [
    document.querySelector('.saved-bar')?.textContent?.slice(0, 3),
    document.querySelector('h1 .number')?.textContent,
  ]);
  await visit.close();
  expect(said).toEqual(['没有网', '欠债不还、合同纠纷']);
});

async function playsHallScreen(): Promise<void> {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  await page.goto('http://localhost:4390/screen/regulations/');
  const shown = () => [...document.querySelectorAll<HTMLElement>('.slide')].filter(({ hidden }) => !hidden);
  expect(await page.evaluate(shown).then(({ length }) => length)).toBe(1);
  await page.keyboard.press('ArrowRight');
  const text = () => document.querySelector('.slide:not([hidden]) header')?.textContent ?? '';
  expect(await page.evaluate(text)).toContain('第一条');
  const size = await page.evaluate(() => getComputedStyle(document.querySelector('.said p') as Element).fontSize);
  expect(Number.parseFloat(size)).toBeGreaterThan(36);
  // It goes on by itself: article 1 stays for less than half a minute.
  await page.waitForFunction(
    () => document.querySelector('.slide:not([hidden]) header')?.textContent?.includes('第二条'),
    undefined,
    { timeout: 45_000 },
  );
  // Everything is kept, and the address opens without the server.
  await until(() => localStorage.getItem(`xf-screen-whole:${location.pathname}`));
  await page.context().setOffline(true);
  await page.reload();
  expect(await page.evaluate(shown).then(({ length }) => length)).toBe(1);
  // A notice is written, and fills the screen.
  await page.keyboard.press('t');
  await page.keyboard.type('ABCDEF');
  await page.keyboard.press('Enter');
  await until(() => document.getElementById('notice')?.hidden === false);
  const notice = await page.evaluate(() => {
    const line = document.querySelector('#notice .said p');
    return { words: line?.textContent, size: line ? Number.parseFloat(getComputedStyle(line).fontSize) : 0 };
  });
  expect(notice.words).toBe('ABCDEF');
  expect(notice.size).toBeGreaterThan(100);
  await page.context().setOffline(false);
  expect(errors).toEqual([]);
}

test('the hall screen plays, a key moves it, and it needs no network', playsHallScreen);

test('the hall screen does the same in Chromium 109', async () => {
  await browser.close();
  await open(109);
  expect(browser.version()).toMatch(/^109\./);
  await playsHallScreen();
});
