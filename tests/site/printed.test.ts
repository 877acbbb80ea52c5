/** What `npm run print` makes: real runs, read by readers of PDF that are not the browser that made it. */

import { spawnSync } from 'node:child_process';
import { globSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { PDFBool, PDFDict, PDFDocument, PDFName } from '@cantoo/pdf-lib';
import { unzipSync } from 'fflate';
import { PNG } from 'pngjs';
import { afterAll, describe, expect, test } from 'vitest';
import { finishPdf } from '../../src/faces/print/finish-pdf.ts';
import { sheets } from '../../src/faces/print/sheets.ts';
import { edition } from '../../src/kinds/edition/schema.ts';
import { officialText } from '../../src/kinds/regulation/schema.ts';
import { canonicalText } from '../../src/law/official-text.ts';
import { loadLibrary, optionsFrom } from '../../src/library.ts';
import { copyContent, edit, PROJECT } from '../content-copy.ts';
import { coloursOf } from '../pdf-operators.ts';
import { expectTags } from '../pdf-tags.ts';
import { fontsOf, type ReadPdf, readPdf } from '../pdf-text.ts';
import { printedSet, readPrinted, runPrint } from '../printed.ts';
import { isInstalled } from '../servers.ts';
import { fingerprint } from '../sites.ts';

mkdirSync(join(PROJECT, '.build'), { recursive: true });
const work = mkdtempSync(join(PROJECT, '.build/printed-'));
const library = loadLibrary(optionsFrom({}));
const roots: string[] = [];
afterAll(() => {
  for (const folder of [work, ...roots]) rmSync(folder, { recursive: true, force: true });
});

/** Into a folder of our own. */
function print(out: string, args: string[], env?: Record<string, string>): ReturnType<typeof runPrint> {
  return runPrint(join(work, out), args, env);
}

const folder = await printedSet();
const read = await readPrinted();
/** Those imposed for folding are for the printer alone, and have no tags. */
const bytesOf = new Map([...read.keys()].map((name) => [name, readFileSync(join(folder, name))]));

/** The one file whose name begins so. */
function pdf(start: string): ReadPdf {
  const [found] = [...read].filter(([name]) => name.startsWith(start));
  if (!found) throw new Error(`no ${start}`);
  return found[1];
}

const textOf = ({ pages }: Pick<ReadPdf, 'pages'>) =>
  pages.map((runs) => runs.map(({ text }) => text).join('')).join('\n');

/** Bytes: posters, the book to be carried on a phone, in large type, everything else. */
function boundOf(name: string): number {
  if (name.startsWith('海报')) return 400_000;
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
      const { title, language } = pdf(name);
      const tagged =
        document.catalog.lookup(PDFName.of('MarkInfo'), PDFDict).get(PDFName.of('Marked')) === PDFBool.True;
      expect([name, title === '', language, tagged]).toEqual([name, false, 'zh-CN', true]);
    }
  });

  test('holds no Kangxi radical in the place of a character', () => {
    for (const [name, file] of read) {
      expect([name, /[\u2e80-\u2fdf]/.exec(textOf(file))?.[0]]).toEqual([name, undefined]);
    }
  });

  test('is light: leaflets and sheets 300 KB, posters 400 KB, the book a megabyte', () => {
    for (const [name, { length }] of bytesOf) {
      expect([name, length <= boundOf(name)]).toEqual([name, true]);
    }
  });

  test('is read to whoever cannot see it: everything in its place, pictures and links by name', async () => {
    for (const [name, content] of bytesOf) await expectTags(name, content, pdf(name));
  });

  test('says the day of its law', () => {
    for (const [name, file] of read) {
      if (name.startsWith('条幅')) continue;
      expect(textOf(file), name).toMatch(/法律核对到 ?\d{4} ?年/);
    }
  });
});

test('a book stands beside its pages for phones and for Word, once whatever its sizes, with its cover for a shelf', () => {
  const names = globSync('手册-*.{epub,docx}', { cwd: folder }).map((path) => basename(path));
  const books = ['手册-信访法律手册', '手册-信访法治一本通'];
  expect(names.sort()).toEqual(books.flatMap((book) => [`${book}.docx`, `${book}.epub`]));
  for (const book of books) {
    const cover = unzipSync(readFileSync(join(folder, `${book}.epub`)))['EPUB/cover.png'];
    const { width, height } = PNG.sync.read(Buffer.from(cover ?? []));
    expect(height).toBeGreaterThan(1400);
    expect(width / height).toBeCloseTo(148 / 210, 2);
  }
});

test('the same content makes the same bytes, whatever kind of sheet it is', () => {
  const all = sheets(library);
  const firsts = [...Map.groupBy(all, ({ as }) => as).values()].flatMap(([first]) => first?.id ?? []);
  expect(firsts.length).toBeGreaterThan(8);
  expect(print('again', ['--only', firsts.join(',')]).status).toBe(0);
  const names = globSync('again/*.*', { cwd: work });
  expect(names.length).toBeGreaterThanOrEqual(firsts.length);
  for (const path of names) {
    const same = readFileSync(join(work, path)).equals(readFileSync(join(folder, basename(path))));
    expect([path, same]).toEqual([path, true]);
  }
});

