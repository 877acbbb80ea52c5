/** What the browser leaves to do on a PDF: who made it and when, the same each time; marks for a press. */

import { createHash } from 'node:crypto';
import type { PDFDocument } from '@cantoo/pdf-lib';
import { mayBeLeftOut } from '../../machine/left-out.ts';
import { joinLetters } from './light-text.ts';
import { addMarks } from './marks.ts';

/** Objects written before others may work; and those that are packed together: a book has eight thousand small ones. */
const TICK = 5000;
const TOGETHER = 1000;

/** A sheet's title, and the day of its law, which is the day of the file. */
interface About {
  title: string;
  reviewed: string;
}

/** The bytes of a document that was made here: nothing in them tells when, or how often. */
export async function fixed(document: PDFDocument, { title, reviewed }: About): Promise<Uint8Array> {
  const { PDFHexString, PDFStreamWriter } = await mayBeLeftOut(() => import('@cantoo/pdf-lib'));
  const day = new Date(`${reviewed}T00:00:00Z`);
  document.setTitle(title, { showInWindowTitleBar: true });
  document.setProducer('Xunfa');
  document.setCreator('Xunfa');
  document.setCreationDate(day);
  document.setModificationDate(day);
  await document.flush();
  const name = createHash('sha256')
    .update(`${title} ${document.getPageCount()} ${reviewed}`)
    .digest('hex')
    .slice(0, 32);
  const id = PDFHexString.of(name);
  document.context.trailerInfo.ID = document.context.obj([id, id]);
  return PDFStreamWriter.forContext(document.context, TICK, true, TOGETHER).serializeToBuffer();
}

/**
 * @param bytes as the browser wrote them, with the bleed around each page where `folds` is given
 * @param folds millimetres at which a sheet for a press is folded; undefined for one that is printed as it is
 */
export async function finishPdf(
  bytes: Uint8Array,
  about: About,
  folds?: readonly (readonly number[])[],
): Promise<{ file: Uint8Array; pages: number }> {
  const { PDFDocument } = await mayBeLeftOut(() => import('@cantoo/pdf-lib'));
  const document = await PDFDocument.load(bytes, { updateMetadata: false });
  await joinLetters(document);
  if (folds) for (const [index, page] of document.getPages().entries()) await addMarks(page, folds[index] ?? []);
  return { file: await fixed(document, about), pages: document.getPageCount() };
}
