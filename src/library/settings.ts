/** Whose site the commands build when they are told nothing: one line in content/settings.yaml. */

import { z } from 'zod';
import { distance } from '../law/edit-distance.ts';
import { ContentError } from '../law/problem.ts';
import { type ContentFolder, isThere } from './content-folder.ts';
import { EDITIONS, editionFolder, editionNames } from './layers.ts';
import { name, validate } from './schema.ts';
import { parseYaml, readSource } from './yaml.ts';

export const SETTINGS = 'content/settings.yaml';

const settingsSchema = z.strictObject({
  edition: name.default('default').describe('content/editions/ 里的文件夹名'),
});

/** @throws ContentError where the file is there and cannot be read */
export function editionOfSettings(content: ContentFolder): string {
  if (!isThere(content, SETTINGS)) return 'default';
  const source = readSource(content, SETTINGS);
  if ('message' in source) throw new ContentError([source]);
  const yaml = parseYaml(source.text, SETTINGS);
  if ('message' in yaml) throw new ContentError([yaml]);
  const checked = validate(settingsSchema, yaml, SETTINGS);
  if ('problems' in checked) throw new ContentError(checked.problems);
  return checked.data.edition;
}

/** @throws ContentError where there is no edition of that name, with those that there are */
export function needEdition(content: ContentFolder, edition: string): void {
  if (isThere(content, `${editionFolder(edition)}/edition.yaml`)) return;
  const names = editionNames(content.root);
  const old = `${EDITIONS}/${edition}.yaml`;
  const [like] = [...names].sort((a, b) => distance(a, edition) - distance(b, edition));
  const message = isThere(content, old)
    ? `一版现在是一个文件夹。请建文件夹 ${editionFolder(edition)}/，把 ${old} 移进去，改名 edition.yaml`
    : names.includes(edition)
      ? '这个文件夹里没有 edition.yaml。请照 content/editions/default/edition.yaml 写一份'
      : `没有叫“${edition}”的版本。现有的是 ${names.join('、')}${like === undefined ? '' : `，名字最像的是 ${like}`}`;
  throw new ContentError([{ file: `${editionFolder(edition)}/`, message }]);
}
