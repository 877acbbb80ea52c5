/** An office's own pictures: what is refused and how that is said, and what is left of a picture once it is made. */

import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, describe, expect, test } from 'vitest';
import { checkContent } from '../../src/checks/content.ts';
import { checkPhotos, openedPhotos } from '../../src/kinds/photo/check.ts';
import { photoModel } from '../../src/kinds/photo/model.ts';
import { PHOTO_FOLDER, photos } from '../../src/kinds/photo/schema.ts';
import { FORMATS, photoSize, shrunk } from '../../src/kinds/photo/shrink.ts';
import { unusedPhotos } from '../../src/kinds/photo/used.ts';
import { formatProblem, type Problem } from '../../src/law/problem.ts';
import type { Library } from '../../src/library/assemble.ts';
import { readSourceEntries } from '../../src/library/files.ts';
import type { Source } from '../../src/library/sources.ts';
import { loadLibrary } from '../../src/library.ts';
import { checked } from '../checked.ts';
import { copyContent, edit, PROJECT } from '../content-copy.ts';
import { drawnHall, putPhoto, withPlace } from '../photos.ts';

const roots: string[] = [];
afterAll(() => {
  for (const root of roots) rmSync(root, { recursive: true, force: true });
});

const ABOUT = 'content/pages/about.mdx';
const SHOWN = '<Photo name="hall-entrance" />\n\n这是一个信访法治';

const everything = loadLibrary({ root: PROJECT, day: '2026-11-29' });

/** What an editor is told of the pictures in a folder, and the library with them in it. */
async function told(change: (root: string) => void | Promise<void>) {
  const root = mkdtempSync(join(tmpdir(), 'xunfa-photos-'));
  roots.push(root);
  mkdirSync(join(root, PHOTO_FOLDER), { recursive: true });
  await change(root);
  const problems: Problem[] = [];
  const entries = readSourceEntries({ root, edition: 'default' }, photos, problems);
  const of = ((source: Source<unknown>) =>
    source === photos ? entries : everything.of(source as typeof photos)) as Library['of'];
  const library: Library = { ...everything, root, of };
  problems.push(...checkPhotos(library), ...(await openedPhotos(library)));
  return { library, words: problems.map(formatProblem).join('\n') };
}

/** The same of a whole copy of the content. */
async function toldOfAll(change: (root: string) => void | Promise<void>) {
  const root = copyContent();
  roots.push(root);
  await change(root);
  const library = loadLibrary({ root, day: '2026-11-29', edition: 'county' });
  const problems = [...checkContent(library), ...(await openedPhotos(library))];
  return { library, words: problems.map(formatProblem).join('\n') };
}

