/** Writes PNG files of few colours: for flat drawings, a third of the bytes and of the time of an encoder for photographs. */

import { crc32, deflateSync } from 'node:zlib';

/** A chunk of a PNG file. */
function chunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const head = Buffer.alloc(4);
  const tail = Buffer.alloc(4);
  head.writeUInt32BE(data.length);
  tail.writeUInt32BE(crc32(body));
  return Buffer.concat([head, body, tail]);
}

/** Colour types of the standard. */
const GREY = 0;
const INDEXED = 3;

/**
 * @param bits a pixel: 1, 4 or 8
 * @param rows the lines of pixels, packed, each after a byte 0 (no filter)
 * @param palette three bytes a colour; without one, grey
 * @see https://www.w3.org/TR/png-3/
 */
export function pngFile(width: number, height: number, bits: number, rows: Uint8Array, palette?: Uint8Array): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header[8] = bits;
  header[9] = palette ? INDEXED : GREY; // compression, filter and interlace stay 0
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    ...(palette ? [chunk('PLTE', palette)] : []),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** How many pixels have each colour, as 0xrrggbb. */
function counted(pixels: Uint8Array): Map<number, number> {
  const counts = new Map<number, number>();
  let last = -1;
  let run = 0;
  const close = () => counts.set(last, (counts.get(last) ?? 0) + run);
  for (let at = 0; at < pixels.length; at += 3) {
    const colour = ((pixels[at] ?? 0) << 16) | ((pixels[at + 1] ?? 0) << 8) | (pixels[at + 2] ?? 0);
    if (colour === last) run += 1;
    else {
      if (run > 0) close();
      [last, run] = [colour, 1];
    }
  }
  if (run > 0) close();
  return counts;
}

/** Squared, of two colours. */
function distance(one: number, other: number): number {
  const red = (one >> 16) - (other >> 16);
  const green = ((one >> 8) & 255) - ((other >> 8) & 255);
  const blue = (one & 255) - (other & 255);
  return red * red + green * green + blue * blue;
}

/** What covers more than this of a drawing is a colour of its own, however like another. */
const AREA = 0.004;

/**
 * A flat drawing in its own colours: those that fill areas stay as they are, the steps along their edges become as many
 * as the eye needs.
 * @param pixels three bytes each
 * @param most colours
 * @param apart how far two colours of the palette are from each other at least, of 441
 */
export function flatPng(pixels: Uint8Array, width: number, height: number, most: number, apart: number): Buffer {
  const counts = [...counted(pixels)].sort(([a, many], [b, more]) => more - many || a - b);
  const palette: number[] = [];
  const area = width * height * AREA;
  for (const [colour, many] of counts) {
    if (palette.length === most) break;
    const near = (many > area ? 1 : apart) ** 2;
    if (palette.every((one) => distance(one, colour) >= near)) palette.push(colour);
  }
  const index = new Map<number, number>();
  for (const [colour] of counts) {
    let best = 0;
    let least = Number.POSITIVE_INFINITY;
    for (const [at, one] of palette.entries()) {
      const far = distance(one, colour);
      if (far < least) [best, least] = [at, far];
    }
    index.set(colour, best);
  }
  const bits = palette.length <= 16 ? 4 : 8;
  const stride = 1 + (bits === 8 ? width : Math.ceil(width / 2));
  const rows = new Uint8Array(stride * height);
  let last = -1;
  let value = 0;
  for (let y = 0, at = 0; y < height; y++) {
    for (let x = 0; x < width; x++, at += 3) {
      const colour = ((pixels[at] ?? 0) << 16) | ((pixels[at + 1] ?? 0) << 8) | (pixels[at + 2] ?? 0);
      if (colour !== last) [last, value] = [colour, index.get(colour) ?? 0];
      if (bits === 8) rows[y * stride + 1 + x] = value;
      else {
        const place = y * stride + 1 + (x >> 1);
        rows[place] = (rows[place] ?? 0) | (x & 1 ? value : value << 4);
      }
    }
  }
  return pngFile(
    width,
    height,
    bits,
    rows,
    Uint8Array.from(palette.flatMap((one) => [one >> 16, (one >> 8) & 255, one & 255])),
  );
}
