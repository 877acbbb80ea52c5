/** The local server: whole pages while the site under it is swapped, its base from the site, nothing outside it. */

import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { request, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { afterEach, describe, expect, test } from 'vitest';
import { builtSite } from '../../src/machine/built-site.ts';
import { serve } from '../../src/machine/serve.ts';

const root = mkdtempSync(join(tmpdir(), 'xunfa-serve-'));
const dist = join(root, 'dist');
let server: Server | undefined;
let last = 0;

afterEach(() => {
  server?.closeAllConnections();
  server?.close();
  rmSync(root, { recursive: true, force: true });
});

function write(folder: string, files: Record<string, string | Buffer>): void {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
}

/** Puts a site in the place of another, as the build does. */
function swap(files: Record<string, string>): void {
  write(join(root, 'next'), files);
  last += 1;
  renameSync(dist, join(root, `last-${last}`));
  renameSync(join(root, 'next'), dist);
}

const home = (address: string) => `<link rel="canonical" href="${address}"><p>首页`;

async function start(files: Record<string, string | Buffer>, base?: string): Promise<string> {
  write(dist, files);
  const served = await serve(dist, base, 0);
  ({ server } = served);
  return `http://localhost:${served.port}`;
}

describe('a site that is built anew while it is looked at', () => {
  test('longer, shorter, new and removed pages are what the new site says', async () => {
    const at = await start({ 'index.html': 'home', 'a/index.html': 'short', 'b/index.html': 'long'.repeat(999) }, '/');
    const text = async (path: string) => (await fetch(at + path)).text();
    expect(await text('/a/')).toBe('short');
    expect(await text('/b/')).toBe('long'.repeat(999));
    expect((await fetch(`${at}/c/`)).status).toBe(404);

    swap({ 'index.html': 'home', 'a/index.html': 'now long '.repeat(999), 'c/index.html': 'new', '404.html': 'none' });
    expect(await text('/a/')).toBe('now long '.repeat(999));
    expect(await text('/c/')).toBe('new');
    const gone = await fetch(`${at}/b/`);
    expect([gone.status, await gone.text()]).toEqual([404, 'none']);

    swap({ 'index.html': 'home', 'a/index.html': 'x' });
    expect(await text('/a/')).toBe('x');
  });

  test('in the midst of swaps every answer is one whole page', async () => {
    const page = (round: number) => `${round} `.repeat(1 + ((round * 7919) % 50_000));
    const at = await start({ 'a/index.html': page(0) }, '/');
    const pages = new Set([page(0)]);
    let open = true;
    const bad: string[] = [];
    let answers = [0, 0, 0];
    const reader = async (_: number, which: number) => {
      for (; open; answers = answers.with(which, (answers[which] ?? 0) + 1)) {
        const response = await fetch(`${at}/a/`);
        const text = await response.text();
        if (response.status !== 200 || !pages.has(text)) bad.push(`${response.status} ${text.slice(0, 20)}`);
      }
    };
    const readers = answers.map(reader);
    // Whoever is slow has more swaps to read in the midst of.
    for (let round = 1; round <= 60 || Math.min(...answers) <= 10; round += 1) {
      pages.add(page(round));
      write(join(root, 'next'), { 'a/index.html': page(round) });
      renameSync(dist, join(root, `last-${round}`));
      // The moment in which there is no site at all, drawn out.
      await new Promise((done) => setTimeout(done, 3));
      renameSync(join(root, 'next'), dist);
      await new Promise((done) => setTimeout(done, 3));
    }
    open = false;
    await Promise.all(readers);
    expect(Math.min(...answers)).toBeGreaterThan(10);
    expect(bad).toEqual([]);
  });

  test('a page that did not change is not sent again, and one that did is', async () => {
    const at = await start({ 'a.txt': 'one' }, '/');
    const etag = (await fetch(`${at}/a.txt`)).headers.get('etag') ?? '';
    const again = () => fetch(`${at}/a.txt`, { headers: { 'If-None-Match': etag }, cache: 'no-store' });
    swap({ 'a.txt': 'one' });
    expect((await again()).status).toBe(304);
    swap({ 'a.txt': 'two' });
    expect(await (await again()).text()).toBe('two');
  });
});

describe('the base', () => {
  test('is what the home page says, also after a rebuild for another place', async () => {
    const at = await start({ 'index.html': home('https://www.example.gov.cn/xffz/'), 'a/index.html': 'a' });
    expect(builtSite(dist)).toMatchObject({ base: '/xffz/', origin: 'https://www.example.gov.cn' });
    const there = await fetch(`${at}/`);
    expect([new URL(there.url).pathname, await there.text()]).toEqual([
      '/xffz/',
      home('https://www.example.gov.cn/xffz/'),
    ]);
    expect(await (await fetch(`${at}/xffz/a/`)).text()).toBe('a');
    expect((await fetch(`${at}/a/`)).status).toBe(404);

    swap({ 'index.html': home('http://localhost:4321/'), 'a/index.html': 'b' });
    expect(await (await fetch(`${at}/a/`)).text()).toBe('b');
  });

  test('where it cannot be told, a sentence says so', () => {
    expect(() => builtSite(dist)).toThrow(/还没有生成，请先运行 npm run build/);
    write(dist, { 'index.html': '<title>别的网站</title>' });
    expect(() => builtSite(dist)).toThrow(/没有写网站的网址（canonical）.+请重新运行 npm run build/);
  });
});

describe('what is served', () => {
  test('a folder without its slash leads to it, its query kept', async () => {
    const at = await start({ 'a/index.html': 'a' }, '/');
    const there = await fetch(`${at}/a?q=1`);
    expect(there.url).toBe(`${at}/a/?q=1`);
    expect(await there.text()).toBe('a');
  });

  test('a part of a file, for whoever asks for its bytes', async () => {
    const at = await start({ 'a.bin': '0123456789' }, '/');
    const part = async (range: string) => {
      const answer = await fetch(`${at}/a.bin`, { headers: { Range: range } });
      return [answer.status, answer.headers.get('content-range'), await answer.text()];
    };
    expect(await part('bytes=2-4')).toEqual([206, 'bytes 2-4/10', '234']);
    expect(await part('bytes=8-99')).toEqual([206, 'bytes 8-9/10', '89']);
    for (const whole of ['bytes=50-60', 'bytes=-3', 'bytes=1-2,4-5']) {
      expect(await part(whole)).toEqual([200, null, '0123456789']);
    }
  });

  test('a compressed copy, where there is one', async () => {
    const at = await start({ 'a.js': 'plain', 'a.js.br': brotliCompressSync('packed'), 'b.js': 'plain' }, '/');
    const get = async (path: string, encoding: string) => {
      const response = await fetch(at + path, { headers: { 'Accept-Encoding': encoding } });
      return [response.headers.get('content-encoding'), response.headers.get('content-type'), await response.text()];
    };
    const type = 'text/javascript; charset=utf-8';
    expect(await get('/a.js', 'gzip, br')).toEqual(['br', type, 'packed']);
    expect(await get('/a.js', 'gzip')).toEqual([null, type, 'plain']);
    expect(await get('/b.js', 'gzip, br')).toEqual([null, type, 'plain']);
  });

  test('nothing outside the folder, and nothing hidden', async () => {
    write(root, { 'secret.txt': 'secret' });
    const at = await start({ 'index.html': 'home', '.xunfa': 'secret', 'a/b.txt': 'b' }, '/');
    /** As it is written: fetch would tidy the address. */
    const status = (path: string) =>
      new Promise<number | undefined>((done, fail) => {
        const { port } = new URL(at);
        request({ host: 'localhost', port, path }, (response) => done(response.resume().statusCode))
          .on('error', fail)
          .end();
      });
    for (const path of [
      '/../secret.txt',
      '/..%2fsecret.txt',
      '/%2e%2e/secret.txt',
      '/%2e%2e%2fsecret.txt',
      '/a/../../secret.txt',
      '/..\\secret.txt',
      '/..%5csecret.txt',
      '//../secret.txt',
      '/.xunfa',
      '/%2exunfa',
      '/%00',
      '/%ff',
      `/${join(root, 'secret.txt')}`,
      `/${'a'.repeat(5000)}`,
    ]) {
      expect([path, await status(path)]).toEqual([path, 404]);
    }
    expect(await status('/a/b.txt')).toBe(200);
  });
});
