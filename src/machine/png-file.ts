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
 * @param level how hard zlib tries, 1 to 9
 * @see https://www.w3.org/TR/png-3/
 */
export function pngFile(
  width: number,
  height: number,
  bits: number,
  rows: Uint8Array,
  palette?: Uint8Array,
  level = 9,
): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header[8] = bits;
  header[9] = palette ? INDEXED : GREY; // compression, filter and interlace stay 0
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    ...(palette ? [chunk('PLTE', palette)] : []),
    chunk('IDAT', deflateSync(rows, { level })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** The colours of a drawing as 0xrrggbb, how many pixels have each, and which each pixel has. */
interface Colours {
  colours: number[];
  counts: number[];
  of: Uint32Array;
}

/** @param pixels four bytes each, the last is passed over */
function coloursIn(pixels: Uint8Array): Colours {
  const words = new Uint32Array(pixels.buffer, pixels.byteOffset, pixels.byteLength / 4);
  const known = new Map<number, number>();
  const colours: number[] = [];
  const counts: number[] = [];
  const of = new Uint32Array(words.length);
  let last = -1;
  let id = 0;
  for (let at = 0; at < words.length; at++) {
    const word = words[at] as number;
    // Flat drawings are long runs of one colour.
    if (word !== last) {
      last = word;
      id = known.get(word) ?? -1;
      if (id < 0) {
        id = colours.length;
        known.set(word, id);
        const byte = at * 4;
        colours.push(((pixels[byte] ?? 0) << 16) | ((pixels[byte + 1] ?? 0) << 8) | (pixels[byte + 2] ?? 0));
        counts.push(0);
      }
    }
    counts[id] = (counts[id] as number) + 1;
    of[at] = id;
  }
  return { colours, counts, of };
}

/** Squared, of two colours. */
function distance(one: number, other: number): number {
  const red = (one >> 16) - (other >> 16);
  const green = ((one >> 8) & 255) - ((other >> 8) & 255);
  const blue = (one & 255) - (other & 255);
  return red * red + green * green + blue * blue;
}

/** The last level takes twice the time for a fiftieth of the bytes. */
const LEVEL = 8;

/** What covers more than this of a drawing is a colour of its own, however like another. */
const AREA = 0.004;

/**
 * A flat drawing in its own colours: those that fill areas stay as they are, the steps along their edges become as many
 * as the eye needs.
 * @param pixels four bytes each, wholly opaque, on a boundary of four
 * @param most colours
 * @param apart how far two colours of the palette are from each other at least, of 441
 * @throws RangeError for pixels of three bytes, which would come out as noise
 */
export function flatPng(pixels: Uint8Array, width: number, height: number, most: number, apart: number): Buffer {
  if (pixels.length !== 4 * width * height)
    throw new RangeError(`${pixels.length} bytes for ${width}×${height} pixels`);
  const { colours, counts, of } = coloursIn(pixels);
  const order = colours
    .map((colour, id) => ({ colour, many: counts[id] ?? 0 }))
    .sort((a, b) => b.many - a.many || a.colour - b.colour);
  const palette: number[] = [];
  const area = width * height * AREA;
  for (const { colour, many } of order) {
    if (palette.length === most) break;
    const near = (many > area ? 1 : apart) ** 2;
    if (palette.every((one) => distance(one, colour) >= near)) palette.push(colour);
  }
  const nearest = Uint8Array.from(colours, (colour) => {
    let best = 0;
    let least = Number.POSITIVE_INFINITY;
    for (const [at, one] of palette.entries()) {
      const far = distance(one, colour);
      if (far < least) [best, least] = [at, far];
    }
    return best;
  });
  const bits = palette.length <= 16 ? 4 : 8;
  const stride = 1 + (bits === 8 ? width : Math.ceil(width / 2));
  const rows = new Uint8Array(stride * height);
  for (let y = 0, at = 0; y < height; y++) {
    let place = y * stride + 1;
    for (let x = 0; x < width; x++, at++) {
      const value = nearest[of[at] as number] as number;
      if (bits === 8) rows[place++] = value;
      else if (x & 1) {
        rows[place] = (rows[place] as number) | value;
        place += 1;
      } else rows[place] = value << 4;
    }
  }
  return pngFile(
    width,
    height,
    bits,
    rows,
    Uint8Array.from(palette.flatMap((one) => [one >> 16, (one >> 8) & 255, one & 255])),
    LEVEL,
  );
}
