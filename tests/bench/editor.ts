/**
 * `npm run bench:editor [--json]`: how long the editor takes to open in a real Chromium, and how long after somebody saves
 * a form the page beside it shows what was saved. On a copy of the content.
 */

import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { chromium, type Page } from '@playwright/test';
import { findChromium, launchOptions } from '../../src/machine/chromium.ts';
import { copyContent, PROJECT } from '../content-copy.ts';
import { median, type Row, report } from './report.ts';

const PORT = 4396;
const PATIENCE = 180_000;
const TIMES = 5;

const seconds = (from: number) => (performance.now() - from) / 1000;

/** @returns seconds until the list of pages is there */
async function opened(page: Page, address: string): Promise<number> {
  const start = performance.now();
  await page.goto(address);
  await page.getByText('路线', { exact: true }).first().waitFor({ timeout: PATIENCE });
  return seconds(start);
}

const { values } = parseArgs({ options: { json: { type: 'boolean', default: false } } });
const root = copyContent();
const desk = spawn(process.execPath, ['src/desk/edit.ts', '--port', String(PORT)], {
  cwd: PROJECT,
  stdio: ['ignore', 'pipe', 'ignore'],
  env: { ...process.env, XUNFA_ROOT: root, ASTRO_DEV_BACKGROUND: '0' },
});
const browser = await chromium.launch(launchOptions(await findChromium()));
try {
  const address = await new Promise<string>((resolve) => {
    desk.stdout.on('data', (chunk: Buffer) => {
      const found = /http:\/\/127\.0\.0\.1:\d+\/admin\//.exec(chunk.toString('utf8'));
      if (found) resolve(found[0]);
    });
  });
  const page = await browser.newPage({ locale: 'zh-CN', viewport: { width: 1366, height: 768 } });
  const first = await opened(page, address);
  const again: number[] = [];
  for (let time = 0; time < TIMES; time++) again.push(await opened(page, address));
  await page.goto(`${address}#/collections/routes/entries/unpaid-wages`);
  const claim = page.locator('section.field[data-key-path="claim"]').locator('input,textarea').first();
  await claim.waitFor();
  const shown = page.frameLocator('iframe').frameLocator('iframe.page').locator('main');
  await shown.waitFor({ timeout: PATIENCE });
  const [saved, seen]: [number[], number[]] = [[], []];
  for (let time = 1; time <= TIMES; time++) {
    const words = `活干了，单位到日子不发工资，第 ${time} 回`;
    await claim.fill(words);
    const start = performance.now();
    const answer = page.waitForResponse((response) => response.url().includes('/api/file/'));
    await page.getByRole('button', { name: '保存', exact: true }).click();
    await answer;
    saved.push(seconds(start));
    await shown.getByText(words).first().waitFor({ timeout: PATIENCE });
    seen.push(seconds(start));
  }
  const afterWriting = seen.map((one, at) => one - (saved[at] ?? 0));
  const rows: Row[] = [
    { what: 'the editor opens, the first time', measured: first, unit: 's', atMost: 3 },
    { what: 'the editor opens again', measured: median(again), unit: 's', atMost: 3 },
    { what: 'a form is checked and saved after', measured: median(saved), unit: 's' },
    { what: 'what was saved is beside the form after', measured: median(afterWriting), unit: 's', atMost: 2 },
    { what: 'from the button to the page beside it', measured: median(seen), unit: 's' },
  ];
  report(rows, values.json);
} finally {
  await browser.close();
  desk.kill();
  rmSync(root, { recursive: true, force: true });
}
