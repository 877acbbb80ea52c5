/** Pages of the screen on a stick: what lies beside them is a step away, everything else is on the web. */

import { expect, test } from 'vitest';
import { placeOf, stick } from '../../src/faces/stick/index.ts';
import { pageForDisk } from '../../src/faces/stick/pack-screen.ts';
import { siteAt } from '../../src/site.ts';

const page = (base: string) =>
  `<!DOCTYPE html><html><head><link rel="canonical" href="https://example.gov.cn${base}screen/hall/">` +
  `<link rel="icon" href="${base}favicon.svg" type="image/svg+xml"><style>a[href="${base}"]{}</style></head>` +
  `<body><main id="screen" data-home="${base}" data-when="{&quot;days&quot;:1}"><p>写作 src="${base}qr/t26.png"</p>` +
  `<a class="qr" href="${base}regulations/26/"><img src="${base}qr/t26.png" loading="lazy"></a></main>` +
  `<script defer src="${base}screen/screen.js"></script><a href="#top"></a></body></html>`;

test.each(['/', '/xffz/'])('a page built for %s leads to the files beside it, and to the web', (base) => {
  const html = pageForDisk(page(base), '/screen/hall/', siteAt(`https://example.gov.cn${base}`));
  expect(html).toBe(
    page(base)
      .replace(`href="${base}favicon.svg"`, 'href="favicon.svg"')
      .replace(`<img src="${base}qr/t26.png"`, '<img src="qr/t26.png"')
      .replace(`href="${base}regulations/26/"`, `href="https://example.gov.cn${base}regulations/26/"`)
      .replace(`src="${base}screen/screen.js"`, 'src="screen.js"')
      .replace(` data-home="${base}"`, ''),
  );
});

test('every page of the screen has a place, and no page that is not packed', () => {
  expect(['/screen/', '/screen/hall/', '/screen/screen.js', '/qr/t26.png', '/favicon.svg'].map(placeOf)).toEqual([
    'index.html',
    'hall.html',
    'screen.js',
    'qr/t26.png',
    'favicon.svg',
  ]);
  expect(['/', '/screen/setup/', '/rights/review/', '/regulations/regulations.docx'].map(placeOf)).toEqual(
    Array(4).fill(undefined),
  );
});

test('a page in a folder leads out of it', () => {
  expect(stick.href(siteAt('https://example.gov.cn/'), '/qr/t26.png')('/favicon.svg')).toBe('../favicon.svg');
});
