/**
 * `npm run pictures`: the five pictures of /screen/setup/, taken from the real screen of the built site.
 * They are kept with the project; take them again when the screen looks different.
 */

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContext, Page } from '@playwright/test';
import { PICTURES } from '../../kinds/setup/schema.ts';
import { builtSite } from '../../machine/built-site.ts';
import { findChromium, launchOptions, playwright } from '../../machine/chromium.ts';
import { runCommand } from '../../machine/command.ts';
import { serve } from '../../machine/serve.ts';

const FOLDER = 'public/screen/setup';
/** As on a television; the pictures are half as wide. */
const VIEWPORT = { width: 1920, height: 1080 };
const QUALITY = 80;
/** The screen's clock, in the pictures. */
const MOMENT = new Date('2026-12-01T10:02:00+08:00');
const NOTICE = '到 2026-12-01 17:00\n今天下午停电\n接待改在一楼大厅，材料照收。';

async function picture(page: Page, name: string, clip = { x: 0, y: 0, ...VIEWPORT }): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const { data } = await session.send('Page.captureScreenshot', {
    format: 'webp',
    quality: QUALITY,
    clip: { ...clip, scale: 960 / clip.width },
  });
  await session.detach();
  writeFileSync(join(FOLDER, `${name}.webp`), Buffer.from(data, 'base64'));
}

async function shown(context: BrowserContext, address: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(address);
  await page.clock.runFor(4000);
  await page.waitForLoadState('networkidle');
  await page.evaluate(() => Promise.all(document.getAnimations().map(({ finished }) => finished)));
  return page;
}

async function takeAll(context: BrowserContext, address: (path: string) => string): Promise<void> {
  await context.clock.install({ time: MOMENT });
  const screen = await shown(context, address('/screen/'));
  await picture(screen, 'open');
  await picture(await shown(context, address('/screen/rights/#s2-1')), 'full');
  // The worker keeps the files in its own time.
  await screen.waitForFunction(() => localStorage.getItem(`xf-screen-whole:${location.pathname}`));
  const card = await shown(context, address('/screen/setup/card/'));
  await picture(card, 'card');
  const facts = await card.locator('dl').boundingBox();
  const y = Math.min((facts?.y ?? 0) - 8, VIEWPORT.height - PICTURES.offline);
  await picture(card, 'offline', { x: 0, y, width: 960, height: PICTURES.offline });
  await context.route('**/notice.txt*', (route) => route.fulfill({ body: NOTICE, contentType: 'text/plain' }));
  await picture(await shown(context, address('/screen/')), 'urgent');
}

if (import.meta.main) {
  await runCommand('没有选项', async () => {
    const site = builtSite('dist');
    const { server, port } = await serve('dist', site.base, 0);
    const browser = await (await playwright()).launch(launchOptions(await findChromium()));
    try {
      mkdirSync(FOLDER, { recursive: true });
      const context = await browser.newContext({ viewport: VIEWPORT, screen: VIEWPORT, timezoneId: 'Asia/Shanghai' });
      await takeAll(context, (path) => `http://localhost:${port}${site.href(path)}`);
      console.log(`五张图在 ${FOLDER}/。`);
    } finally {
      await browser.close();
      server.close();
    }
  });
}
