/** What the browser leaves to do on a PDF: who made it and when, the same each time. */

import { createHash } from 'node:crypto';
import { mayBeLeftOut } from '../../machine/left-out.ts';

/** Objects written before others may work; and those that are packed together: a book has eight thousand small ones. */
const TICK = 5000;
const TOGETHER = 1000;

/** @param sheet its title, and the day of its law, which is the day of the file */
export async function finishPdf(
  bytes: Uint8Array,
  { title, reviewed }: { title: string; reviewed: string },
): Promise<{ file: Uint8Array; pages: number }> {
  const { PDFDocument, PDFHexString, PDFStreamWriter } = await mayBeLeftOut(() => import('@cantoo/pdf-lib'));
  const document = await PDFDocument.load(bytes, { updateMetadata: false });
  const day = new Date(`${reviewed}T00:00:00Z`);
  document.setTitle(title, { showInWindowTitleBar: true });
  document.setProducer('Xunfa');
  document.setCreator('Xunfa');
  document.setCreationDate(day);
  document.setModificationDate(day);
  const id = PDFHexString.of(
    createHash('sha256').update(bytes.length.toString()).update(title).digest('hex').slice(0, 32),
  );
  document.context.trailerInfo.ID = document.context.obj([id, id]);
  return {
    file: await PDFStreamWriter.forContext(document.context, TICK, true, TOGETHER).serializeToBuffer(),
    pages: document.getPageCount(),
  };
}
