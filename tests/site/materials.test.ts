/** Printed sheets on the site: what an office printed is offered where it belongs, as long as it says what the pages say. */

import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { offered } from '../../src/faces/print/offer.ts';
import { loadLibrary, optionsFrom } from '../../src/library.ts';
import { copyContent, edit, PROJECT } from '../content-copy.ts';
import { runPrint } from '../printed.ts';
import { runBuild } from '../sites.ts';

const ADDRESS = 'https://www.example.gov.cn/';
const ONLY = 'leaflet/wages,route/petition,route/domestic-violence,poster/posters-warnings,book/handbook';

mkdirSync(join(PROJECT, '.build'), { recursive: true });
const work = mkdtempSync(join(PROJECT, '.build/offered-'));
const site = join(work, 'site');
const roots: string[] = [];
afterAll(() => {
  delete process.env['XUNFA_PRINTED'];
  for (const folder of [work, ...roots]) rmSync(folder, { recursive: true, force: true });
});

let said = '';
beforeAll(() => {
  const folder = join(work, 'print', 'default');
  expect(runPrint(folder, ['--only', ONLY]).output).toContain('印好了');
  process.env['XUNFA_PRINTED'] = join(work, 'print');
  said = runBuild(site, { XUNFA_ADDRESS: ADDRESS }).output;
}, 600_000);

const page = (name: string) => readFileSync(join(site, name, 'index.html'), 'utf8');

/** Everything that a page lets people take, with the size that it says. */
function takes(html: string): { path: string; name: string }[] {
  return [...html.matchAll(/<a href="(\/materials\/[^"]+)" download="([^"]+)"/g)].map(([, path = '', name = '']) => ({
    path,
    name,
  }));
}

describe('a site of an office that has printed', () => {
  test('shows every sheet as a picture, with its paper and its bytes, and the file is there', () => {
    const shelves = [
      'materials',
      ...['leaflets', 'routes', 'posters', 'books', 'events'].map((one) => `materials/${one}`),
    ];
    const all = new Map(shelves.flatMap((shelf) => takes(page(shelf)).map(({ path, name }) => [path, name])));
    expect(all.size).toBeGreaterThan(10);
    for (const path of all.keys()) {
      expect(existsSync(join(site, path))).toBe(true);
      expect(existsSync(join(site, path.replace(/\.\w+$/, '.webp')))).toBe(true);
    }
    const leaflet = statSync(join(site, 'materials/leaflet/wages.pdf')).size;
    expect(page('materials')).toContain(`三折页，A4，两页<br>PDF，${Math.ceil(leaflet / 1000)} KB`);
  });

  test('offers a route and a warning their own sheet, and no file to keep where somebody may look for it', () => {
    expect(takes(page('routes/petition'))).toEqual([
      { path: '/materials/route/petition.pdf', name: '路线单-走信访程序办的事-A5.pdf' },
    ]);
    expect(takes(page('warnings/blocking-gates')).map(({ path }) => path)).toEqual([
      '/materials/poster/posters-warnings/blocking-gates/a3.pdf',
    ]);
    expect(takes(page('routes/domestic-violence'))).toEqual([]);
    expect(takes(page('rights/review'))).toEqual([]);
  });

  test('keeps back what is large, and says nothing of what is old, since nothing is', () => {
    expect(existsSync(join(site, 'materials/book/handbook.pdf'))).toBe(false);
    expect(said).not.toContain('没有放上网');
  });
});

/** What the same printed sheets are worth to an office whose content is another. */
function offeredAfter(change: (root: string) => void) {
  const root = copyContent();
  roots.push(root);
  change(root);
  return offered(loadLibrary({ ...optionsFrom({}), root, address: ADDRESS }));
}

describe('what is offered', () => {
  const ids = ({ sheets }: ReturnType<typeof offered>) => sheets.map(({ id }) => id);

  test('is not what was printed before the words changed, and the others still are', () => {
    const { stale, ...offer } = offeredAfter((root) =>
      edit(root, 'content/routes/petition.mdx', 'title: 走信访程序办的事', 'title: 走信访程序的事'),
    );
    expect(stale).toContain('路线单-走信访程序的事-A5');
    expect(ids({ stale, ...offer })).not.toContain('route/petition');
    expect(ids({ stale, ...offer })).toContain('leaflet/wages');
  });

  test('is more, or less, where the edition says so', () => {
    const file = 'content/editions/default/edition.yaml';
    const before = readFileSync(join(PROJECT, file), 'utf8').split('\n')[0] ?? '';
    const chosen = offeredAfter((root) =>
      edit(root, file, before, `${before}\npapers:\n  also: [手册]\n  without: [posters-warnings]`),
    );
    expect(ids(chosen)).toContain('book/handbook');
    expect(ids(chosen)).toContain('leaflet/wages');
    expect(ids(chosen).filter((id) => id.startsWith('poster/'))).toEqual([]);
  });
});
