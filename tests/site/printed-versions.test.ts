/** Leaflets for those who see little, and for those who change them: the same words in every version of an edition. */

import { spawnSync } from 'node:child_process';
import { globSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { PDFDocument } from '@cantoo/pdf-lib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Sheet, sheets } from '../../src/faces/print/sheets.ts';
import { loadLibrary, optionsFrom } from '../../src/library.ts';
import { PROJECT } from '../content-copy.ts';
import { readDocx } from '../docx-text.ts';
import { faintIn, paintsOf } from '../paper-colours.ts';
import { fontsOf, type ReadPdf, type Run, readPdf } from '../pdf-text.ts';
import { isInstalled } from '../servers.ts';

mkdirSync(join(PROJECT, '.build'), { recursive: true });
const work = mkdtempSync(join(PROJECT, '.build/versions-'));
afterAll(() => rmSync(work, { recursive: true, force: true }));

const env = { XUNFA_ADDRESS: 'https://www.example.gov.cn/', XUNFA_EDITION: 'heyang' };
const all = sheets(loadLibrary(optionsFrom(env)));
type Leaflet = Extract<Sheet, { as: '三折页' }>;
type RouteOnPaper = Extract<Sheet, { as: '路线单' }>;

/** Periods, drawings, myths with warnings and numbers, an office's own: what a leaflet may hold. */
const LEAFLETS = ['how-to-petition', 'pupils', 'before-beijing', 'may-and-may-not', 'practices'];
const leaflets = LEAFLETS.flatMap((id) => all.filter((one): one is Leaflet => one.id === `leaflet/${id}`));
const route = all.find((one): one is RouteOnPaper => one.id === 'route/unpaid-wages');
const names = [...LEAFLETS.flatMap((id) => ['', '-large', '-contrast'].map((version) => `leaflet/${id}${version}`))];

const read = new Map<string, ReadPdf>();
const bytesOf = (name: string) => readFileSync(join(work, 'out', name));

beforeAll(async () => {
  const only = [...names, 'route/unpaid-wages', 'route/unpaid-wages-large'].join(',');
  const { status, stdout, stderr } = spawnSync(
    'node',
    ['src/publish/print.ts', '--only', only, '--out', join(work, 'out')],
    { cwd: PROJECT, env: { ...process.env, ...env }, encoding: 'utf8' },
  );
  expect(stdout + stderr).toContain('印好了');
  expect(status).toBe(0);
  for (const path of globSync('out/*.pdf', { cwd: work })) {
    read.set(basename(path, '.pdf'), await readPdf(readFileSync(join(work, path))));
  }
});

function pdf(name: string): ReadPdf {
  const found = read.get(name);
  if (!found) throw new Error(`no ${name}`);
  return found;
}

const plain = (text: string) => text.replaceAll(/\s/gu, '');
const wordsOf = (runs: readonly Run[]) => plain(runs.map(({ text }) => text).join(''));

/** Below this stands the foot of a page in large type; millimetres from the top. */
const FOOT = 273;
const body = (runs: readonly Run[]) => runs.filter(({ top }) => top < FOOT);
const largeWords = (name: string) => wordsOf(pdf(`${name}-大字-A4`).pages.flatMap(body));

/** The panels of a three-fold as they are read: cover, flap, inside from the left, back. */
function panelsOf({ pages: [outside = [], inside = []] }: ReadPdf): string[] {
  return [
    [outside, 197, 297],
    [outside, 0, 97],
    [inside, 0, 100],
    [inside, 100, 200],
    [inside, 200, 297],
    [outside, 97, 197],
  ].map(([runs, from, to]) => wordsOf((runs as Run[]).filter(({ left }) => left >= Number(from) && left < Number(to))));
}

/** What a sheet of one side says at its end, and one in large type at the foot of each page. */
const LAST = /合阳县信访局法律核对到2026年\d+月\d+日$/;

describe('a leaflet', () => {
  test.each(leaflets.map(({ name }) => name))('%s says the same, panel after panel, in large type', (name) => {
    const panels = panelsOf(pdf(`${name}-A4`));
    expect(panels.join('')).toMatch(LAST);
    expect(largeWords(name)).toBe(panels.join('').replace(LAST, ''));
  });

  test.each(leaflets.map(({ name }) => name))('%s says the same on the same panels in black and white', (name) => {
    expect(panelsOf(pdf(`${name}-高对比-A4`))).toEqual(panelsOf(pdf(`${name}-A4`)));
  });

  test.each(leaflets.filter(({ panels }) => panels.every(({ parts }) => parts.every(({ is }) => is !== 'strip'))))(
    '$name says the same to whoever changes it in Word',
    ({ name, title, panels }) => {
      const { paragraphs, styled } = readDocx(bytesOf(`${name}.docx`));
      expect(styled('Title')).toEqual([title]);
      expect(styled('Heading1')).toEqual(panels.map(({ heading }) => heading));
      const said = paragraphs.slice(paragraphs.findIndex(({ style }) => style === 'Heading1'));
      const [, ...others] = panelsOf(pdf(`${name}-A4`));
      expect(plain(said.map(({ text }) => text).join(''))).toBe(others.join('').replace(LAST, ''));
    },
  );
});

test('a sheet of a route says the same in large type and in Word', () => {
  const { name = '', title = '', route: { claim = '' } = {} } = route ?? {};
  // Steps are painted after what stands around them, page by page: order is left to the file for Word, numbers to lists.
  const inAnyOrder = (text: string) => [...text].sort().join('');
  const uncounted = (runs: readonly Run[]) => inAnyOrder(wordsOf(runs.filter(({ text }) => !/^\d$/.test(text))));
  const { paragraphs, styled } = readDocx(bytesOf(`${name}.docx`));
  expect(styled('Title')).toEqual([title]);
  const said = paragraphs.slice(paragraphs.findIndex(({ style }) => style === 'BookBegin'));
  const words = plain(title + claim + said.map(({ text }) => text).join(''));
  expect(words.length).toBeGreaterThan(500);
  expect(uncounted(pdf(`${name}-大字-A4`).pages.flatMap(body))).toBe(inAnyOrder(words));
  const small = pdf(`${name}-A5`).pages.flat();
  const foot = /^(?:合阳县信访局|法律核对到.*)$/;
  expect(uncounted(small.filter(({ text }) => !foot.test(text)))).toBe(inAnyOrder(words));
});

describe('in large type', () => {
  const large = [...leaflets, ...(route ? [route] : [])].map(({ name }) => `${name}-大字-A4`);

  test.each(large)('%s stands upright on two to four sides, in 16 points and more', async (name) => {
    const document = await PDFDocument.load(bytesOf(`${name}.pdf`), { updateMetadata: false });
    const { width, height } = document.getPage(0).getSize();
    expect([width, height].map((points) => Math.round((points / 72) * 25.4))).toEqual([210, 297]);
    const { pages } = pdf(name);
    expect([2, 3, 4]).toContain(pages.length);
    // What stands in a drawing is a part of it; the caption below says it.
    const small = name.includes('有事告诉大人') ? [] : pages.flat().filter(({ size }) => size < 15.9);
    expect(small.map(({ text, size }) => `${size}: ${text}`)).toEqual([]);
    expect(Math.max(...pages.flat().map(({ size }) => size))).toBeGreaterThan(20);
  });

  test.each(large)('%s says at the foot of each page whose it is, the day of its law, and which page it is', (name) => {
    const { pages } = pdf(name);
    for (const [index, runs] of pages.entries()) {
      const foot = runs.filter(({ top }) => top >= FOOT);
      expect(wordsOf(foot)).toMatch(/^第\d页，共\d页合阳县信访局法律核对到2026年\d+月\d+日$/);
      expect(wordsOf(foot)).toContain(`第${index + 1}页，共${pages.length}页`);
      expect(Math.max(...foot.map(({ top }) => top))).toBeLessThan(292);
    }
  });

  test.each(large)('%s leaves no heading alone at the end of a page', (name) => {
    const headings = leaflets.flatMap(({ panels }) => panels.map(({ heading }) => plain(heading)));
    for (const runs of pdf(name).pages) {
      const last = body(runs).at(-1)?.text ?? '';
      expect(headings).not.toContain(plain(last));
    }
  });
});

describe('for those who see little', () => {
  test('there is black and white and nothing between, drawings too', async () => {
    for (const name of [...read.keys()].filter((one) => /大字|高对比/.test(one))) {
      expect([name, [...(await paintsOf(bytesOf(`${name}.pdf`)))].sort()]).toEqual([name, ['#000000', '#ffffff']]);
    }
  });

  const drawing = isInstalled('pdftoppm', '-v');
  test.skipIf(!drawing)('a grey copy shows every word with a contrast of 7, and of any leaflet with 4.5', () => {
    // Every leaflet in its colours; of the versions, which are all of two colours, one of each.
    const drawn = [...read].filter(([name]) => !/大字|高对比/.test(name) || name.startsWith('三折页-信访怎么提'));
    for (const [name, { pages }] of drawn) {
      const least = /大字|高对比/.test(name) ? 7 : 4.5;
      expect(faintIn(join(work, 'out', `${name}.pdf`), pages, least)).toEqual([]);
    }
  });
});

test('versions are as light as their leaflets, and made with our faces alone, words in drawings too', async () => {
  expect(read.size).toBe(names.length + 2);
  for (const name of read.keys()) {
    const bytes = bytesOf(`${name}.pdf`);
    expect([name, bytes.length <= 300_000]).toEqual([name, true]);
    expect([
      name,
      (await fontsOf(bytes)).filter((font) => !/^Noto(?:Sans|Serif)SC-(?:Regular|Bold)$/.test(font)),
    ]).toEqual([name, []]);
  }
});
