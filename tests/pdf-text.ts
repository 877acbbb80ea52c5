/** A PDF as a reader takes it: text with its place, fonts, headings. By pdf.js, which many browsers show PDFs with. */

import { PDFDict, PDFDocument, PDFName } from '@cantoo/pdf-lib';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

const POINTS_PER_MILLIMETRE = 72 / 25.4;

/** A run of text; millimetres from the left and from the top. */
export interface Run {
  text: string;
  left: number;
  right: number;
  top: number;
  /** Height of the letters in points. */
  size: number;
  /** The piece of the page's structure that it belongs to, all its lines together; absent for heads and folios. */
  piece: string | undefined;
}

export interface ReadPdf {
  pages: Run[][];
  title: string;
  language: string;
  /** Titles of the outline, depth first. */
  outline: string[];
}

interface Heading {
  title: string;
  items: Heading[];
}

export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0 });
  const document = await task.promise;
  try {
    const pages: Run[][] = [];
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number);
      const { height } = page.getViewport({ scale: 1 });
      const { items } = await page.getTextContent({ includeMarkedContent: true });
      let piece: string | undefined;
      pages.push(
        items.flatMap((item) => {
          if (!('str' in item)) {
            piece = item.type === 'beginMarkedContentProps' ? item.id : undefined;
            return [];
          }
          if (item.str.trim() === '') return [];
          const [, , , size = 0, x = 0, y = 0] = item.transform as number[];
          return {
            text: item.str,
            left: x / POINTS_PER_MILLIMETRE,
            right: (x + item.width) / POINTS_PER_MILLIMETRE,
            top: (height - y) / POINTS_PER_MILLIMETRE,
            size,
            piece,
          };
        }),
      );
    }
    const flat = (headings: readonly Heading[]): string[] =>
      headings.flatMap(({ title, items }) => [title, ...flat(items)]);
    const { info } = await document.getMetadata();
    return {
      pages,
      title: (info as { Title?: string }).Title ?? '',
      language: (info as { Language?: string }).Language ?? '',
      outline: flat(((await document.getOutline()) ?? []) as Heading[]),
    };
  } finally {
    await task.destroy();
  }
}

/** @returns the name of every font without its prefix; Type3 for one that is shapes and no font */
export async function fontsOf(bytes: Uint8Array): Promise<string[]> {
  const { context } = await PDFDocument.load(bytes, { updateMetadata: false });
  const fonts = context
    .enumerateIndirectObjects()
    .flatMap(([, object]) => (object instanceof PDFDict ? [object] : []))
    .filter((one) => one.get(PDFName.of('Type')) === PDFName.of('Font'));
  return fonts.map((font) =>
    font.get(PDFName.of('Subtype')) === PDFName.of('Type3')
      ? 'Type3'
      : String(font.get(PDFName.of('BaseFont'))).replace(/^\/[A-Z]{6}\+/, ''),
  );
}
