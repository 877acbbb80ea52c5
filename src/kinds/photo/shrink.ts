/**
 * Pictures made small enough for a telephone. What a camera wrote into them stays behind, the place where it was
 * taken above all; colours become those that every screen knows, and what lay on its side is turned.
 */

/** Loaded only where there is a picture: most commands have none to look at. */
const library = async () => (await import('sharp')).default;

/** The newest first: a browser takes the first that it knows; the last is for those that know neither. */
export const FORMATS = ['avif', 'webp', 'plain'] as const;
export type PhotoFormat = (typeof FORMATS)[number];

const WIDTHS = [400, 800, 1200];
/** Of the one that old browsers show. */
const PLAIN_WIDTH = 800;

/** Another one whenever the same picture would be made into other bytes: it is part of the names of what is made. */
export async function recipe(): Promise<string> {
  return `1 sharp ${(await library()).versions.sharp}`;
}

export interface PhotoSize {
  /** As it is looked at, turned the right way. */
  width: number;
  height: number;
  /** jpeg, png, webp: what it is, whatever its name ends with. */
  kind: string;
}

/** @throws Error where it is no picture */
export async function photoSize(bytes: Buffer): Promise<PhotoSize> {
  const sharp = await library();
  const { autoOrient, format, pages = 1 } = await sharp(bytes).metadata();
  if (pages > 1) throw new Error('moving pictures are not for this');
  return { width: autoOrient.width, height: autoOrient.height, kind: format };
}

/** Whether every line of it can be read. */
export async function isWhole(bytes: Buffer): Promise<boolean> {
  const sharp = await library();
  return sharp(bytes, { failOn: 'warning' })
    .stats()
    .then(
      () => true,
      () => false,
    );
}

/** How wide it is made in a format; never wider than it is. */
export function widthsOf({ width }: PhotoSize, format: PhotoFormat): number[] {
  const wanted = format === 'plain' ? [PLAIN_WIDTH] : WIDTHS;
  return [...new Set(wanted.map((one) => Math.min(one, width)))];
}

/** What the name of such a file ends with: drawings stay PNG, photographs become JPEG. */
export function endingOf({ kind }: PhotoSize, format: PhotoFormat): string {
  if (format !== 'plain') return format;
  return kind === 'png' ? 'png' : 'jpg';
}

/** The same bytes for the same picture. */
export async function shrunk(bytes: Buffer, size: PhotoSize, format: PhotoFormat, width: number): Promise<Buffer> {
  const sharp = await library();
  const made = sharp(bytes).autoOrient().resize({ width });
  switch (endingOf(size, format)) {
    case 'avif':
      return made.avif({ quality: 55, effort: 4 }).toBuffer();
    case 'webp':
      return made.webp({ quality: 76 }).toBuffer();
    case 'png':
      return made.png({ compressionLevel: 9 }).toBuffer();
    default:
      // A picture that one sees through has no ground of its own.
      return made.flatten({ background: 'white' }).jpeg({ quality: 78, mozjpeg: true }).toBuffer();
  }
}
