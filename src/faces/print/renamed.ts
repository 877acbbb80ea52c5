/**
 * Heads of tables have names by which their cells refer to them. The browser counts them from its start, through everything
 * that it has printed before; here they are counted from the start of the file, so that it is the same each time.
 */

import type { PDFDocument, PDFObject } from '@cantoo/pdf-lib';
import { mayBeLeftOut } from '../../machine/left-out.ts';

const COUNTED = /^node(\d{8})$/;

export async function renameHeads(document: PDFDocument): Promise<void> {
  const { PDFArray, PDFDict, PDFName, PDFString } = await mayBeLeftOut(() => import('@cantoo/pdf-lib'));
  const countOf = (value: PDFObject | undefined) =>
    value instanceof PDFString ? COUNTED.exec(value.asString())?.[1] : undefined;
  const objects = document.context.enumerateIndirectObjects().map(([, object]) => object);
  const counts = objects.flatMap((one) => (one instanceof PDFDict ? (countOf(one.get(PDFName.of('ID'))) ?? []) : []));
  // In their order, which a tree of names is sorted by.
  const names = new Map(
    counts.sort().map((count, at) => [count, PDFString.of(`node${String(at + 1).padStart(8, '0')}`)]),
  );
  const rename = (object: PDFObject): void => {
    if (object instanceof PDFArray) {
      for (const [at, value] of object.asArray().entries()) {
        const name = names.get(countOf(value) ?? '');
        if (name) object.set(at, name);
        else rename(value);
      }
    } else if (object instanceof PDFDict) {
      for (const [key, value] of object.entries()) {
        const name = names.get(countOf(value) ?? '');
        if (name) object.set(key, name);
        else rename(value);
      }
    }
  };
  if (names.size > 0) for (const object of objects) rename(object);
}
