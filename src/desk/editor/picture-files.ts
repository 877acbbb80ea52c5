/** Pictures of an office, taken in from the editor: only what the site can show is written. */

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { bytesProblem, weightProblem } from '../../kinds/photo/check.ts';
import { ENDINGS } from '../../kinds/photo/model.ts';
import { PHOTO_FOLDER } from '../../kinds/photo/schema.ts';
import { ContentError } from '../../law/problem.ts';
import type { Library } from '../../library/assemble.ts';
import { bytesIfRead, namesIn } from '../../library/content-folder.ts';
import { isDeviceName } from '../../library/file-name.ts';
import { ofEdition } from '../../library/layers.ts';
import { writeWhole } from '../../machine/whole-file.ts';
import { hashOf } from './entry-files.ts';

const NAME = new RegExp(`^([a-z][a-z0-9-]*)\\.(?:${ENDINGS.join('|')})$`);

/** A picture as the editor lists it. */
export interface PictureFile {
  file: string;
  hash: string;
}

/** Where new pictures go: an edition's are its own. */
export function pictureFolder({ edition }: Pick<Library, 'edition'>): string {
  return edition === 'default' ? PHOTO_FOLDER : ofEdition(edition, PHOTO_FOLDER);
}

function foldersOf(library: Pick<Library, 'edition'>): string[] {
  return [...new Set([PHOTO_FOLDER, pictureFolder(library)])];
}

/** Whether a file is a picture, or may be one, in one of the given folders. */
function isIn(folders: readonly string[], file: string): boolean {
  return folders.some((folder) => {
    const [, name] = (file.startsWith(`${folder}/`) && NAME.exec(file.slice(folder.length + 1))) || [];
    return name !== undefined && !isDeviceName(name);
  });
}

export function pictureFiles(library: Pick<Library, 'edition' | 'root'>): PictureFile[] {
  const { root } = library;
  const folders = foldersOf(library);
  return folders
    .flatMap((folder) => namesIn({ root }, folder).map((name) => `${folder}/${name}`))
    .filter((file) => isIn(folders, file))
    .flatMap((file) => {
      const bytes = bytesIfRead({ root }, file);
      return bytes === undefined ? [] : [{ file, hash: hashOf(bytes) }];
    });
}

/**
 * @returns the bytes of a picture
 * @throws ContentError where it is none
 */
export function pictureBytes(library: Pick<Library, 'edition' | 'root'>, file: string): Uint8Array {
  const bytes = isIn(foldersOf(library), file) ? bytesIfRead({ root: library.root }, file) : undefined;
  if (bytes === undefined)
    throw new ContentError([{ file, message: '没有这张图，可能刚刚被挪走、删掉了。请刷新这一页，再看一看' }]);
  return bytes;
}

/**
 * Writes a picture that can be published.
 * @param file content/pictures/hall.jpg
 * @throws ContentError with what is wrong with it; nothing is written then
 */
export async function savePicture(
  library: Pick<Library, 'edition' | 'root'>,
  file: string,
  bytes: Buffer,
): Promise<{ hash: string }> {
  const refuse = (message: string) => new ContentError([{ file, message }]);
  if (!isIn([pictureFolder(library)], file)) {
    throw refuse('没有存。图的文件名用小写英文字母、数字和减号，字母开头，比如 hall-entrance.jpg，改好名字再放一次');
  }
  const path = join(library.root, file);
  if (existsSync(path)) throw refuse('没有存：已经有一张叫这个名字的图。请把新的换个名字，再放一次');
  const wrong = weightProblem(bytes.length) ?? (await bytesProblem(bytes));
  if (wrong !== undefined) throw refuse(`没有存：${wrong}`);
  writeWhole(path, bytes);
  return { hash: hashOf(bytes) };
}

/** @returns what is said of a picture that is too heavy to be taken in at all. @param weight in bytes */
export function tooHeavy(file: string, weight: number): ContentError | undefined {
  const wrong = weightProblem(weight);
  return wrong === undefined ? undefined : new ContentError([{ file, message: `没有存：${wrong}` }]);
}
