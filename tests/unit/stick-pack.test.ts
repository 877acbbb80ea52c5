/** What `npm run pack:stick` takes of a built site, and how it puts it into a folder. */

import { spawnSync } from 'node:child_process';
import {
  existsSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { START } from '../../src/faces/stick/index.ts';
import { stickOf, writeStick } from '../../src/faces/stick/pack-stick.ts';
import { packWholeSite } from '../../src/faces/stick/whole-site-pack.ts';
import { writeZim } from '../../src/faces/stick/zim-file.ts';
import { listFilm } from '../../src/faces/video/film-list.ts';
import { readHtml } from '../../src/machine/html.ts';
import { PROJECT } from '../content-copy.ts';

const ADDRESS = 'https://www.example.gov.cn/x/';
const CODE = Buffer.concat([Buffer.from('\x89PNG'), Buffer.alloc(600)]);

let folder: string;
let built: string;

function put(name: string, content: string | Buffer): void {
  const path = join(built, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
}

/** As a page of ours is built for a server below /x/. */
function page(path: string, main: string, address = ADDRESS): string {
  return (
    `<!DOCTYPE html><html lang="zh-CN"><head><title>页</title><link rel="canonical" href="${address}${path}">` +
    `<meta name="robots" content="noindex"><meta name="SiteName" content="测试"><link rel="icon" href="/x/favicon.svg">` +
    `<link rel="alternate" type="application/rss+xml" href="/x/feed.xml"><link rel="manifest" href="/x/app.webmanifest">` +
    `<meta http-equiv="content-security-policy" content="default-src 'none'; script-src 'self' 'wasm-unsafe-eval' 'sha256-abc='">` +
    `<script type="module" src="/x/assets/a.js"></script></head><body><xf-search data-base="/x/"><form action="/x/search/"></form></xf-search>` +
    `<main id="main">${main}</main><section class="share"><img src="/x/qr/t01.png"><p><a class="url" href="/x/t01/">${address}t01/</a></p>` +
    `<time datetime="2026-11-20">2026-11-20</time></section><footer><ul><li><a href="/x/feed.xml">更新</a></li></ul></footer></body></html>`
  );
}

const MAIN =
  '<a href="/x/routes/wages/#steps">工钱</a><a href="/x/t01/">短</a><a href="/x/a.pdf" download="工钱：怎么要.pdf">坏名</a>';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'xunfa-stick-'));
  built = join(folder, 'dist');
  put('index.html', page('', MAIN.replace('<a href="/x/a.pdf" download="工钱：怎么要.pdf">坏名</a>', '')));
  put('search/index.html', page('search/', ''));
  put(
    'routes/wages/index.html',
    page(
      'routes/wages/',
      `<h2 id="steps">步</h2><a class="anchor" href="#steps">链接</a><picture><source srcset="/x/photos/a.avif 400w, /x/photos/b.avif 800w"><img src="/x/photos/a.webp"></picture>` +
        '<a href="/x/materials/sheet/wages.pdf" download="路线单-工钱，怎么要-A4.pdf">打印</a>' +
        '<a href="/x/cards/wages.png" data-take>看图片</a><a href="/x/cards/wages.png" download="卡片.png">存图片</a><a href="/x/data/routes.json">数据</a>',
    ),
  );
  put('t01/index.html', `<html><head><meta http-equiv="refresh" content="0;url=/x/routes/wages/"></head></html>`);
  put('alone/index.html', page('alone/', '没有一页通到这里'));
  put('data/index.md', '# 机器看的');
  for (const name of [
    'photos/a.avif',
    'photos/b.avif',
    'photos/a.webp',
    'cards/wages.png',
    'data/routes.json',
    'feed.xml',
  ])
    put(name, 'x'.repeat(5000));
  put('materials/sheet/wages.pdf', '%PDF-1.7');
  put('qr/t01.png', CODE);
  put('favicon.svg', '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"/>');
  put('search/search.js', '1');
  put('check/laws.js', '1');
  put('screen/worker.js', '1');
  put('offline.js', '1');
  put('pagefind/pagefind.js', '1');
  put(
    'assets/a.js',
    'const here = import.meta.url; document.title = here; import("./big.js").then(({ write }) => write());',
  );
  put('assets/big.js', `export const write = () => document.body.append(${JSON.stringify('x'.repeat(100_001))});`);
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

const pack = () => packWholeSite(built, []);
const text = (files: ReadonlyMap<string, Uint8Array>, name: string) => Buffer.from(files.get(name) ?? []).toString();