describe('refused with file, place and remedy', () => {
  test.each<[string, (root: string) => void | Promise<void>, RegExp]>([
    [
      'without a text for those who do not see it',
      async (root) => putPhoto(root, 'hall-entrance.png', await drawnHall().png().toBuffer(), 'caption: 门口\n'),
      /^content\/pictures\/hall-entrance\.yaml 第 1 行(?:第 \d+ 列)?：缺少 alt（图里有什么，念给看不见的人听）。请在第 1 行下面加一行：alt: ……$/,
    ],
    [
      'without its words at all',
      async (root) => putPhoto(root, 'hall-entrance.png', await drawnHall().png().toBuffer(), ''),
      /^content\/pictures\/hall-entrance\.png：旁边没有 hall-entrance\.yaml。请加上这个文件，里面写一行：alt: ……/,
    ],
    [
      'words without a picture',
      (root) => putPhoto(root, 'hall-entrance.md', ''),
      /^content\/pictures\/hall-entrance\.yaml：旁边没有图。请把图放进来，叫 hall-entrance\.jpg.+文件名改得和图一样；在编辑台里，点右边的锚，再点铅笔，改好点勾$/,
    ],
    [
      'more than 8 MB',
      (root) => putPhoto(root, 'hall-entrance.jpg', Buffer.alloc(9 * 1024 * 1024)),
      /^content\/pictures\/hall-entrance\.jpg：图有 9\.0 MB，最大 8 MB。请用看图软件缩小到 2400 像素宽/,
    ],
    [
      'longer than 8000 pixels',
      async (root) => putPhoto(root, 'hall-entrance.png', await drawnHall(8100, 500).png().toBuffer()),
      /^content\/pictures\/hall-entrance\.png：图是 8100×500 像素，最长一边最大 8000/,
    ],
    [
      'smaller than it is shown',
      async (root) => putPhoto(root, 'hall-entrance.png', await drawnHall(320, 240).png().toBuffer()),
      /^content\/pictures\/hall-entrance\.png：图只有 320 像素宽，放大了看不清，至少要 400/,
    ],
    [
      'no picture',
      (root) => putPhoto(root, 'hall-entrance.jpg', '我不是图'),
      /^content\/pictures\/hall-entrance\.jpg：打不开：不是图，或者是不能用的格式/,
    ],
    [
      'a drawing that could hold a script',
      (root) =>
        putPhoto(root, 'hall-entrance.png', '<svg xmlns="http://www.w3.org/2000/svg" width="900" height="600"/>'),
      /^content\/pictures\/hall-entrance\.png：打不开：不是图，或者是不能用的格式/,
    ],
    [
      'half a picture',
      async (root) => putPhoto(root, 'hall-entrance.jpg', (await withPlace()).subarray(0, 9000)),
      /^content\/pictures\/hall-entrance\.jpg：图坏了，只读得出一部分。请重新拷一份/,
    ],
    [
      'a format that browsers do not show',
      (root) => putPhoto(root, 'gate.heic', 'x', ''),
      /^content\/pictures\/gate\.heic：这样的文件不能用。图请另存成 jpg、png 或者 webp/,
    ],
    [
      'a name that addresses cannot hold',
      async (root) => putPhoto(root, '门口.png', await drawnHall().png().toBuffer(), ''),
      /^content\/pictures\/门口\.png：文件名用小写英文字母、数字和减号/,
    ],
    [
      'a name that a camera gave',
      (root) => putPhoto(root, 'IMG_2031.JPG', 'x', ''),
      /^content\/pictures\/IMG_2031\.JPG：文件名用小写英文字母、数字和减号，字母开头。请改名，比如 img-2031\.jpg$/,
    ],
    [
      'two of one name',
      async (root) => {
        putPhoto(root, 'hall-entrance.png', await drawnHall().png().toBuffer());
        putPhoto(root, 'hall-entrance.jpg', await withPlace());
      },
      /^content\/pictures\/hall-entrance\.png：和 hall-entrance\.jpg 重名/,
    ],
  ])('%s', async (_, change, sentence) => {
    expect((await told(change)).words).toMatch(sentence);
  });

  test('a name in a text or in the edition that no picture has, and the command says so', async () => {
    const bytes = await withPlace();
    const { status, output } = await checked((root) => {
      putPhoto(root, 'hall-entrance.jpg', bytes);
      edit(root, ABOUT, '这是一个信访法治', SHOWN.replace('entrance', 'entrence'));
      edit(root, 'content/editions/default/edition.yaml', /$/, 'reception: { picture: gate }\n');
    });
    expect(status).toBe(1);
    expect(output).toMatch(
      /content\/pages\/about\.mdx 第 10 行第 1 列：content\/pictures\/ 里没有叫“hall-entrence”的图，名字最像的是 hall-entrance/,
    );
    expect(output).toMatch(
      /content\/editions\/default\/edition\.yaml 第 \d+ 行(?:第 \d+ 列)?：content\/pictures\/ 里没有叫“gate”的图/,
    );
  });

  test('what only opening it tells stops the command too; a picture that nobody uses is a hint', async () => {
    const [bytes, small] = [await withPlace(), await drawnHall(300, 200).png().toBuffer()];
    const refused = await checked((root) => putPhoto(root, 'gate.png', small));
    expect(refused).toMatchObject({
      status: 1,
      output: expect.stringContaining('content/pictures/gate.png：图只有 300'),
    });
    const hinted = await checked((root) => putPhoto(root, 'gate.jpg', bytes));
    expect(hinted).toMatchObject({ status: 0, output: expect.stringContaining('gate.yaml 的图还没有哪一页用到') });
  });
});

