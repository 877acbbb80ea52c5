/**
 * The browser places each letter by itself: `<0110> Tj`, `13.9999 0 Td <01F4> Tj`. Where the next letter stands where its
 * font puts it anyway, one string says both, and a book is lighter by a seventh of its text.
 */

import { deflateSync, inflateSync } from 'node:zlib';
import type { PDFDict, PDFDocument } from '@cantoo/pdf-lib';
import { mayBeLeftOut } from '../../machine/left-out.ts';

/** By how much a letter may stand aside, in the units of the text: a twentieth of a millimetre on paper. */
const ASIDE = 0.15;

/** In thousandths of the size, by the number of the glyph. @see ISO 32000-1, 9.7.4.3 */
type Widths = (glyph: number) => number;

const PLACED = /^(?:(-?[\d.]+) 0 Td )?<((?:[\dA-F]{4})+)> Tj$/;
const MOVED = /^(-?[\d.]+) (-?[\d.]+) Td (.*)$/;
const FONT = /^\/(\S+) (-?[\d.]+) Tf$/;

function short(value: number): string {
  return String(Number(value.toFixed(4)));
}

/**
 * @param text of a page, as the browser writes it
 * @param fonts by their names in it
 * @returns the same letters at the same places
 */
export function joinedLetters(text: string, fonts: ReadonlyMap<string, Widths>): string {
  const lines: string[] = [];
  let [width, size]: [Widths | undefined, number] = [undefined, 0];
  /** The string that is being joined, and where the next letter comes to stand by the font, from where it begins. */
  let open: { lead: string; glyphs: string; reach: number } | undefined;
  /** How far the letter that came last stands from there: the browser counts from it. */
  let back = 0;
  let fresh = false;
  const close = () => {
    if (open) lines.push(`${open.lead}<${open.glyphs}> Tj`);
    open = undefined;
  };
  const reachOf = (glyphs: string, of: Widths) =>
    (glyphs.match(/.{4}/g) ?? []).reduce((sum, glyph) => sum + (of(Number.parseInt(glyph, 16)) * size) / 1000, 0);

  for (const line of text.split('\n')) {
    const placed = PLACED.exec(line);
    const [, by, glyphs = ''] = placed ?? [];
    if (placed && width && (by !== undefined || fresh)) {
      const moved = back + Number(by ?? 0);
      const reach = reachOf(glyphs, width);
      if (open && Math.abs(moved - open.reach) < ASIDE) {
        open.glyphs += glyphs;
        open.reach += reach;
        back = moved;
      } else {
        close();
        open = { lead: by === undefined ? '' : `${short(moved)} 0 Td `, glyphs, reach };
        back = 0;
      }
      fresh = false;
      continue;
    }
    close();
    const [, right, up, rest] = MOVED.exec(line) ?? [];
    if (right !== undefined) {
      lines.push(`${short(back + Number(right))} ${up} Td ${rest}`);
      back = 0;
      continue;
    }
    const [, name = '', points] = FONT.exec(line) ?? [];
    if (points !== undefined) [width, size] = [fonts.get(name), Number(points)];
    if (line === 'BT' || line.endsWith(' Tm')) [back, fresh] = [0, true];
    lines.push(line);
  }
  close();
  return lines.join('\n');
}

/** @param font of more than one byte a letter, as the browser writes it */
async function widthsOf(font: PDFDict): Promise<Widths> {
  const { PDFArray, PDFDict: Dict, PDFName, PDFNumber } = await mayBeLeftOut(() => import('@cantoo/pdf-lib'));
  const own = font.lookup(PDFName.of('DescendantFonts'), PDFArray).lookup(0, Dict);
  const usual = own.lookupMaybe(PDFName.of('DW'), PDFNumber)?.asNumber() ?? 1000;
  const list = own.lookupMaybe(PDFName.of('W'), PDFArray);
  const known = new Map<number, number>();
  const numberAt = (at: number) => list?.lookup(at, PDFNumber).asNumber() ?? 0;
  for (let at = 0; list && at < list.size(); ) {
    const first = numberAt(at);
    const next = list.lookup(at + 1);
    if (next instanceof PDFArray) {
      for (let one = 0; one < next.size(); one++) known.set(first + one, next.lookup(one, PDFNumber).asNumber());
      at += 2;
    } else {
      for (let glyph = first; glyph <= numberAt(at + 1); glyph++) known.set(glyph, numberAt(at + 2));
      at += 3;
    }
  }
  return (glyph) => known.get(glyph) ?? usual;
}

/** Rewrites the text of every page. */
export async function joinLetters(document: PDFDocument): Promise<void> {
  const { PDFDict: Dict, PDFName, PDFRawStream: Stream, PDFRef } = await mayBeLeftOut(() => import('@cantoo/pdf-lib'));
  const kept = new Map<PDFDict, Widths>();
  for (const page of document.getPages()) {
    const at = page.node.get(PDFName.of('Contents'));
    const content = page.node.Contents();
    const resources = page.node.Resources()?.lookupMaybe(PDFName.of('Font'), Dict);
    // What the browser does not write so is left as it is.
    if (
      !(at instanceof PDFRef) ||
      !(content instanceof Stream) ||
      content.dict.get(PDFName.of('Filter')) !== PDFName.of('FlateDecode')
    )
      continue;
    const fonts = new Map<string, Widths>();
    for (const name of resources?.keys() ?? []) {
      const font = resources?.lookup(name, Dict);
      if (font?.get(PDFName.of('Subtype')) !== PDFName.of('Type0')) continue;
      const widths = kept.get(font) ?? (await widthsOf(font));
      kept.set(font, widths);
      fonts.set(name.decodeText(), widths);
    }
    const text = joinedLetters(inflateSync(content.contents).toString('latin1'), fonts);
    const packed = deflateSync(Buffer.from(text, 'latin1'), { level: 9 });
    document.context.assign(at, Stream.of(content.dict, packed));
  }
}
