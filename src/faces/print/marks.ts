/** What a printer's press needs around a sheet: a bleed, marks where it is cut and where it is folded. */

import type { PDFPage } from '@cantoo/pdf-lib';
import { mayBeLeftOut } from '../../machine/left-out.ts';

/** Millimetres over which the ground of a sheet goes beyond the cut. */
export const BLEED = 3;
/** Millimetres from the bleed to the edge of the paper, where the marks stand. */
const MARGIN = 7;
const MARK = 5;
const POINTS = 72 / 25.4;

/** A line in millimetres from the corner of the cut sheet at the bottom left. */
type Line = [x1: number, y1: number, x2: number, y2: number];

/** Two at each corner, outside the bleed. */
function cropLines(width: number, height: number): Line[] {
  const far = BLEED + MARK;
  return [0, width].flatMap((x, right) =>
    [0, height].flatMap((y, top): Line[] => {
      const [outX, outY] = [right === 1 ? 1 : -1, top === 1 ? 1 : -1];
      return [
        [x + outX * BLEED, y, x + outX * far, y],
        [x, y + outY * BLEED, x, y + outY * far],
      ];
    }),
  );
}

function foldLines(folds: readonly number[], height: number): Line[] {
  return folds.flatMap((x): Line[] => [
    [x, -BLEED, x, -BLEED - MARK],
    [x, height + BLEED, x, height + BLEED + MARK],
  ]);
}

/**
 * Gives a page its boxes and marks.
 * @param page printed with the bleed around it
 * @param folds millimetres from the left edge of the cut sheet
 * @see ISO 32000-1, 14.11.2: TrimBox, BleedBox
 */
export async function addMarks(page: PDFPage, folds: readonly number[]): Promise<void> {
  const { grayscale, PDFOperator, PDFName } = await mayBeLeftOut(() => import('@cantoo/pdf-lib'));
  const { width, height } = page.getSize();
  const bleed = BLEED * POINTS;
  const margin = MARGIN * POINTS;
  const [trimWidth, trimHeight] = [width - 2 * bleed, height - 2 * bleed];
  page.setTrimBox(bleed, bleed, trimWidth, trimHeight);
  page.setBleedBox(0, 0, width, height);
  page.setMediaBox(-margin, -margin, width + 2 * margin, height + 2 * margin);
  page.setCropBox(-margin, -margin, width + 2 * margin, height + 2 * margin);
  const draw = ([x1, y1, x2, y2]: Line, dash?: number[]) =>
    page.drawLine({
      start: { x: bleed + x1 * POINTS, y: bleed + y1 * POINTS },
      end: { x: bleed + x2 * POINTS, y: bleed + y2 * POINTS },
      thickness: 0.25,
      color: grayscale(0),
      ...(dash ? { dashArray: dash } : {}),
    });
  // Marks are no text of the sheet: whoever hears it read passes them over.
  page.pushOperators(PDFOperator.of('BMC' as never, [PDFName.of('Artifact')]));
  for (const line of cropLines(trimWidth / POINTS, trimHeight / POINTS)) draw(line);
  for (const line of foldLines(folds, trimHeight / POINTS)) draw(line, [3, 2]);
  page.pushOperators(PDFOperator.of('EMC' as never));
}
