/** Turns rendered pages into PDF files, in the one browser; pages and fonts never leave the machine. */

import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from '@playwright/test';
import { startChromium } from '../../machine/chromium.ts';
import { pagesOfPlaces } from './destinations.ts';
import { type FontFace, fontRules } from './fonts.ts';
import type { Paper } from './papers.ts';
import type { TagNames } from './tags.ts';

const NAME = 'print.invalid';
const HOST = `http://${NAME}`;

/** What overflows, in a panel: how many millimetres too much. */
export interface Overflow {
  panel: string;
  millimetres: number;
}

/** How large a sheet's letters came out, in millimetres, where it chose them itself; and what still does not fit. */
export interface Settled {
  letters: number | undefined;
  over: Overflow[];
}

export interface Press {
  /**
   * What there is to print.
   * @param files everything that a page may ask for, by its name below the site
   */
  load(files: ReadonlyMap<string, Uint8Array | string>, faces: readonly FontFace[]): void;
  /**
   * @param sheet its page below /print/, and the paper that it is cut to
   * @param bleed millimetres that its ground goes beyond the cut
   * @returns the PDF as the browser writes it, what stands there by which name, and how its text fits
   */
  pdf(sheet: { id: string; paper: Paper }, bleed: number): Promise<Settled & { bytes: Uint8Array; naming: TagNames }>;
  close(): Promise<void>;
}

const TYPES: Record<string, string> = {
  html: 'text/html; charset=utf-8',
  svg: 'image/svg+xml',
  png: 'image/png',
  ttf: 'font/ttf',
};

/** The policy of a page is for the web; here a page has the size of its paper in it. */
const POLICY = /<meta http-equiv="content-security-policy"[^>]*>/;

/**
 * Gives a sheet that is hung up the largest letters with which everything fits: all its lengths follow from the size of
 * its text. Runs in the page.
 */
function settle(): Settled {
  const PER_MILLIMETRE = 96 / 25.4;
  const over = () =>
    [...document.querySelectorAll<HTMLElement>('[data-panel]')].flatMap((panel) => {
      const box = panel.getBoundingClientRect();
      const style = getComputedStyle(panel);
      const bottom = box.bottom - Number.parseFloat(style.paddingBottom);
      const right = box.right - Number.parseFloat(style.paddingRight);
      // A drawing shows nothing beyond its own edge.
      const most = [...panel.querySelectorAll(':not(svg *)')].reduce((found, one) => {
        const its = one.getBoundingClientRect();
        return Math.max(found, its.bottom - bottom, its.right - right);
      }, 0);
      // Half a pixel is rounding.
      return most > 0.5 ? [{ panel: panel.dataset['panel'] ?? '', millimetres: Math.ceil(most / PER_MILLIMETRE) }] : [];
    });
  const sheet = document.querySelector<HTMLElement>('[data-fit]');
  const [least = 0, most = 0] = (sheet?.dataset['fit'] ?? '').split(' ').map(Number);
  const STEPS = 40;
  const lettersAt = (step: number) => least + ((most - least) * step) / STEPS;
  const setLetters = (step: number) => {
    if (sheet) sheet.style.fontSize = `${lettersAt(step)}mm`;
  };
  let [low, high] = [0, sheet ? STEPS : 0];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    setLetters(middle);
    if (over().length === 0) low = middle;
    else high = middle - 1;
  }
  setLetters(low);
  return { letters: sheet ? lettersAt(low) : undefined, over: over() };
}

/** Runs in the page. */
function namesOnPage(): TagNames {
  const say = (element: HTMLElement | null) => element?.textContent.replace(/\s+/g, ' ').trim() ?? '';
  const headings = [...document.querySelectorAll<HTMLElement>('h1,h2,h3,h4,h5,h6')].map(say);
  const ids = [...document.querySelectorAll<HTMLAnchorElement>('a[href^="#"]')].map(({ hash }) => hash.slice(1));
  return {
    headings: headings.filter((heading) => heading !== ''),
    places: Object.fromEntries(ids.map((id) => [id, say(document.getElementById(id))])),
  };
}

