/** The offices' editions that the project ships: each is whole, valid and as light as the site of nobody. */

import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { zstdDecompressSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { builtSite } from '../../src/machine/built-site.ts';
import { parted, TEXT } from '../../src/offline/saved-site.ts';
import { brotli, FirstViews } from '../bench/first-view.ts';
import { PROJECT } from '../content-copy.ts';
import { htmlValidator } from '../html-rules.ts';
import { OFFICES } from '../sites.ts';

const BOUND = 14_336;
/** What an address of its own and the picture of its share card add to a page (104 B when measured); these sites have neither. */
const ADDRESS = 128;
const SCRIPT = 1024;
/** What is smaller than this is far below the bound once it is compressed. */
const LEAST = 40_000;
/** Pages with a bound of their own: the whole text of the Regulations, and the screens, which are no pages to read. */
const LARGER = /^\/(?:regulations\/$|screen\/(?!setup))/;

for (const [id, office] of [
  ['heyang', '合阳县信访局'],
  ['yuncheng', '运城市信访局'],
  ['taining', '泰宁县信访局'],
  ['ningyang', '宁阳县信访局'],
  ['xiqing', '西青区信访办'],
] as const) {
  describe(office, () => {
    const folder = join(PROJECT, OFFICES, id);
    const names = globSync(['index.html', '{about,practices,reports,procedure}/**/*.html'], { cwd: folder });
    const html = (name: string) => readFileSync(join(folder, name), 'utf8');

    test('says whose it is, on its own pages and at the foot of the others', () => {
      expect(names.length).toBeGreaterThan(6);
      for (const name of [...names, 'routes/unpaid-wages/index.html'])
        expect(html(name)).toContain(`主办单位：${office}`);
      expect(html('practices/index.html')).toMatch(/本单位的(?:承诺|做法)/);
      expect(html('about/index.html')).toContain(`关于${office}`);
    });

    test('no address, no number and no hours that nobody gave', () => {
      const text = names.map(html).join('');
      expect(text).not.toMatch(/href="tel:(?!1\d{2,4}")/);
      expect(text).not.toContain('/office/');
    });

    test('html-validate finds no error on what is its own', async () => {
      const validator = htmlValidator();
      const found: string[] = [];
      for (const name of names) {
        const { results } = await validator.validateString(html(name), name);
        found.push(
          ...results.flatMap(({ messages }) => messages.map(({ ruleId, line }) => `${name}:${line} ${ruleId}`)),
        );
      }
      expect(found).toEqual([]);
    });

    test('the script that answers first comes in 48 KiB, with the office’s own pages in it', () => {
      expect(brotli(readFileSync(join(folder, 'search/search.js'))).length).toBeLessThanOrEqual(49_152);
    });

    test('its text for where there is no network is whole, and comes in .8 MB', () => {
      const packed = readFileSync(join(folder, TEXT));
      expect(packed.length).toBeLessThanOrEqual(800_000);
      const { index } = parted(zstdDecompressSync(packed));
      const pages = globSync('**/index.html', { cwd: folder }).filter((name) => html(name).includes('class="share"'));
      expect(Object.keys(index.pages).length).toBe(pages.length);
    });

    test('every first view keeps the bound', () => {
      const { base, origin, href, absolute } = builtSite(folder);
      const views = new FirstViews(folder, { base, origin, href, absolute, preview: true }).all(
        (name, bytes) => bytes >= LEAST && !LARGER.test(`/${name}`.replace(/index\.html$/, '')),
      );
      const over = views.filter(({ bytes, scriptBytes }) => bytes > BOUND - ADDRESS || scriptBytes > SCRIPT);
      expect(over.map(({ address, bytes, scriptBytes }) => `${address} ${bytes}, ${scriptBytes}`)).toEqual([]);
      expect(views.length).toBeGreaterThan(20);
    });
  });
}
