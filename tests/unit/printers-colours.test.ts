/** Colours for a press: black is one ink, nothing is left in light, and what has no ink is refused. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PDFDocument, PDFName, PDFRawStream, rgb } from '@cantoo/pdf-lib';
import { PNG } from 'pngjs';
import { describe, expect, test } from 'vitest';
import { inksOf, type Light, MOST_INK } from '../../src/faces/print/inks.ts';
import { printersColours } from '../../src/faces/print/printers-colours.ts';
import { PROJECT } from '../content-copy.ts';
import { operatorsOf } from '../pdf-operators.ts';

const lightOf = (hex: string): Light => {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255);
  return [red, green, blue];
};

describe('inks', () => {
  const theme = readFileSync(join(PROJECT, 'src/styles/tokens/theme.css'), 'utf8');
  const tokens = new Map(
    [...theme.matchAll(/--color-([\w-]+): (#[\da-f]{3,6});/g)].map(([, name = '', hex = '']) => [
      name,
      lightOf(hex.length === 4 ? hex.replace(/[\da-f]/g, '$&$&') : hex),
    ]),
  );
  const inksFor = async (token: string) => (await inksOf([tokens.get(token) ?? [1, 0, 1]]))[0];

  test.each(['ink', 'ink-soft', 'rule', 'field', 'black'])('%s is printed with black alone', async (token) => {
    const [cyan, magenta, yellow, black = 0] = (await inksFor(token)) ?? [];
    expect([cyan, magenta, yellow]).toEqual([0, 0, 0]);
    expect(black).toBeGreaterThan(0.1);
  });

  test('text is black throughout, white is bare paper', async () => {
    expect(await inksFor('ink')).toEqual([0, 0, 0, 1]);
    expect(await inksFor('white')).toEqual([0, 0, 0, 0]);
  });

  test('no colour takes more ink than paper does; a light ground has no dots of black in it', async () => {
    expect(tokens.size).toBeGreaterThan(15);
    const grid = [0, 0.05, 0.2, 0.5, 0.8, 1];
    const all = grid.flatMap((red) => grid.flatMap((green) => grid.map((blue): Light => [red, green, blue])));
    for (const inks of await inksOf([...tokens.values(), ...all])) {
      expect(inks.reduce((sum, ink) => sum + ink, 0)).toBeLessThanOrEqual(MOST_INK + 0.02);
      for (const ink of inks) expect(ink >= 0 && ink <= 1).toBe(true);
    }
    for (const token of ['do-bg', 'clock-bg']) expect((await inksFor(token))?.[3]).toBe(0);
  });
});

/** A document as it is read again, with whatever a page holds besides. */
async function made(more = ''): Promise<PDFDocument> {
  const document = await PDFDocument.create();
  const page = document.addPage([200, 200]);
  page.drawRectangle({ width: 100, height: 100, color: rgb(0.0431, 0.3412, 0.3412) });
  page.drawText('Xunfa', { size: 12, color: rgb(0.1137, 0.1098, 0.098) });
  const pixels = new PNG({ width: 2, height: 1 });
  for (const [name, data] of [
    ['grey', [0, 0, 0, 255, 255, 255, 255, 255]],
    ['red', [255, 0, 0, 255, 255, 255, 255, 255]],
  ] as const) {
    pixels.data = Buffer.from(data);
    page.drawImage(await document.embedPng(PNG.sync.write(pixels)), { x: name === 'red' ? 100 : 150, y: 150 });
  }
  const { context } = document;
  const form = context.stream('1 0 0 RG (0 0 1 rg) Tj 0 0 9 9 re S', {
    Type: 'XObject',
    Subtype: 'Form',
    BBox: [0, 0, 9, 9],
  });
  page.node.setXObject(PDFName.of('Drawing'), context.register(form));
  page.node.addContentStream(context.register(context.stream(`q /Drawing Do ${more} Q`)));
  return PDFDocument.load(await document.save({ useObjectStreams: false }));
}

const spacesOf = (document: PDFDocument) =>
  document.context.enumerateIndirectObjects().flatMap(([, one]) => {
    const isImage = one instanceof PDFRawStream && one.dict.get(PDFName.of('Subtype')) === PDFName.of('Image');
    return isImage ? String(one.dict.get(PDFName.of('ColorSpace'))) : [];
  });

describe('a document', () => {
  test('has no colour of light left on its pages and in its drawings; what only looks like one stays', async () => {
    const document = await made();
    const before = await operatorsOf(document);
    expect(before.map(({ operator }) => operator)).toEqual(expect.arrayContaining(['rg', 'RG']));
    expect(await printersColours(document)).toEqual([]);
    const after = await operatorsOf(document);
    expect(after.map(({ operator }) => operator.replace(/^k$/, 'rg').replace(/^K$/, 'RG'))).toEqual(
      before.map(({ operator }) => operator),
    );
    const shown = (found: typeof before) =>
      found.flatMap(({ operator, operands }) => (operator === 'Tj' ? operands : []));
    expect(shown(after)).toEqual(shown(before));
    expect(shown(after)).toContain('(0 0 1 rg)');
    expect(after.find(({ operator }) => operator === 'K')?.operands[0]).toBe('0');
  });

  test('keeps coloured pictures; grey ones, codes above all, are printed with black alone', async () => {
    const document = await made();
    expect(spacesOf(document)).toEqual(['/DeviceRGB', '/DeviceRGB']);
    await printersColours(document);
    expect(spacesOf(document).sort()).toEqual(['/DeviceGray', '/DeviceRGB']);
  });

  test.each([
    ['/Shade sh', '渐变色、花纹'],
    ['/Pattern cs /P0 scn', '渐变色、花纹'],
    ['/Other CS 1 0 0 SC', '少见的颜色写法'],
  ])('with %s is refused by its name', async (operators, name) => {
    expect(await printersColours(await made(operators))).toEqual([name]);
  });

  test('with something that fades out is refused', async () => {
    const document = await made();
    document.context.register(document.context.obj({ SMask: { Type: 'Mask', S: 'Luminosity' } }));
    expect(await printersColours(document)).toEqual(['渐隐']);
  });
});
