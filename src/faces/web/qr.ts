/** QR codes as PNG files: WeChat reads a code by long press only from such an image. */

import { create } from 'qrcode';
import { pngFile } from '../../machine/png-file.ts';

/** Pixels a module, and modules of white around the code (ISO/IEC 18004 asks for four). */
const SCALE = 4;
const QUIET = 4;

/**
 * One bit a pixel: a third of the bytes and a tenth of the time of an encoder for full colour, which
 * counts when a thousand pages each have a code.
 * @param address what the code opens
 */
export function qrPng(address: string): Buffer {
  const { modules } = create(address, { errorCorrectionLevel: 'M' });
  const side = (modules.size + 2 * QUIET) * SCALE;
  const stride = 1 + Math.ceil(side / 8);
  const pixels = Buffer.alloc(stride * side, 0xff);
  for (let y = 0; y < side; y++) {
    const line = y * stride;
    pixels[line] = 0; // no filter
    const row = Math.floor(y / SCALE) - QUIET;
    if (row < 0 || row >= modules.size) continue;
    for (let column = 0; column < modules.size; column++) {
      if (!modules.get(row, column)) continue;
      for (let x = (column + QUIET) * SCALE; x < (column + QUIET + 1) * SCALE; x++) {
        const at = line + 1 + (x >> 3);
        pixels[at] = (pixels[at] ?? 0) & ~(0x80 >> (x & 7));
      }
    }
  }
  return pngFile(side, side, 1, pixels);
}
