/** Pages in a folder on a disk: what lies in the folder is a step away, everything else is on the web. */

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { screenForDisk } from '../../src/faces/stick/disk-page.ts';
import { flawsOnFat32 } from '../../src/faces/stick/fat32.ts';
import { sitePlace, stick, stickFace } from '../../src/faces/stick/index.ts';
import { placeOnScreen } from '../../src/faces/stick/pack-screen.ts';
import { siteAt } from '../../src/site.ts';

const page = (base: string) =>
  `<!DOCTYPE html><html><head><link rel="canonical" href="https://example.gov.cn${base}screen/hall/">` +
  `<link rel="icon" href="${base}favicon.svg" type="image/svg+xml"><style>a[href="${base}"]{}</style></head>` +
  `<body><main id="screen" data-home="${base}" data-when="{&quot;days&quot;:1}"><p>写作 src="${base}qr/t26.png"</p>` +
  `<a class="qr" href="${base}regulations/26/"><img src="${base}qr/t26.png" loading="lazy"></a></main>` +
  `<script defer src="${base}screen/screen.js"></script><a href="#top"></a></body></html>`;

describe('the hall screen in a folder', () => {
  test.each(['/', '/xffz/'])('a page built for %s leads to the files beside it, and to the web', (base) => {
    const site = siteAt(`https://example.gov.cn${base}`);
    expect(screenForDisk(page(base), '/screen/hall/', site, placeOnScreen)).toBe(
      page(base)
        .replace(`href="${base}favicon.svg"`, 'href="favicon.svg"')
        .replace(`<img src="${base}qr/t26.png"`, '<img src="qr/t26.png"')
        .replace(`href="${base}regulations/26/"`, `href="https://example.gov.cn${base}regulations/26/"`)
        .replace(`src="${base}screen/screen.js"`, 'src="screen.js"')
        .replace(` data-home="${base}"`, ''),
    );
  });

  test('every page of the screen has a place, and no page that is not packed', () => {
    const packed = ['/screen/', '/screen/hall/', '/screen/screen.js', '/qr/t26.png', '/favicon.svg'];
    expect(packed.map(placeOnScreen)).toEqual(['index.html', 'hall.html', 'screen.js', 'qr/t26.png', 'favicon.svg']);
    const others = ['/', '/screen/setup/', '/rights/review/', '/regulations/regulations.docx'];
    expect(others.map(placeOnScreen)).toEqual(Array(4).fill(undefined));
  });

  test('a page in a folder leads out of it', () => {
    const href = stickFace(placeOnScreen).href(siteAt('https://example.gov.cn/'), '/qr/t26.png');
    expect(href('/favicon.svg')).toBe('../favicon.svg');
  });
});

describe('the site in a folder', () => {
  test('a page is one file', () => {
    expect(['/', '/rights/', '/regulations/26/', '/check/laws.js'].map(sitePlace)).toEqual([
      'site/index.html',
      'site/rights.html',
      'site/regulations/26.html',
      'site/check/laws.js',
    ]);
  });

  test('from wherever a page lies, a link leads to where the other lies', () => {
    const part = fc.stringMatching(/^[a-z][a-z\d-]{0,8}$/);
    const path = fc.array(part, { maxLength: 3 }).map((parts) => (parts.length === 0 ? '/' : `/${parts.join('/')}/`));
    fc.assert(
      fc.property(path, path, (from, to) => {
        const link = stick.href(siteAt('https://example.gov.cn/x/'), from)(`${to}#a`);
        const there = new URL(link, `file:///stick/${sitePlace(from)}`);
        expect(`${there.pathname}${there.hash}`).toBe(`/stick/${sitePlace(to)}#a`);
      }),
    );
  });

  test('what is not packed is on the web, and a name that an address would cut is not cut', () => {
    const face = stickFace((path) =>
      path === '/rights/' ? 'site/rights.html' : path === '/a.pdf' ? '下载/100%#1？.pdf' : undefined,
    );
    const href = face.href(siteAt('https://example.gov.cn/x/'), '/rights/');
    expect(href('/t26/')).toBe('https://example.gov.cn/x/t26/');
    expect(decodeURIComponent(new URL(href('/a.pdf'), 'file:///s/site/rights.html').pathname)).toBe(
      '/s/下载/100%#1？.pdf',
    );
  });
});

describe('what a stick can hold', () => {
  test.each([
    ['下载打印/三折页-土地的事，该找谁-A4.pdf', undefined],
    ['site/routes/unpaid-wages.html', undefined],
    ['下载打印/问什么?.pdf', '符号'],
    ['a/b:c.html', '符号'],
    ['影片/完。.mp4', undefined],
    ['影片/完./a.mp4', '收尾'],
    ['影片/aux.mp4', 'Windows'],
    [`${'字'.repeat(256)}`, '255'],
    [`${'很长的文件夹/'.repeat(20)}a`, '140'],
  ])('%s', (name, why) => {
    const flaws = flawsOnFat32([[name, 1]]);
    if (why === undefined) expect(flaws).toEqual([]);
    else expect(flaws).toEqual([expect.stringContaining(why)]);
  });

  test('names that differ only by capitals, of files and of folders, and a film too large', () => {
    const flaws = flawsOnFat32([
      ['site/A01.html', 1],
      ['site/a01.html', 1],
      ['Site/b.html', 1],
      ['c.mp4', 2 ** 32],
    ]);
    expect(flaws).toEqual([
      'site/a01.html：和 site/A01.html 只差大小写，U 盘分不开',
      'Site：和 site 只差大小写，U 盘分不开',
      'c.mp4：超过 4 GB，U 盘（FAT32）装不下',
    ]);
  });
});
