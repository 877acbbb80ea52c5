/** Pictures for tests: drawn, never photographs of a place that there is not. */

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';

/** A door and a ramp, so wide and so high. */
export function drawnHall(width = 1600, height = 1200) {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 30" width="${width}" height="${height}"><path fill="#dfe8e6" d="M0 0h40v30H0z"/><path fill="#35605a" d="M6 6h28v18H6z"/><path fill="#f6efe2" d="M15 10h10v14H15z"/><path fill="#8a8f86" d="M25 24l13 4H25z"/></svg>`;
  return sharp(Buffer.from(svg), { density: 72 }).resize(width, height);
}

/** A JPEG as a telephone writes it: with the place where it was taken and the name of the telephone. */
export function withPlace(width = 1600, height = 1200): Promise<Buffer> {
  return drawnHall(width, height)
    .withExif({
      IFD0: { Make: 'XunfaPhone', DateTime: '2026:11:29 10:00:00' },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '39/1 54/1 0/1', GPSLongitudeRef: 'E', GPSLongitude: '116/1 23/1 0/1' },
    })
    .jpeg()
    .toBuffer();
}

/** Puts a picture with its words into a copy of the content. */
export function putPhoto(
  root: string,
  file: string,
  bytes: Buffer | string,
  words = 'alt: 大厅门口，右边有坡道\n',
): void {
  const folder = join(root, 'content/pictures');
  writeFileSync(join(folder, file), bytes);
  if (words !== '') writeFileSync(join(folder, file.replace(/\.\w+$/, '.yaml')), words);
}
