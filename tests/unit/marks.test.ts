/** A sheet for a press: where it is cut, where it is folded, and nothing of that on the sheet. */

import { PDFDocument } from '@cantoo/pdf-lib';
import { expect, test } from 'vitest';
import { addMarks, BLEED } from '../../src/faces/print/marks.ts';

const POINTS = 72 / 25.4;

test('the cut sheet keeps its size, the ground goes three millimetres beyond it, marks stand outside', async () => {
  const document = await PDFDocument.create();
  const page = document.addPage([(297 + 2 * BLEED) * POINTS, (210 + 2 * BLEED) * POINTS]);
  await addMarks(page, [97, 197]);
  const trim = page.getTrimBox();
  expect(trim.width / POINTS).toBeCloseTo(297, 3);
  expect(trim.height / POINTS).toBeCloseTo(210, 3);
  const bleed = page.getBleedBox();
  expect((trim.x - bleed.x) / POINTS).toBeCloseTo(3, 3);
  expect((bleed.width - trim.width) / POINTS).toBeCloseTo(6, 3);
  const media = page.getMediaBox();
  expect(media.x).toBeLessThan(bleed.x);
  expect(media.width).toBeGreaterThan(bleed.width);
});
