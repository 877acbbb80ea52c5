/** Share cards: lines, what is refused, bytes, and what is kept between builds. */

import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import jsqr from 'jsqr';
import { PNG } from 'pngjs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cutText, type Room, setText } from '../../src/faces/cards/balanced.ts';
import { cardSvg } from '../../src/faces/cards/card-drawing.ts';
import type { CardFace } from '../../src/faces/cards/card-face.ts';
import { cardFaces } from '../../src/faces/cards/card-faces.ts';
import { drawnPages, sharedCard } from '../../src/faces/cards/card-pages.ts';
import { writeCards } from '../../src/faces/cards/card-run.ts';
import { CARD_SHAPES, MOST_BYTES, SHAPES } from '../../src/faces/cards/card-shapes.ts';
import { CardProblem } from '../../src/faces/cards/card-surface.ts';
import { drawCard } from '../../src/faces/cards/draw-card.ts';
import { MissingGlyph, typefaces } from '../../src/faces/cards/typeface.ts';
import { TEACHING_LABEL } from '../../src/kinds/case/schema.ts';
import type { Library } from '../../src/library/assemble.ts';
import type { CardWords } from '../../src/library/kind.ts';
import { loadLibrary } from '../../src/library.ts';
import { PROJECT } from '../content-copy.ts';

const library = loadLibrary({ root: PROJECT, address: 'https://www.example.gov.cn/xffz/', day: '2026-11-30' });
const faces = cardFaces(library);
const pages = [...faces.values()];
const face = (path: string): CardFace => {
  const found = faces.get(path);
  if (!found) throw new Error(`no card of ${path}`);
  return found.face;
};

/** Every character as wide as it is high. */
const square = (text: string) => [...text].length;
const set = (text: string, rooms: readonly Room[], width: number) => setText(cutText(text, square), rooms, width);
const characters = (line: string) => [...line.replaceAll(/[\p{P}\p{Z}]/gu, '')].length;

const folder = mkdtempSync(join(tmpdir(), 'xunfa-cards-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('lines', () => {
  test('are about as long as each other, and end between words', () => {
    const done = set('把考勤、转账记录留好，去人社局投诉，最晚两年内', [{ size: 10, lines: 3 }], 140);
    const lengths = done?.lines.map((line) => [...line].length) ?? [];
    expect(lengths.length).toBe(2);
    expect(Math.max(...lengths) - Math.min(...lengths)).toBeLessThanOrEqual(3);
  });

  test('keep a number with what it counts, and hold more than one character', () => {
    for (let width = 50; width <= 200; width += 10) {
      const done = set('收到答复以后，30 日内可以请求复查', [{ size: 10, lines: 4 }], width);
      for (const line of done?.lines ?? []) {
        expect(line).not.toMatch(/^日|\d\s*$/);
        expect(characters(line), line).toBeGreaterThan(1);
      }
    }
  });

  test('take the first size that they fit, and none where they fit in none', () => {
    const rooms = [
      { size: 40, lines: 1 },
      { size: 20, lines: 1 },
    ];
    expect(set('四个汉字', rooms, 200)?.size).toBe(40);
    expect(set('八个汉字要小一号', rooms, 200)?.size).toBe(20);
    expect(set('这里的十几个汉字怎么也放不下', rooms, 200)).toBeUndefined();
  });
});

describe('what stands on a card', () => {
  test('every published page has one, its title and its words from its own kind', () => {
    const without = library.cards.filter(({ published, path }) => published && !faces.has(path));
    expect(without.map(({ path }) => path)).toEqual([]);
    expect(face('/routes/unpaid-wages/').title).toBe('单位拖欠工资');
    for (const { face: one, path } of pages) {
      expect(one.line, path).not.toMatch(/[{}]/);
      expect(one.line.trim(), path).not.toBe('');
    }
  });

  test('what is said wrongly never stands there without its verdict', () => {
    const said = pages.filter(({ path }) => path.startsWith('/myths/') && path !== '/myths/');
    expect(said.length).toBeGreaterThan(20);
    for (const { face: one } of said) expect(one.stamp, one.title).toMatch(/^(?:不对|一半对|对)$/);
  });

  test('a story says on every shape that it is made up', async () => {
    const letters = await typefaces();
    const label = letters.text.outline(TEACHING_LABEL, 0, 0, 1).match(/ d="[^"]+"/g) ?? [];
    expect(face('/cases/missing-land/').note).toBe(TEACHING_LABEL);
    for (const shape of CARD_SHAPES) {
      const svg = cardSvg(face('/cases/missing-land/'), shape, letters);
      expect(
        label.every((glyph) => svg.includes(glyph)),
        shape,
      ).toBe(true);
    }
  });

  test('what somebody may have to hide has no picture to pass on; the site’s own says nothing of it', () => {
    const hidden = pages.filter(({ discreet }) => discreet).map(({ path }) => path);
    expect(hidden).toContain('/routes/domestic-violence/');
    const drawn = new Set(drawnPages(library).map(({ path }) => path));
    expect(hidden.filter((path) => drawn.has(path))).toEqual([]);
    const shared = sharedCard(library, '/routes/domestic-violence/', true);
    expect(shared).toEqual({ link: '/cards/home/link.png' });
    // A question that leads there is discreet, too, though it has no card of its own.
    expect(sharedCard(library, '/guide/family/', true)?.poster).toBeUndefined();
  });

  test('a site without an address promises no picture', () => {
    const preview = loadLibrary({ root: PROJECT, edition: 'default', day: '2026-11-30' });
    expect(preview.site.preview).toBe(true);
    expect(sharedCard(preview, '/')).toBeUndefined();
  });
});