describe('what is taken along', () => {
  test('every page that a page leads to, what it shows and gives to print, and nothing for programs', async () => {
    const { files, pages, sheets, checked } = await pack();
    expect([...files.keys()]).toEqual([
      'site/big.js',
      'site/check/laws.js',
      'site/favicon.svg',
      'site/index.html',
      'site/page.js',
      'site/photos/a.avif',
      'site/photos/a.webp',
      'site/photos/b.avif',
      'site/routes/wages.html',
      'site/search.html',
      'site/search/search.js',
      '下载打印/路线单-工钱，怎么要-A4.pdf',
      '开始.html',
    ]);
    expect({ pages, sheets, checked }).toEqual({
      pages: 3,
      sheets: ['下载打印/路线单-工钱，怎么要-A4.pdf'],
      checked: '2026-11-20',
    });
  });

  test('links lead to the files, short links and data to the web, codes show the web', async () => {
    const { files } = await pack();
    const wages = readHtml(text(files, 'site/routes/wages.html'));
    const start = readHtml(text(files, '开始.html'));
    const href = (document: typeof wages, say: string) =>
      document
        .querySelectorAll('a')
        .find((link) => link.text === say)
        ?.getAttribute('href');
    expect(href(start, '工钱')).toBe('site/routes/wages.html#steps');
    expect(href(start, '短')).toBe(`${ADDRESS}t01/`);
    expect(decodeURI(href(wages, '打印') ?? '')).toBe('../../下载打印/路线单-工钱，怎么要-A4.pdf');
    expect(href(wages, '看图片')).toBeUndefined();
    expect([href(wages, '存图片'), href(wages, '数据')]).toEqual([
      `${ADDRESS}cards/wages.png`,
      `${ADDRESS}data/routes.json`,
    ]);
    expect(wages.querySelector('source')?.getAttribute('srcset')).toBe('../photos/a.avif 400w, ../photos/b.avif 800w');
    expect(wages.querySelector('.share img')?.getAttribute('src')).toBe(
      `data:image/png;base64,${CODE.toString('base64')}`,
    );
    expect(wages.querySelector('a.anchor')?.attributes).toMatchObject({
      href: '#steps',
      'data-web': `${ADDRESS}routes/wages/#steps`,
    });
    expect(wages.querySelector('xf-search')?.attributes).toMatchObject({
      'data-base': '../',
      'data-path': '/routes/wages/',
    });
    expect(start.querySelector('xf-search')?.getAttribute('data-base')).toBe('site/');
    expect(start.querySelector('form')?.getAttribute('action')).toBe('site/search.html');
    expect(wages.querySelectorAll('link').map((link) => link.getAttribute('rel'))).toEqual(['canonical', 'icon']);
    expect(wages.querySelector('meta[http-equiv]')?.getAttribute('content')).toBe(
      "default-src 'none'; script-src 'self' file: 'sha256-abc='",
    );
  });

  test('what a site without an address says of the web is not there', async () => {
    const local = 'http://localhost:4321/x/';
    for (const name of globSync('**/*.html', { cwd: built })) {
      put(name, readFileSync(join(built, name), 'utf8').replaceAll(ADDRESS, local));
    }
    const { files, preview } = await pack();
    expect(preview).toBe(true);
    const shown = readHtml(text(files, 'site/routes/wages.html')).querySelector('body')?.toString() ?? '';
    expect(shown).not.toContain('localhost');
    expect(shown).not.toContain('<img src="data:');
    expect(shown).toContain('存图片');
  });

  test('a file that is not there, and a name that no stick takes, stop the pack', async () => {
    put('index.html', page('', MAIN));
    await expect(pack()).rejects.toThrow('a.pdf 不见了，网站不完整');
    put('a.pdf', '%PDF');
    put('index.html', page('', MAIN.replace('：', ':')));
    await expect(pack()).rejects.toThrow('下载打印/工钱:怎么要.pdf：名字里有 U 盘不让用的符号');
  });
});

describe('films', () => {
  const film = (name: string) => writeFileSync(join(folder, 'video', name), name);

  beforeEach(() => {
    mkdirSync(join(folder, 'video'));
    for (const name of ['hall.mp4', 'hall.srt', 'old.mp4', 'other.mp4']) film(name);
    const page = '/routes/wages/';
    const key = 'today';
    listFilm(join(folder, 'video'), { file: 'other', title: '别的版', edition: 'heyang', page, key });
    listFilm(join(folder, 'video'), { file: 'old', title: '旧的', edition: 'default', page, key: '0' });
    listFilm(join(folder, 'video'), { file: 'hall', title: '工钱：怎么要？', edition: 'default', page, key });
  });

  test('of this edition, and of what its pages show today, lie beside the pages and are offered', async () => {
    const stick = await stickOf(built, join(folder, 'video'), 'default', () => 'today');
    const out = join(folder, 'out');
    writeStick(out, stick);
    expect(readdirSync(join(out, '影片')).sort()).toEqual(['工钱：怎么要？.mp4', '工钱：怎么要？.srt']);
    expect(stick.old).toEqual(['旧的']);
    const offered = readHtml(readFileSync(join(out, '开始.html'), 'utf8')).querySelectorAll('main section a');
    expect(offered.map((link) => decodeURI(link.getAttribute('href') ?? ''))).toEqual(['影片/工钱：怎么要？.mp4']);
    expect(readFileSync(join(out, '说明.txt'), 'utf8')).toContain('影片在“影片”文件夹里：工钱：怎么要？');
  });

  test('made before a word was changed are left, and where there are none nothing is offered', async () => {
    const stick = await stickOf(built, join(folder, 'video'), 'default', () => 'changed');
    expect(stick.old).toEqual(['工钱：怎么要？', '旧的']);
    expect(text(stick.files, '开始.html')).not.toContain('影片');
  });
});

