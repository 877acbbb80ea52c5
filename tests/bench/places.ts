/** How much of a screen the header takes, and where the title and the first answer begin: px from the top, unscrolled. */

import { chromium } from '@playwright/test';
import { findChromium, launchOptions } from '../../src/machine/chromium.ts';
import { serve } from '../../src/machine/serve.ts';
import type { Site } from '../../src/site.ts';
import type { Row } from './report.ts';

const SCREENS = [
  [320, 640],
  [360, 780],
  [390, 844],
  [768, 1024],
] as const;
const SIZES = ['normal', 'large', '200 %'] as const;
type Size = (typeof SIZES)[number];

/** A home, a route, an article, a list. */
const TITLED = ['/', '/routes/unpaid-wages/', '/regulations/26/', '/warnings/'];
const ASKED = '/guide/wages/';

const MAX_SHARE = 0.25;

interface Places {
  header: number;
  title: number;
  answer: number;
}

/** The title of a page in large type begins in the first quarter of a phone. */
function titleBound(size: Size, height: number): Pick<Row, 'atMost'> {
  return size === 'large' && height === 780 ? { atMost: height / 4 } : {};
}

/** @param folder the built site */
export async function placeRows(folder: string, site: Site): Promise<Row[]> {
  const { server, port } = await serve(folder, site.base, 0);
  const browser = await chromium.launch(launchOptions(await findChromium()));
  try {
    const rows: Row[] = [];
    for (const [width, height] of SCREENS) {
      for (const size of SIZES) {
        const context = await browser.newContext({ viewport: { width, height } });
        await context.addInitScript((chosen) => {
          if (chosen === 'large') localStorage.setItem('xf-size', 'large');
          if (chosen !== '200 %') return;
          document.addEventListener('DOMContentLoaded', () => {
            document.documentElement.style.fontSize = '200%';
          });
        }, size as string);
        const page = await context.newPage();
        const placesOf = async (address: string): Promise<Places> => {
          await page.goto(`http://localhost:${port}${site.href(address)}`);
          return page.evaluate(() => {
            const box = (selector: string) => document.querySelector(selector)?.getBoundingClientRect();
            return {
              header: box('header.site')?.height ?? Number.NaN,
              title: box('h1')?.top ?? Number.NaN,
              answer: box('.options a')?.top ?? Number.NaN,
            };
          });
        };
        const titled: Places[] = [];
        for (const address of TITLED) titled.push(await placesOf(address));
        const asked = await placesOf(ASKED);
        await context.close();
        const at = `${width}×${height}, ${size}`;
        rows.push(
          {
            what: `header's share, ${at}`,
            measured: Math.max(asked.header, ...titled.map(({ header }) => header)) / height,
            unit: '',
            ...(width === 360 || width === 390 ? { atMost: MAX_SHARE } : {}),
          },
          {
            what: `title begins, ${at}`,
            measured: Math.round(Math.max(...titled.map(({ title }) => title))),
            unit: 'px',
            ...titleBound(size, height),
            note: `lowest of ${TITLED.length}; on ${ASKED} ${Math.round(asked.title)}`,
          },
          { what: `first answer, ${at}`, measured: Math.round(asked.answer), unit: 'px', note: ASKED },
        );
      }
    }
    return rows;
  } finally {
    await browser.close();
    server.close();
  }
}