/** The lines of the Regulations without their title. */
const official = () => canonicalText(library.of(officialText).data).split('\n').slice(1);

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
    const { pages } = pdf(A5);
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
      const [path = ''] = globSync('手册*本通-A5.pdf', { cwd: folder });
      const { stdout } = spawnSync(program, args(join(folder, path)), { encoding: 'utf8', maxBuffer: 1 << 26 });
      expect(stdout.normalize('NFC')).not.toMatch(/[\u2e80-\u2fdf]/);
      // Heads and folios come between: each line of the law by itself.
      const all = plain(stdout.replaceAll('\f', '\n').replaceAll(/^(?:\d+|信访法治一本通|第.{1,2}编.*)$/gmu, ''));
      const missing = official().filter((line) => !all.includes(plain(line)));
      expect(missing.map((line) => line.slice(0, 30))).toEqual([]);
    });
  }

  test('names in its contents the page on which each chapter and each matter begins', async () => {
    const { pages } = pdf(A5);
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
      const { pages } = pdf(start);
      const sizes = Map.groupBy(pages.slice(10, 40).flat(), (run) => Math.round(run.size * 10) / 10);
      const letters = (runs: readonly { text: string }[]) => runs.reduce((sum, { text }) => sum + text.length, 0);
      const [most] = [...sizes].sort((a, b) => letters(b[1]) - letters(a[1]));
      expect(most?.[0]).toBeCloseTo(size, 1);
    }
  });

  test('the book of the old titles holds the Regulations, too, and names in its contents what each was called', async () => {
    const { pages, outline } = pdf('手册-信访法律手册-A5');
    const all = pages
      .map((runs) =>
        body(runs)
          .map(({ text }) => text)
          .join(''),
      )
      .join('');
    expect(plain(all)).toContain(plain(official().join('')));
    const contents = plain(
      pages
        .slice(1, 3)
        .flat()
        .map(({ text }) => text)
        .join(''),
    );
    expect(contents).toMatch(/第四编.*旧册子里叫《不当上访或犯十宗罪》/);
    expect(contents).toContain('旧册子里叫《公安部规定32种违法信访行为》');
    expect(outline).toEqual(expect.arrayContaining(['旧材料第 1 项', '寻衅滋事罪']));
  });

  test('every chapter stands in the outline', async () => {
    const { outline } = pdf(A5);
    for (const title of ['该找谁', '您的权利', '信访工作条例', '单位拖欠工资']) {
      expect(
        outline.some((one) => one.includes(title)),
        title,
      ).toBe(true);
    }
  });
});

describe('the map on a wall', () => {
  const sheet = sheets(library).find(({ id }) => id.startsWith('poster/poster-map/'));
  const rows = (sheet?.as === '海报' ? sheet.face.parts : []).flatMap((part) =>
    part.is === 'map' ? part.map.topics.flatMap((topic) => topic.rows) : [],
  );

  test.each([
    ['A3横', 4.3],
    ['A2横', 6],
    ['A1', 8.6],
    ['A1横', 8.6],
    ['展板240×120', 17.4],
  ])('%s: every matter and its doors, in letters of at least %f mm', (format, least) => {
    const { pages } = pdf(`海报-该找谁：一张图-${format}.pdf`);
    const runs = pages[0] ?? [];
    const millimetres = (size: number) => (size * 25.4) / 72;
    for (const { title, doors } of rows) {
      const run = runs.find(({ text }) => text.startsWith(title.slice(0, 6)));
      expect([title, millimetres(run?.size ?? 0) >= least]).toEqual([title, true]);
      for (const { to } of doors) expect(plain(textOf({ pages }))).toContain(plain(to));
    }
  });
});

