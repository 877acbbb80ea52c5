/** The folder that `npm run pack:screen` writes, opened from a disk as a worker would: by a double click. */

import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from '@playwright/test';
import { unzipSync } from 'fflate';

// Named here and made before the first test: whoever only lists the tests reads this file, too.
const folder = join(tmpdir(), `xunfa-screen-stick-${process.pid}`);
const out = join(folder, 'screen');
const pack = (...args: string[]) =>
  spawnSync('node', ['src/faces/stick/pack-screen.ts', '--out', out, ...args], { encoding: 'utf8' });
const at = (name: string) => pathToFileURL(join(out, name)).href;

test.beforeAll(() => {
  mkdirSync(folder, { recursive: true });
  const { status, stderr } = pack('--playlist', 'village');
  if (status !== 0) throw new Error(stderr);
});
test.afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('it plays, with its codes, and complains of nothing', async ({ page }) => {
  const complaints: string[] = [];
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('requestfailed', (request) => complaints.push(request.url()));
  await page.clock.install({ time: new Date('2026-11-26T10:00:00+08:00') });
  await page.goto(at('index.html'));
  const slide = page.locator('#screen > .slide:visible');
  await expect(slide).toContainText('村里的事');
  await page.clock.runFor(41_000);
  await expect(slide).toHaveCount(1);
  await expect(slide).not.toContainText('村里的事，该找谁');
  const code = slide.locator('.qr img');
  expect(
    await code.evaluate((image: HTMLImageElement) => image.decode().then(() => image.naturalWidth)),
  ).toBeGreaterThan(0);
  // A touch has no site to open: the slide stays a while.
  await page.mouse.click(500, 300);
  const held = await slide.getAttribute('id');
  await page.clock.runFor(50_000);
  await expect(slide).toHaveId(held ?? '');
  await page.clock.runFor(60_000);
  await expect(slide).not.toHaveId(held ?? '');
  expect(complaints).toEqual([]);
});

test('a notice on the stick takes the screen, and a mistake in it is told', async ({ page }) => {
  await page.clock.install({ time: new Date('2026-11-26T10:00:00+08:00') });
  await page.goto(at('hall.html'));
  const file = join(out, 'notice.txt');
  const empty = readFileSync(file, 'utf8');
  const notice = page.locator('#notice');
  const write = async (words: string, look: () => Promise<void>) => {
    writeFileSync(file, words);
    await expect(async () => {
      await page.clock.runFor(20_000);
      await look();
    }).toPass();
  };
  await write(empty.replace('`\r\n\r\n`', '`\r\n到 2026-11-26 12:00\r\n今天下午停电\r\n`'), () =>
    expect(notice).toContainText('今天下午停电', { timeout: 500 }),
  );
  await write('今天下午停电，没有写在中间', () =>
    expect(page.locator('#state')).toContainText('notice.txt 读不出来', { timeout: 500 }),
  );
  await write(empty, () => expect(notice).toBeHidden({ timeout: 500 }));
});

test('the package for signage players holds the same files, and the same bytes every time', () => {
  const first = readFileSync(`${out}.htz`);
  const files = unzipSync(first);
  expect(Object.keys(files)).toContain('index.html');
  for (const [name, bytes] of Object.entries(files))
    expect(Buffer.from(bytes).equals(readFileSync(join(out, name)))).toBe(true);
  pack('--playlist', 'village');
  expect(readFileSync(`${out}.htz`).equals(first)).toBe(true);
});

test('nothing in it leads to a server', () => {
  for (const name of ['index.html', 'hall.html', 'regulations.html']) {
    const addresses = readFileSync(join(out, name), 'utf8').matchAll(
      /<(?:img|script|link rel="icon")[^>]* (?:src|href)="([^"]+)"/g,
    );
    for (const [, address = ''] of addresses) expect(address).toMatch(/^(?:(?:qr|strips)\/)?[\w-]+\.\w+$/);
  }
});

test('an unknown playlist is told, and what was packed before stays', () => {
  const { status, stderr } = pack('--playlist', 'mars');
  expect(status).toBe(1);
  expect(stderr).toContain('没有“mars”这套屏。现在有：cases、hall');
  expect(readFileSync(join(out, 'index.html'), 'utf8')).toContain('村里的事');
});
