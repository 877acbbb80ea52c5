/** The first page of a PDF as a picture: a small one by which people choose what to take, a cover for a shelf of books. */

import type { Sharp } from 'sharp';
import { mayBeLeftOut } from '../../machine/left-out.ts';

export interface Picture {
  /** WebP: every browser that we serve knows it. */
  bytes: Uint8Array;
  /** Pixels. */
  width: number;
  height: number;
}

/** Pixels of the longer side: twice what is shown, for eyes that see the difference. */
const LONGER = 440;
/** Drawn larger and made small afterwards: thin strokes stay. */
const DRAWN = 2;
const QUALITY = 55;
/** Pixels of the longer side of a cover: shelves show it as large as the screen. */
const COVER = 1600;

/** @param longer pixels of the longer side */
async function drawnPage(pdf: Uint8Array, longer: number): Promise<Sharp> {
  const { getDocument } = await mayBeLeftOut(() => import('pdfjs-dist/legacy/build/pdf.mjs'));
  const { createCanvas } = await mayBeLeftOut(() => import('@napi-rs/canvas'));
  const { default: sharp } = await import('sharp');
  // It takes the bytes away from whoever gives them.
  const task = getDocument({ data: new Uint8Array(pdf), verbosity: 0 });
  try {
    const page = await (await task.promise).getPage(1);
    const { width, height } = page.getViewport({ scale: 1 });
    const viewport = page.getViewport({ scale: (longer * DRAWN) / Math.max(width, height) });
    const canvas = createCanvas(Math.round(viewport.width), Math.round(viewport.height));
    // The canvas of the package is one as pdf.js wants it, by another name.
    await page.render({ canvas: canvas as unknown as HTMLCanvasElement, viewport }).promise;
    return sharp(await canvas.encode('png')).resize(longer, longer, { fit: 'inside' });
  } finally {
    await task.destroy();
  }
}

export async function firstPage(pdf: Uint8Array): Promise<Picture> {
  const drawn = (await drawnPage(pdf, LONGER)).webp({ quality: QUALITY });
  const { data, info } = await drawn.toBuffer({ resolveWithObject: true });
  return { bytes: data, width: info.width, height: info.height };
}

/** @returns the cover of a book as a PNG file */
export async function coverOf(pdf: Uint8Array): Promise<Uint8Array> {
  return (await drawnPage(pdf, COVER)).png({ palette: true }).toBuffer();
}
