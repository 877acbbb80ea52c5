/** A book of A5 pages as A4 sheets to be folded and stapled. Tags and links are lost: it is for the printer alone. */

import { mayBeLeftOut } from '../../../machine/left-out.ts';
import { fixed } from '../finish-pdf.ts';
import { partsOf, sidesOf } from './imposed.ts';

const POINTS_PER_MILLIMETRE = 72 / 25.4;

/** Millimetres by which each sheet further inside pushes its pages outwards: they are moved as far towards the fold. */
const CREEP = 0.1;

export interface Imposed {
  /** From 1. */
  part: number;
  file: Uint8Array;
}

/**
 * @param book as `finishPdf` made it
 * @param about what it is called, and the day of its law
 * @returns each stapled part as a file of its own
 */
export async function impose(book: Uint8Array, about: { title: string; reviewed: string }): Promise<Imposed[]> {
  const { PDFDocument } = await mayBeLeftOut(() => import('@cantoo/pdf-lib'));
  const source = await PDFDocument.load(book, { updateMetadata: false });
  const count = source.getPageCount();
  const parts: Imposed[] = [];
  for (const [index, part] of partsOf(count).entries()) {
    const sheet = await PDFDocument.create({ updateMetadata: false });
    const last = Math.min(part.last, count);
    const numbers = Array.from({ length: last - part.first + 1 }, (_, at) => part.first + at);
    const embedded = await sheet.embedPages(numbers.map((number) => source.getPage(number - 1)));
    const pageOf = (number: number | undefined) => (number === undefined ? undefined : embedded[number - part.first]);
    const { width, height } = source.getPage(0).getSize();
    for (const { left, right, sheet: depth } of sidesOf(part, count)) {
      const page = sheet.addPage([2 * width, height]);
      const shift = depth * CREEP * POINTS_PER_MILLIMETRE;
      const [onLeft, onRight] = [pageOf(left), pageOf(right)];
      if (onLeft) page.drawPage(onLeft, { x: shift, y: 0 });
      if (onRight) page.drawPage(onRight, { x: width - shift, y: 0 });
    }
    parts.push({ part: index + 1, file: await fixed(sheet, about) });
  }
  return parts;
}
