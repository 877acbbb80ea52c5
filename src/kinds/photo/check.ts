/** Every picture has its words, every text has its picture, and what lies in the folder can be published. */

import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Problem } from '../../law/problem.ts';
import type { Library } from '../../library/assemble.ts';
import { namesIn } from '../../library/content-folder.ts';
import { isDeviceName } from '../../library/file-name.ts';
import { ofEdition } from '../../library/layers.ts';
import { ENDINGS, photoFile } from './model.ts';
import { PHOTO_FOLDER, photos } from './schema.ts';
import { isWhole, photoSize } from './shrink.ts';
import { photoUses, unknownPhoto } from './used.ts';

const MEGABYTE = 1024 * 1024;
const LARGEST_FILE = 8 * MEGABYTE;
const LARGEST_SIDE = 8000;
const SMALLEST_WIDTH = 400;

const NAME = /^[a-z][a-z0-9-]*$/;

/** Files of the folder that are neither words nor pictures, such as its note for editors. */
const OTHERS = /\.(?:yaml|md)$/;

export function checkPhotos(library: Library): Problem[] {
  const { edition } = library;
  const folders = [PHOTO_FOLDER, ofEdition(edition, PHOTO_FOLDER)].map((folder) => ({
    folder,
    names: namesIn(library, folder),
  }));
  const described = library.of(photos);
  return [
    ...folders.flatMap(({ folder, names }) => names.flatMap((name) => fileProblem(folder, name, names) ?? [])),
    ...described.flatMap(({ id, file }): Problem[] =>
      photoFile(library, id)
        ? []
        : [
            {
              file,
              message: `旁边没有图。请把图放进来，叫 ${id}.jpg、${id}.png 或者 ${id}.webp。图已经有了的，把这一份的文件名改得和图一样；在编辑台里，点右边的锚，再点铅笔，改好点勾`,
            },
          ],
    ),
    ...photoUses(library).flatMap(({ photo, ...place }): Problem[] =>
      described.some(({ id }) => id === photo) || folders.some(({ names }) => names.includes(`${photo}.yaml`))
        ? []
        : [{ ...place, message: unknownPhoto(library, photo) }],
    ),
  ];
}

/** IMG_2031 as img-2031: what a camera calls a picture, as other files can write it. */
function plainName(id: string): string {
  const plain = id
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '');
  return NAME.test(plain) && !isDeviceName(plain) ? plain : 'hall-entrance';
}

/** What is wrong with a file, by its name and those beside it. */
function fileProblem(folder: string, name: string, names: readonly string[]): Problem | undefined {
  if (name.endsWith('.md')) return undefined;
  const file = `${folder}/${name}`;
  const dot = name.lastIndexOf('.');
  const [id, ending] = [name.slice(0, Math.max(dot, 0)), name.slice(dot + 1)];
  const small = ending.toLowerCase();
  if (!OTHERS.test(name) && !(ENDINGS as readonly string[]).includes(small))
    return { file, message: '这样的文件不能用。图请另存成 jpg、png 或者 webp；手机拍的 heic，在手机上选“最兼容”再拍' };
  if (!NAME.test(id) || isDeviceName(id) || ending !== small) {
    const remedy = `请改名，比如 ${plainName(id)}.${OTHERS.test(name) ? 'jpg' : small}`;
    return { file, message: '文件名用小写英文字母、数字和减号，字母开头', remedy };
  }
  if (OTHERS.test(name)) return undefined;
  const twin = ENDINGS.map((one) => `${id}.${one}`).find((one) => one !== name && names.includes(one));
  if (twin !== undefined && twin < name)
    return { file, message: `和 ${twin} 重名，不知道用哪一张。请删掉一张，或者换个名字` };
  if (!names.includes(`${id}.yaml`))
    return {
      file,
      message: `旁边没有 ${id}.yaml。请加上这个文件，里面写一行：alt: ……，写图里有什么，念给看不见的人听；在编辑台里，就在左边的“图”里加一份，点右边的锚，再点铅笔，文件名写 ${id}，点勾`,
    };
  return undefined;
}

/** What only opening the pictures tells: that they are pictures, whole, and neither too large nor too small. */
export async function openedPhotos(library: Library): Promise<Problem[]> {
  const found = await Promise.all(
    library.of(photos).map(async ({ id }): Promise<Problem | undefined> => {
      const file = photoFile(library, id);
      const message = file && (await photoProblem(join(library.root, file)));
      return file && message ? { file, message } : undefined;
    }),
  );
  return found.flatMap((problem) => problem ?? []);
}

/** @returns what is wrong with how much a picture weighs, before it is read. @param weight in bytes */
export function weightProblem(weight: number): string | undefined {
  return weight > LARGEST_FILE
    ? `图有 ${(weight / MEGABYTE).toFixed(1)} MB，最大 8 MB。请用看图软件缩小到 2400 像素宽，另存一份`
    : undefined;
}

async function photoProblem(path: string): Promise<string | undefined> {
  return weightProblem(statSync(path).size) ?? (await bytesProblem(readFileSync(path)));
}

/** @returns what is wrong with a picture, in a sentence */
export async function bytesProblem(bytes: Buffer): Promise<string | undefined> {
  const size = await photoSize(bytes).catch(() => undefined);
  if (size === undefined || !['jpeg', 'png', 'webp'].includes(size.kind))
    return '打不开：不是图，或者是不能用的格式。请用看图软件打开，另存成 jpg 或者 png';
  const { width, height } = size;
  if (Math.max(width, height) > LARGEST_SIDE)
    return `图是 ${width}×${height} 像素，最长一边最大 ${LARGEST_SIDE}。请用看图软件缩小到 2400 像素宽，另存一份`;
  if (width < SMALLEST_WIDTH)
    return `图只有 ${width} 像素宽，放大了看不清，至少要 ${SMALLEST_WIDTH}。请找原图，别用聊天里转发的小图`;
  return (await isWhole(bytes)) ? undefined : '图坏了，只读得出一部分。请重新拷一份，或者重新拍';
}