const hasZimTools = spawnSync('zimcheck', ['--version']).error === undefined;

describe.skipIf(!hasZimTools)('the same for Kiwix', () => {
  test('passes the check of its own tools, opens on the first page, and takes the place of the old one', async () => {
    const zim = join(folder, '循法.zim');
    writeFileSync(zim, 'old');
    await writeZim(zim, await pack(), []);
    expect(spawnSync('zimcheck', ['-A', zim]).status).toBe(0);
    expect(spawnSync('zimdump', ['info', zim], { encoding: 'utf8' }).stdout).toContain(`main page: ${START}`);
    expect(readdirSync(folder).sort()).toEqual(['dist', '循法.zim']);
  });

  test('what the program refuses is told in its own words, and the old one stays', async () => {
    const zim = join(folder, '循法.zim');
    writeFileSync(zim, 'old');
    const broken = { ...(await pack()), files: new Map([['a.html', new Uint8Array(1)]]) };
    await expect(writeZim(zim, broken, [])).rejects.toThrow('zimwriterfs 没有做成');
    expect(readFileSync(zim, 'utf8')).toBe('old');
  });
});

describe('the folder', () => {
  const write = async (out: string) => writeStick(out, { files: (await pack()).files, copied: [] });

  test('is the same bytes each time, and the new one takes the place of the old', async () => {
    const [first, second] = [await pack(), await pack()];
    expect([...second.files]).toEqual([...first.files]);
    const out = join(folder, 'out');
    await write(out);
    rmSync(join(built, 'alone'), { recursive: true });
    put('index.html', page('', '只剩首页'));
    await write(out);
    expect(existsSync(join(out, 'site/routes'))).toBe(false);
    expect(readdirSync(folder).sort()).toEqual(['dist', 'out']);
  });

  test('what cannot be copied leaves nothing half-written', async () => {
    const out = join(folder, 'out');
    await write(out);
    const before = readFileSync(join(out, '开始.html'), 'utf8');
    const copied = [{ place: '影片/a.mp4', from: join(folder, 'gone.mp4'), bytes: 1 }];
    expect(() => writeStick(out, { files: new Map([['开始.html', new Uint8Array(1)]]), copied })).toThrow();
    expect(readFileSync(join(out, '开始.html'), 'utf8')).toBe(before);
    expect(readdirSync(folder).sort()).toEqual(['dist', 'out']);
  });

  test('one that somebody else filled, or put something into, is not touched', () => {
    const out = join(folder, 'theirs');
    mkdirSync(out);
    writeFileSync(join(out, '账本.xlsx'), '1');
    const run = () =>
      spawnSync('node', ['src/faces/stick/pack-stick.ts', '--out', out, '--site', built], {
        cwd: PROJECT,
        encoding: 'utf8',
      });
    const { status, stderr } = run();
    expect(status).toBe(1);
    expect(stderr).toContain('里面已经有别的东西（账本.xlsx），不是循法放的整站');
    expect(readdirSync(out)).toEqual(['账本.xlsx']);
    rmSync(join(out, '账本.xlsx'));
    writeFileSync(join(out, '.xunfa'), '循法生成：整站\n-\n开始.html\n');
    writeFileSync(join(out, '账本.xlsx'), '1');
    expect(run().stderr).toContain('里面有不是循法放的东西（账本.xlsx）');
    expect(readdirSync(out).sort()).toEqual(['.xunfa', '账本.xlsx']);
  });

  test('another edition, and a machine without zim-tools, are told', () => {
    const run = (args: string[], env = {}) =>
      spawnSync(
        process.execPath,
        ['src/faces/stick/pack-stick.ts', '--out', join(folder, 'out'), '--site', built, ...args],
        {
          cwd: PROJECT,
          encoding: 'utf8',
          env: { ...process.env, ...env },
        },
      );
    expect(run([]).stderr).toContain('里是“测试”的网站，不是“循法信访”的');
    expect(run(['--zim'], { PATH: folder }).stderr).toContain('没有找到 zimwriterfs');
    expect(readdirSync(folder)).toEqual(['dist']);
  });
});
