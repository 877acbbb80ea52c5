/** Pictures of an office, taken in from the editor: only what the site can show is written. */

import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bytesProblem, weightProblem } from '../../kinds/photo/check.ts';
import { ENDINGS } from '../../kinds/photo/model.ts';
import { PHOTO_FOLDER } from '../../kinds/photo/schema.ts';
import { ContentError } from '../../law/problem.ts';
import { namesIn } from '../../library/content-folder.ts';
import { hashOf } from './entry-files.ts';

const NAME = new RegExp(`^${PHOTO_FOLDER}/[a-z][a-z0-9-]*\\.(?:${ENDINGS.join('|')})$`);

/** A picture as the editor lists it. */
export interface PictureFile {
  file: string;
  hash: string;
}

/** @param root the folder that holds content/ */
export function pictureFiles(root: string): PictureFile[] {
  return namesIn({ root }, PHOTO_FOLDER)
    .map((name) => `${PHOTO_FOLDER}/${name}`)
    .filter((file) => NAME.test(file))
    .map((file) => ({ file, hash: hashOf(readFileSync(join(root, file))) }));
}

/**
 * @returns the bytes of a picture
 * @throws ContentError where it is none
 */
export function pictureBytes(root: string, file: string): Buffer {
  if (!NAME.test(file) || !existsSync(join(root, file))) throw new ContentError([{ file, message: '没有这张图' }]);
  return readFileSync(join(root, file));
}

/**
 * Writes a picture that can be published.
 * @param file content/pictures/hall.jpg
 * @throws ContentError with what is wrong with it; nothing is written then
 */
export async function savePicture(root: string, file: string, bytes: Buffer): Promise<{ hash: string }> {
  const refuse = (message: string) => new ContentError([{ file, message }]);
  if (!NAME.test(file)) {
    throw refuse('没有存。图的文件名用小写英文字母、数字和减号，字母开头，比如 hall-entrance.jpg，改好名字再放一次');
  }
  if (existsSync(join(root, file))) throw refuse('没有存：已经有一张叫这个名字的图。请把新的换个名字，再放一次');
  const wrong = weightProblem(bytes.length) ?? (await bytesProblem(bytes));
  if (wrong !== undefined) throw refuse(`没有存：${wrong}`);
  const beside = join(root, `${file}.new-${process.pid}`);
  try {
    writeFileSync(beside, bytes);
    renameSync(beside, join(root, file));
  } finally {
    rmSync(beside, { force: true });
  }
  return { hash: hashOf(bytes) };
}

/** @returns what is said of a picture that is too heavy to be taken in at all. @param weight in bytes */
export function tooHeavy(file: string, weight: number): ContentError | undefined {
  const wrong = weightProblem(weight);
  return wrong === undefined ? undefined : new ContentError([{ file, message: `没有存：${wrong}` }]);
}