describe('every card of the edition', () => {
  let letters: Awaited<ReturnType<typeof typefaces>>;
  beforeAll(async () => {
    letters = await typefaces();
  });

  test('can be set in every shape, with the longest titles', () => {
    const refused = pages.flatMap(({ face: one, path }) =>
      CARD_SHAPES.flatMap((shape) => {
        try {
          cardSvg(one, shape, letters);
          return [];
        } catch (error) {
          return [`${path} ${shape}: ${String(error)}`];
        }
      }),
    );
    expect(refused).toEqual([]);
  });
});

describe('the file', () => {
  test('is a PNG of its size and not too heavy, the same bytes twice', async () => {
    for (const path of ['/routes/unpaid-wages/', '/cases/missing-land/', '/myths/skip-level/', '/']) {
      for (const shape of CARD_SHAPES) {
        const png = Buffer.from(await drawCard(face(path), shape));
        expect(png.length, `${path} ${shape}`).toBeLessThanOrEqual(MOST_BYTES);
        const { width, height } = PNG.sync.read(png);
        expect({ width, height }).toEqual(SHAPES[shape]);
        expect(png.equals(await drawCard(face(path), shape)), `${path} ${shape}`).toBe(true);
      }
    }
  });

  test('a telephone reads the code of the poster: the short address', async () => {
    const { data, width, height } = PNG.sync.read(Buffer.from(await drawCard(face('/routes/unpaid-wages/'), 'poster')));
    const read = jsqr(new Uint8ClampedArray(data), width, height);
    expect(read?.data).toBe('https://www.example.gov.cn/xffz/l01/');
  });
});

describe('what cannot be drawn', () => {
  const good = () => face('/rights/petition/');

  test('a character that the fonts lack is named with its place and a remedy', async () => {
    const letters = await typefaces();
    expect(() => letters.title.width('写🦄')).toThrow(MissingGlyph);
    await expect(drawCard({ ...good(), title: '写🦄' }, 'link')).rejects.toThrow(/“写🦄”里的“🦄”.*换一个写法/);
  });

  test('a title that no size fits, a line that would be cut, and a picture that there is not', async () => {
    const long = '这个标题长得怎么也放不下'.repeat(12);
    await expect(drawCard({ ...good(), title: long }, 'square')).rejects.toThrow(CardProblem);
    await expect(drawCard({ ...good(), line: long.repeat(3) }, 'link')).rejects.toThrow(/放不下。请写短一点/);
    const none = { pictogram: 'no-such-picture' };
    await expect(drawCard({ ...good(), picture: none }, 'wide')).rejects.toThrow(/没有叫“no-such-picture”的图/);
  });
});

describe('a run', () => {
  const { cards: all, ...rest } = library;
  const few = (change: Partial<CardWords> = {}): Library => ({
    ...rest,
    cards: all.slice(0, 2).map((card, at) => ({
      ...card,
      ...(card.shown && at === 1 ? { shown: { ...card.shown, ...change } } : {}),
    })),
  });
  const keep = join(folder, 'kept');
  const out = join(folder, 'site');
  const files = () =>
    readdirSync(join(out, 'cards'), { recursive: true })
      .map(String)
      .filter((name) => name.endsWith('.png'));

  test('draws what is new, keeps what is not, and lets go of what no page has any more', async () => {
    expect(await writeCards(out, few(), keep)).toMatchObject({ pages: 3, drawn: 12 });
    expect(files().length).toBe(12);
    const before = readFileSync(join(out, 'cards/home/poster.png'));
    rmSync(out, { recursive: true });
    expect(await writeCards(out, few(), keep)).toMatchObject({ pages: 3, drawn: 0 });
    expect(readFileSync(join(out, 'cards/home/poster.png')).equals(before)).toBe(true);
    expect(await writeCards(out, few({ line: '换了一句话。' }), keep)).toMatchObject({ drawn: 4 });
    expect(readdirSync(keep).length).toBe(12);
  });

  test('with a card that cannot be drawn says where, and writes nothing', async () => {
    const none = join(folder, 'none');
    const refused = writeCards(none, few({ line: '🦄' }), keep);
    await expect(refused).rejects.toThrow(/content\/.*：“🦄”里的“🦄”/);
    expect(existsSync(none)).toBe(false);
  });
});
