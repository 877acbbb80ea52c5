/** All that a page shows of a picture of an office's own, and the files that it is made into. */

import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ContentError } from '../../law/problem.ts';
import type { Library } from '../../library/assemble.ts';
import { PHOTO_FOLDER, type Photo, photos } from './schema.ts';
import { endingOf, FORMATS, type PhotoFormat, photoSize, recipe, shrunk, widthsOf } from './shrink.ts';
import { unknownPhoto } from './used.ts';

/** What a picture may end with. */
export const ENDINGS = ['jpg', 'jpeg', 'png', 'webp'] as const;

/** A file of the site. */
export interface PhotoFile {
  /** Below /photos/. */
  name: string;
  width: number;
  make: () => Promise<Buffer>;
}

export interface PhotoModel extends Photo {
  id: string;
  /** Of the one that old browsers show: what is kept free before it comes. */
  width: number;
  height: number;
  files: Record<PhotoFormat, PhotoFile[]>;
}

/** The file of a picture, from the folder that holds content/; undefined where there is none. */
export function photoFile({ root, of }: Pick<Library, 'root' | 'of'>, id: string): string | undefined {
  // Beside its words, the common ones or an edition's.
  const words = of(photos).find((photo) => photo.id === id)?.file ?? `${PHOTO_FOLDER}/${id}.yaml`;
  const place = words.slice(0, -'.yaml'.length);
  return ENDINGS.map((ending) => `${place}.${ending}`).find((file) => existsSync(join(root, file)));
}

async function made(library: Library, id: string, words: Photo): Promise<PhotoModel> {
  const file = photoFile(library, id);
  if (file === undefined) throw new ContentError([{ file: `${PHOTO_FOLDER}/${id}.yaml`, message: '旁边没有图' }]);
  const bytes = readFileSync(join(library.root, file));
  const size = await photoSize(bytes);
  const hash = createHash('sha256')
    .update(await recipe())
    .update(bytes)
    .digest('hex')
    .slice(0, 12);
  const filesIn = (format: PhotoFormat) =>
    widthsOf(size, format).map((width) => ({
      name: `${id}-${hash}-${width}.${endingOf(size, format)}`,
      width,
      make: () => shrunk(bytes, size, format, width),
    }));
  const files = Object.fromEntries(FORMATS.map((format) => [format, filesIn(format)])) as PhotoModel['files'];
  const width = files.plain[0]?.width ?? size.width;
  return { ...words, id, width, height: Math.round((width * size.height) / size.width), files };
}

const kept = new WeakMap<Library, Map<string, Promise<PhotoModel>>>();

/**
 * A picture by its name.
 * @throws ContentError where there is none that is called so
 */
export async function photoModel(library: Library, id: string): Promise<PhotoModel> {
  const models = kept.get(library) ?? new Map<string, Promise<PhotoModel>>();
  kept.set(library, models);
  const known = models.get(id);
  if (known) return known;
  const entry = library.of(photos).find((one) => one.id === id);
  if (!entry) throw new ContentError([{ file: PHOTO_FOLDER, message: unknownPhoto(library, id) }]);
  const model = made(library, id, entry.data);
  models.set(id, model);
  return model;
}
