/** What `npm run print` makes: real runs, read by readers of PDF that are not the browser that made it. */

import { spawnSync } from 'node:child_process';
import { globSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { PDFBool, PDFDict, PDFDocument, PDFName } from '@cantoo/pdf-lib';
import jsQR from 'jsqr';
import { PNG } from 'pngjs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { officialText } from '../../src/kinds/regulation/schema.ts';
import { canonicalText } from '../../src/law/official-text.ts';
import { loadLibrary, optionsFrom } from '../../src/library.ts';
import { copyContent, edit, PROJECT } from '../content-copy.ts';
import { fontsOf, type ReadPdf, readPdf } from '../pdf-text.ts';
import { isInstalled } from '../servers.ts';
import { fingerprint } from '../sites.ts';

mkdirSync(join(PROJECT, '.build'), { recursive: true });
const work = mkdtempSync(join(PROJECT, '.build/printed-'));
const roots: string[] = [];
afterAll(() => {
  for (const folder of [work, ...roots]) rmSync(folder, { recursive: true, force: true });
});

function print(
  out: string,
  args: string[],
  env: Record<string, string> = {},
): { status: number | null; output: string } {
  const { status, stdout, stderr } = spawnSync('node', ['src/publish/print.ts', '--out', join(work, out), ...args], {
    cwd: PROJECT,
    env: { ...process.env, XUNFA_ADDRESS: 'https://www.example.gov.cn/', ...env },
    encoding: 'utf8',
  });
  return { status, output: stdout + stderr };
}

const SOME = 'leaflet/how-to-petition,book,route/unpaid-wages,poster/poster-rights,banner';
const bytesOf = new Map<string, Buffer>();

beforeAll(() => {
  const { status, output } = print('some', ['--only', SOME]);
  expect(output).toContain('印好了');
  expect(status).toBe(0);
  // What is imposed for folding is for the printer alone, and has no tags.
  for (const path of globSync('some/*.pdf', { cwd: work }).filter((name) => !name.includes('骑马钉')))
    bytesOf.set(basename(path), readFileSync(join(work, path)));
});

/** The one file whose name begins so. */
function bytes(start: string): Buffer {
  const [found] = [...bytesOf].filter(([name]) => name.startsWith(start));
  if (!found) throw new Error(`no ${start}`);
  return found[1];
}

const read = new Map<string, Promise<ReadPdf>>();
function pdf(start: string): Promise<ReadPdf> {
  const known = read.get(start) ?? readPdf(bytes(start));
  read.set(start, known);
  return known;
}

const textOf = ({ pages }: ReadPdf) => pages.map((runs) => runs.map(({ text }) => text).join('')).join('\n');

/** Bytes: the book to be carried on a phone, in large type, everything else. */
function boundOf(name: string): number {
  if (!name.startsWith('手册')) return 300_000;
  return name.includes('大字') ? 1_250_000 : 1_048_576;
}

describe('every file', () => {
  test('is made with our faces and no others, as real text, tagged, titled, in Chinese', async () => {
    expect(bytesOf.size).toBeGreaterThan(30);
    for (const [name, content] of bytesOf) {
      const document = await PDFDocument.load(content, { updateMetadata: false });
      const odd = (await fontsOf(content)).filter((one) => !/^Noto(?:Sans|Serif)SC-(?:Regular|Bold)$/.test(one));
      expect([name, odd]).toEqual([name, []]);
      const { title, language } = await readPdf(content);
      const tagged =
        document.catalog.lookup(PDFName.of('MarkInfo'), PDFDict).get(PDFName.of('Marked')) === PDFBool.True;
      expect([name, title === '', language, tagged]).toEqual([name, false, 'zh-CN', true]);
    }
  });

  test('holds no Kangxi radical in the place of a character', async () => {
    for (const [name, content] of bytesOf) {
      expect([name, /[\u2e80-\u2fdf]/.exec(textOf(await readPdf(content)))?.[0]]).toEqual([name, undefined]);
    }
  });

  test('is light: leaflets, sheets and posters 300 KB, the book a megabyte', () => {
    for (const [name, { length }] of bytesOf) {
      expect([name, length <= boundOf(name)]).toEqual([name, true]);
    }
  });

  test('says the day of its law', async () => {
    for (const [name, content] of bytesOf) {
      if (name.startsWith('条幅')) continue;
      expect(textOf(await readPdf(content)), name).toMatch(/法律核对到 ?\d{4} ?年/);
    }
  });
});

const drawing = isInstalled('pdftoppm', '-v');
test.skipIf(!drawing)('every code can be read from the paper at 150 dots an inch', () => {
  for (const [start, across, atLeast] of [
    ['三折页-信访怎么提，几天有答复-A4', 3, 2],
    ['海报-您有这六项权利-A3', 1, 1],
    ['路线单-单位拖欠工资-A5', 1, 1],
  ] as const) {
    const [path = ''] = globSync(`some/${start}.pdf`, { cwd: work });
    spawnSync('pdftoppm', ['-r', '150', '-png', join(work, path), join(work, 'seen')]);
    const found = globSync('seen-*.png', { cwd: work }).flatMap((name) => {
      const picture = PNG.sync.read(readFileSync(join(work, name)));
      rmSync(join(work, name));
      // Whoever scans holds the phone before one panel.
      const width = Math.floor(picture.width / across);
      return Array.from({ length: across }, (_, panel) => {
        const part = new PNG({ width, height: picture.height });
        PNG.bitblt(picture, part, panel * width, 0, width, picture.height, 0, 0);
        return jsQR(new Uint8ClampedArray(part.data), width, picture.height)?.data ?? [];
      }).flat();
    });
    expect([start, found.length >= atLeast]).toEqual([start, true]);
    expect(found.filter((one) => !one.startsWith('https://www.example.gov.cn/'))).toEqual([]);
  }
});

test('the handbook stands beside its pages for phones and for Word, once whatever its sizes', () => {
  const names = globSync('some/手册*.{epub,docx}', { cwd: work }).map((path) => basename(path));
  expect(names.sort()).toEqual(['手册-信访法治一本通.docx', '手册-信访法治一本通.epub']);
});

test('the same content makes the same bytes', () => {
  const { status } = print('again', ['--only', 'leaflet/how-to-petition,route/unpaid-wages']);
  expect(status).toBe(0);
  expect(globSync('again/三折页-*.pdf', { cwd: work })).toHaveLength(1);
  for (const path of globSync('again/*.{pdf,docx}', { cwd: work })) {
    expect(readFileSync(join(work, path)).equals(readFileSync(join(work, 'some', basename(path))))).toBe(true);
  }
});

/** The lines of the Regulations without their title. */
const official = () =>
  canonicalText(loadLibrary(optionsFrom({})).of(officialText).data)
    .split('\n')
    .slice(1);

const plain = (text: string) => text.replace(/\s/gu, '');

/** Debian: apt-get install poppler-utils mupdf-tools. */
const OTHER_READERS = [
  ['pdftotext', '-v', (path: string) => ['-raw', path, '-']],
  ['mutool', '-v', (path: string) => ['draw', '-q', '-F', 'txt', path]],
] as const;

describe('the handbook', () => {
  const A5 = '手册-信访法治一本通-A5';
  /** Heads and folios stand in the margins: above 12 mm, below 196. */
  const body = (runs: ReadPdf['pages'][number]) => runs.filter(({ top }) => top > 12 && top < 197);

  test('holds the official text of the Regulations to the character', async () => {
    const { pages } = await pdf(A5);
    const all = pages
      .map((runs) =>
        body(runs)
          .map(({ text }) => text)
          .join(''),
      )
      .join('');
    expect(plain(all)).toContain(plain(official().join('')));
  });

  for (const [program, flag, args] of OTHER_READERS) {
    const there = isInstalled(program, flag);
    test.skipIf(!there)(there ? `so says ${program}` : `${program} is not on this machine`, () => {
      const [path = ''] = globSync('some/手册*本通-A5.pdf', { cwd: work });
      const { stdout } = spawnSync(program, args(join(work, path)), { encoding: 'utf8', maxBuffer: 1 << 26 });
      expect(stdout.normalize('NFC')).not.toMatch(/[\u2e80-\u2fdf]/);
      // Heads and folios come between: each line of the law by itself.
      const all = plain(stdout.replaceAll('\f', '\n').replaceAll(/^(?:\d+|信访法治一本通|第.{1,2}编.*)$/gmu, ''));
      const missing = official().filter((line) => !all.includes(plain(line)));
      expect(missing.map((line) => line.slice(0, 30))).toEqual([]);
    });
  }

  test('names in its contents the page on which each chapter and each matter begins', async () => {
    const { pages } = await pdf(A5);
    for (const title of ['单位拖欠工资', '离婚', '不服信访处理意见', '信访复查申请书']) {
      const contents = pages.slice(1, 4).find((runs) => runs.some(({ text }) => text === title));
      const line = contents?.find(({ text }) => text === title);
      const number = contents?.find(({ top, text }) => line && Math.abs(top - line.top) < 1 && /^\d+$/.test(text));
      const page = pages[Number(number?.text) - 1];
      expect([title, page?.some(({ text, size }) => text.includes(title) && size > 12)]).toEqual([title, true]);
    }
  });

  test('is set in 10.5 points, in large type in 16', async () => {
    for (const [start, size] of [
      [A5, 10.5],
      ['手册-信访法治一本通-大字', 16],
    ] as const) {
      const { pages } = await pdf(start);
      const sizes = Map.groupBy(pages.slice(10, 40).flat(), (run) => Math.round(run.size * 10) / 10);
      const [most] = [...sizes].sort((a, b) => b[1].length - a[1].length);
      expect(most?.[0]).toBeCloseTo(size, 1);
    }
  });

  test('every chapter stands in the outline', async () => {
    const { outline } = await pdf(A5);
    for (const title of ['该找谁', '您的权利', '信访工作条例', '单位拖欠工资']) {
      expect(
        outline.some((one) => one.includes(title)),
        title,
      ).toBe(true);
    }
  });
});

describe('a leaflet folded in three', () => {
  test('lies as it is folded: flap, back, cover; inside left to right', async () => {
    const { pages } = await pdf('三折页-信访怎么提');
    const [outside = [], inside = []] = pages;
    const at = (runs: typeof outside, text: string) => runs.find((run) => run.text.includes(text))?.left ?? Number.NaN;
    expect(at(outside, '先看归谁管')).toBeLessThan(97);
    expect(at(outside, '法律核对到')).toBeGreaterThan(97);
    expect(at(outside, '法律核对到')).toBeLessThan(197);
    expect(at(outside, '几天有答复')).toBeGreaterThan(197);
    expect(at(inside, '这些方式都算数')).toBeLessThan(100);
    expect(at(inside, '交上去以后')).toBeGreaterThan(100);
    expect(at(inside, '拿到这几样')).toBeGreaterThan(200);
  });

  test('keeps 8 mm from each fold and from each edge', async () => {
    const { pages } = await pdf('三折页-信访怎么提');
    for (const [runs, folds] of [
      [pages[0], [97, 197]],
      [pages[1], [100, 200]],
    ] as const) {
      const near = (runs ?? []).filter(({ left, right }) =>
        [0, ...folds, 297].some((fold) => right > fold - 8 && left < fold + 8),
      );
      expect(near.map(({ text }) => text)).toEqual([]);
    }
  });
});

test('who prints one thing anew keeps the others', () => {
  const before = globSync('again/*', { cwd: work }).sort();
  expect(print('again', ['--only', 'banner']).status).toBe(0);
  const after = globSync('again/*', { cwd: work });
  expect(after.length).toBeGreaterThan(before.length);
  expect(after).toEqual(expect.arrayContaining(before));
});

test('what does not fit is said with its panel and by how much; what was printed before stays', () => {
  const root = copyContent();
  roots.push(root);
  const long = '材料交上去以后，单位要登记，要告诉您收到没有、归谁办、走什么程序，请把日期记下来，把凭证留好。';
  edit(
    root,
    'content/materials/how-to-petition.yaml',
    '  - heading: 先看归谁管\n    parts:\n',
    `  - heading: 先看归谁管\n    parts:\n${`      - text: ${long}\n`.repeat(9)}`,
  );
  const before = fingerprint(join('.build', basename(work), 'some'));
  const { status, output } = print('some', ['--only', 'leaflet/how-to-petition'], { XUNFA_ROOT: root });
  expect(status).toBe(1);
  expect(output).toMatch(
    /how-to-petition\.yaml：《信访怎么提，几天有答复》的“折口”放不下，多出 \d+ 毫米，大约 \d+ 行。请删短一点/,
  );
  expect(fingerprint(join('.build', basename(work), 'some'))).toEqual(before);
});

test('what nobody has called so is answered with what there is', () => {
  const { status, output } = print('other', ['--only', '传单']);
  expect(status).toBe(1);
  expect(output).toMatch(/没有叫“传单”的印刷品。可以写一类：.*三折页/);
});
