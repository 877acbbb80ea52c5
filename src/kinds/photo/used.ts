/** Where pictures are used: in texts, and at the office's place. */

import { distance } from '../../law/edit-distance.ts';
import type { Problem } from '../../law/problem.ts';
import { allEntries, type Library } from '../../library/assemble.ts';
import { edition } from '../edition/schema.ts';
import { photos } from './schema.ts';

/** A use, with its place in the content. */
export interface PhotoUse extends Omit<Problem, 'message'> {
  photo: string;
}

export function photoUses(library: Library): PhotoUse[] {
  const { file, data, spotOf } = library.of(edition);
  const own = [
    { photo: data.reception.picture, path: ['reception', 'picture'] },
    { photo: data.logo, path: ['logo'] },
  ];
  return [
    ...allEntries(library).flatMap(({ compiled }) => compiled?.photos ?? []),
    ...own.flatMap(({ photo, path }) => (photo === undefined ? [] : [{ file, ...spotOf(path), photo }])),
  ];
}

/** What is said of a name that no picture has. */
export function unknownPhoto({ of }: Pick<Library, 'of'>, name: string): string {
  const known = of(photos).map(({ id }) => id);
  const like = known.sort((a, b) => distance(name, a) - distance(name, b)).slice(0, 3);
  const hint = like.length > 0 ? `名字最像的是 ${like.join('、')}` : '那里还没有图';
  return `content/pictures/ 里没有叫“${name}”的图，${hint}`;
}

/** A picture that no page shows is not published: a hint, in case somebody forgot it. */
export function unusedPhotos(library: Library): string[] {
  const used = new Set(photoUses(library).map(({ photo }) => photo));
  return library
    .of(photos)
    .filter(({ id }) => !used.has(id))
    .map(({ id, file }) => `提醒：${file} 的图还没有哪一页用到。要用，在正文里单独一行写 <Photo name="${id}" />`);
}