/** Numbers of pages change the length of lines, and those the pages: seldom more than once. */
const PASSES = 5;

/**
 * The PDF of a page that has been loaded, with the number of its page beside each link that asks for it.
 * @throws Error where the numbers do not come to rest
 */
async function numbered(page: Page): Promise<Uint8Array> {
  const write = (numbers: Record<string, number>) =>
    page.evaluate((known) => {
      const places = [...document.querySelectorAll<HTMLElement>('[data-page]')];
      // About as wide as a number: lines break as they will in the end.
      for (const place of places) place.textContent = String(known[place.dataset['page'] ?? ''] ?? '88');
      return places.length;
    }, numbers);
  let known = '';
  const asked = await write({});
  for (let pass = 0; pass < PASSES; pass++) {
    const bytes = await page.pdf({ tagged: true, outline: true, preferCSSPageSize: true, printBackground: true });
    if (asked === 0) return bytes;
    const pages = Object.fromEntries(await pagesOfPlaces(bytes));
    const found = JSON.stringify(pages);
    if (found === known) return bytes;
    known = found;
    await write(pages);
  }
  throw new Error('The numbers of the pages did not come to rest');
}

/** What a browser of this machine asks for, by its name: pages with the rules of their fonts, and all else as it is. */
function served(
  files: ReadonlyMap<string, Uint8Array | string>,
  faces: readonly FontFace[],
): Map<string, Uint8Array | string> {
  const style = `<style>${fontRules(faces)}</style></head>`;
  const pages = [...files].map(([name, body]): [string, Uint8Array | string] => {
    if (!name.endsWith('.html')) return [name, body];
    const html = Buffer.from(body).toString('utf8').replace(POLICY, '');
    return [name, html.replace('</head>', () => style)];
  });
  return new Map([...pages, ...faces.map(({ file, bytes }): [string, Uint8Array] => [`fonts/${file}`, bytes])]);
}

/**
 * A browser, and a server for it on this machine: so it keeps the fonts from one sheet to the next, which weigh more
 * than all else.
 * @throws CommandError where no browser starts
 */
export async function startPress(): Promise<Press> {
  let known: ReadonlyMap<string, Uint8Array | string> = new Map();
  const missing: string[] = [];
  const server = createServer(({ url = '' }, response) => {
    const name = decodeURIComponent(url.slice(1)).replace(/\/$/, '/index.html');
    const body = known.get(name);
    if (body === undefined) {
      missing.push(name);
      response.writeHead(404).end();
      return;
    }
    const ending = name.split('.').at(-1) ?? '';
    response.setHeader('Content-Type', TYPES[ending] ?? 'application/octet-stream');
    if (ending !== 'html') response.setHeader('Cache-Control', 'max-age=86400');
    response.end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  // By a name: no file tells which port it came from.
  const browser = await startChromium([`--host-resolver-rules=MAP ${NAME} 127.0.0.1:${port}`]).catch((error) => {
    server.close();
    throw error;
  });
  const page = await browser.newPage();
  await page.emulateMedia({ media: 'print' });
  return {
    load: (files, faces) => {
      known = served(files, faces);
    },
    pdf: async ({ id, paper: { width, height } }, bleed) => {
      await page.goto(`${HOST}/print/${id}/`);
      if (bleed > 0) {
        const size = `${width + 2 * bleed}mm ${height + 2 * bleed}mm`;
        await page.addStyleTag({ content: `@page{size:${size}}:root{--bleed:${bleed}mm}` });
      }
      await page.evaluate(() => document.fonts.ready);
      const lacking = missing.filter((one) => one !== 'favicon.ico');
      if (lacking.length > 0) throw new Error(`print/${id} asks for ${lacking.join(', ')}`);
      const settled = await page.evaluate(settle);
      return { bytes: await numbered(page), naming: await page.evaluate(namesOnPage), ...settled };
    },
    close: async () => {
      await browser.close();
      server.close();
    },
  };
}
