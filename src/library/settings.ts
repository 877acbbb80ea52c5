/** Whose site the commands build when they are told nothing: one line in content/settings.yaml. */

import { z } from 'zod';
import { distance } from '../law/edit-distance.ts';
import { ContentError } from '../law/problem.ts';
import { type ContentFolder, isThere } from './content-folder.ts';
import { EDITIONS, editionFolder, editionNames } from './layers.ts';
import { data, name, validate } from './schema.ts';
import { parseYaml, readSource } from './yaml.ts';

export const SETTINGS = 'content/settings.yaml';

const address = data().regex(/^https:\/\/[\w.-]+(?::\d+)?$/, {
  error: '写网站的网址，到主机名为止，比如 https://git.example.gov.cn',
});

/** Where the content is kept for several people to edit. Nothing in it is secret. */
const repositorySchema = z
  .strictObject({
    service: z
      .enum(['github', 'gitlab', 'gitea'], { error: '写 github、gitlab 或者 gitea；Forgejo 也写 gitea' })
      .describe('仓库放在哪一种网站上：github、gitlab、gitea；Forgejo 也写 gitea'),
    repo: data()
      .regex(/^[\w.-]+(?:\/[\w.-]+)+$/, { error: '写“单位名/仓库名”，比如 county/xunfa' })
      .describe('哪个仓库：单位名/仓库名'),
    branch: data().min(1, { error: '不能空着' }).default('main').describe('存到哪个分支，不写就是 main'),
    address: address.optional().describe('自己架的，写它的网址；用 github.com、gitlab.com 的不写'),
    signIn: address
      .optional()
      .describe('登录服务的网址，只有 GitHub 要；不写，就用令牌登录（那个网站发给您的一长串字，当密码用）'),
    application: data().optional().describe('在那个网站上登记的应用编号（Client ID），不是密码；不写，就用令牌登录'),
  })
  .refine(({ service, address: own }) => service !== 'gitea' || own !== undefined, {
    path: ['address'],
    error: 'gitea、Forgejo 要写网址，比如 address: https://git.example.gov.cn',
  });

/** Whose site is built, and where its content is kept. */
const settingsSchema = z.strictObject({
  edition: name.default('default').describe('content/editions/ 里的文件夹名'),
  repository: repositorySchema.optional().describe('内容放在哪个代码仓库里，几个人一起改；不写，就只在这台电脑上改'),
});

export type Repository = z.infer<typeof repositorySchema>;
type Settings = z.infer<typeof settingsSchema>;

/** @throws ContentError where the file is there and cannot be read */
export function editionOfSettings(content: ContentFolder): string {
  return settingsOf(content).edition;
}

/** @throws ContentError where the file is there and cannot be read */
export function settingsOf(content: ContentFolder): Settings {
  if (!isThere(content, SETTINGS)) return { edition: 'default' };
  const source = readSource(content, SETTINGS);
  if ('message' in source) throw new ContentError([source]);
  const yaml = parseYaml(source.text, SETTINGS);
  if (Array.isArray(yaml)) throw new ContentError(yaml);
  const checked = validate(settingsSchema, yaml, SETTINGS);
  if ('problems' in checked) throw new ContentError(checked.problems);
  return checked.data;
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