describe('a leaflet folded in three', () => {
  test('lies as it is folded: flap, back, cover; inside left to right', async () => {
    const { pages } = pdf('三折页-信访怎么提');
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
});

describe('for a printing house', () => {
  /** As `--press` finishes what the browser made. */
  const finished = async (start: string, outliner?: string) => {
    const [name = ''] = [...read.keys()].filter((one) => one.startsWith(start));
    const [{ title, outline }, source] = [pdf(name), readFileSync(join(folder, name))];
    const about = { title, reviewed: '2026-11-30', headings: outline, places: {} };
    const { file, lacking } = await finishPdf(source, about, { folds: [], inks: true, outliner });
    expect(lacking).toEqual([]);
    return file;
  };
  const load = (file: Uint8Array) => PDFDocument.load(file, { updateMetadata: false });
  const POSTER = '海报-您有这六项权利-A3.pdf';

  test.each(['三折页-信访怎么提', POSTER])('%s is in inks alone, and reads as before', async (start) => {
    const file = await finished(start);
    const colours = await coloursOf(await load(file));
    expect(colours.filter((one) => !/ [kKgG]$/.test(one))).toEqual([]);
    expect(colours).toContain('0 0 0 1 k');
    const read = await readPdf(file);
    expect(textOf(read)).toBe(textOf(pdf(start)));
    await expectTags(start, file, read);
    expect(Buffer.compare(await finished(start), file)).toBe(0);
  });

  const gs = isInstalled('gs', '--version');
  test.skipIf(!gs)(gs ? 'letters become drawings in the same inks and boxes' : 'gs is not here', async () => {
    const [before, file] = [await load(await finished(POSTER)), await finished(POSTER, 'gs')];
    const drawn = await load(file);
    const inks = new Set(await coloursOf(before));
    const others = (await coloursOf(drawn)).filter((one) => !inks.has(one) && !/^[01] g$/i.test(one));
    expect(others).toEqual([]);
    expect(textOf(await readPdf(file))).toBe('');
    const objects = drawn.context.enumerateIndirectObjects().map(([, one]) => one);
    const isFont = (one: unknown) => one instanceof PDFDict && one.get(PDFName.of('Type')) === PDFName.of('Font');
    expect(objects.filter(isFont)).toEqual([]);
    const trims = [before, drawn].map((document) => {
      const [trim, media] = [document.getPage(0).getTrimBox(), document.getPage(0).getMediaBox()];
      return [trim.width, trim.height, trim.x - media.x].map(Math.round);
    });
    expect(trims[1]).toEqual(trims[0]);
    expect(Buffer.compare(await finished(POSTER, 'gs'), file)).toBe(0);
  });

  test('whoever has no Ghostscript hears where to get it before anything is printed', () => {
    const without = print('outlines', ['--only', 'poster/poster-rights', '--outlines'], { PATH: '' });
    expect(without.status).toBe(1);
    expect(without.output).toMatch(/Ghostscript，这台电脑上没有，什么都没有印.*apt install ghostscript/);
    expect(globSync('outlines', { cwd: work })).toEqual([]);
  });

  test('names say what was done; who prints one thing anew keeps the others', async () => {
    const before = globSync('again/*', { cwd: work }).sort();
    expect(print('again', ['--only', 'banner', '--press']).status).toBe(0);
    const after = globSync('again/*', { cwd: work });
    expect(after).toEqual(expect.arrayContaining(before));
    const added = after.filter((path) => !before.includes(path));
    expect(added.length).toBeGreaterThan(10);
    expect(added.filter((path) => !path.endsWith('按1比10-带裁切线-印刷色.pdf'))).toEqual([]);
    expect(await coloursOf(await load(readFileSync(join(work, added[0] ?? ''))))).toContain('0 0 0 0 k');
  });
});

test('an office prints in its own colour', async () => {
  expect(print('heyang', ['--only', 'billboard'], { XUNFA_EDITION: 'heyang' }).status).toBe(0);
  const [path = ''] = globSync('heyang/大牌-该找谁*', { cwd: work });
  const fills = await coloursOf(await PDFDocument.load(readFileSync(join(work, path)), { updateMetadata: false }));
  const { colour = '' } = loadLibrary(optionsFrom({ XUNFA_EDITION: 'heyang' })).of(edition).data;
  const shares = [1, 3, 5].map((at) => Number((Number.parseInt(colour.slice(at, at + 2), 16) / 255).toFixed(2)));
  expect(fills).toContain(`${shares.join(' ')} rg`);
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
  edit(
    root,
    'content/materials/poster-procedure.yaml',
    '  - text: 写清',
    `${`  - text: ${long}\n`.repeat(20)}  - text: 写清`,
  );
  const before = fingerprint(join('.build', basename(work), 'again'));
  const only = 'leaflet/how-to-petition,poster/poster-procedure/a3';
  const { status, output } = print('again', ['--only', only], { XUNFA_ROOT: root });
  expect(status).toBe(1);
  expect(output).toMatch(
    /how-to-petition\.yaml：《信访怎么提，几天有答复》的“折口”放不下，多出 \d+ 毫米，大约 \d+ 行。请删短一点/,
  );
  expect(output).toMatch(
    /poster-procedure\.yaml：《交上去，几天有答复》的“海报”放不下，.*字已经小到 5\.3 毫米，再小就看不清了。请删短一点/,
  );
  expect(fingerprint(join('.build', basename(work), 'again'))).toEqual(before);
});

test.each([
  ['what nobody has called so is answered with what there is', '传单', /没有叫“传单”的印刷品。可以写一类：.*三折页/],
  [
    'what an edition has nothing for is answered with where to write it',
    'leaflet/practices',
    /这一版印不了“leaflet\/practices”：content\/materials\/practices\.yaml .*做法写在 content\/editions\/default\/practices\//,
  ],
])('%s', (_, only, said) => {
  const { status, output } = print('other', ['--only', only]);
  expect(status).toBe(1);
  expect(output).toMatch(said);
});