test('used in a text or at the office, it is no longer a hint', async () => {
  const { library, words } = await toldOfAll(async (root) => {
    for (const name of ['hall-entrance', 'gate', 'window']) putPhoto(root, `${name}.jpg`, await withPlace());
    edit(root, ABOUT, '这是一个信访法治', SHOWN);
    edit(root, 'content/editions/county/edition.yaml', '  place:', '  picture: gate\n  place:');
  });
  expect(words).toBe('');
  expect(unusedPhotos(library).join()).toMatch(/^提醒：content\/pictures\/window\.yaml [^,]+$/);
});

test('each file is small, whole, of its size, the same every time, and named after what it holds', async () => {
  const { library } = await told(async (root) => putPhoto(root, 'gate.jpg', await withPlace()));
  const { files, width, height } = await photoModel(library, 'gate');
  expect([width, height]).toEqual([800, 600]);
  expect(FORMATS.map((format) => files[format].map((file) => file.width))).toEqual([
    [400, 800, 1200],
    [400, 800, 1200],
    [800],
  ]);
  for (const { name, width: wide, make } of Object.values(files).flat()) {
    expect(name).toMatch(/^gate-[0-9a-f]{12}-\d+\.(?:avif|webp|jpg)$/);
    const bytes = await make();
    expect((await make()).equals(bytes), name).toBe(true);
    expect((await sharp(bytes).metadata()).width).toBe(wide);
    expect(bytes.length).toBeLessThan(100_000);
  }
  const { library: changed } = await told(async (root) => putPhoto(root, 'gate.jpg', await withPlace(1500, 1200)));
  expect((await photoModel(changed, 'gate')).files.plain[0]?.name).not.toBe(files.plain[0]?.name);
});

test('where and with what a picture was taken is in none of its files', async () => {
  const source = await withPlace();
  expect((await sharp(source).metadata()).exif?.toString('latin1')).toContain('XunfaPhone');
  const size = await photoSize(source);
  for (const format of FORMATS) {
    const bytes = await shrunk(source, size, format, 400);
    const { exif, xmp, iptc } = await sharp(bytes).metadata();
    expect([exif, xmp, iptc], format).toEqual([undefined, undefined, undefined]);
    expect(bytes.toString('latin1')).not.toMatch(/XunfaPhone|GPS|Exif/);
  }
});

test('a picture that lay on its side stands upright, and keeps its shape', async () => {
  const source = await drawnHall(1000, 600).withMetadata({ orientation: 6 }).jpeg().toBuffer();
  const size = await photoSize(source);
  expect([size.width, size.height]).toEqual([600, 1000]);
  const { width, height } = await sharp(await shrunk(source, size, 'webp', 400)).metadata();
  expect([width, height]).toEqual([400, 667]);
});

test('nothing is drawn larger than it is', async () => {
  const { library } = await told(async (root) =>
    putPhoto(root, 'gate.png', await drawnHall(500, 400).png().toBuffer()),
  );
  const { files, width } = await photoModel(library, 'gate');
  expect(width).toBe(500);
  expect(files.avif.map((file) => file.width)).toEqual([400, 500]);
  expect(files.plain.map(({ name }) => name.split('.').at(-1))).toEqual(['png']);
});

test('the base content ships no photograph', () => {
  expect(everything.of(photos)).toEqual([]);
});
