/** The sections of the site: what they are called, how they begin, where the menus lead. */

import { z } from 'zod';
import type { Sources } from '../../library/kind.ts';
import { data, name, picture, pointerTo, reviewed, shortText, wordText } from '../../library/schema.ts';
import { fileAt, writtenIn } from '../../library/sources.ts';

/** One word of a menu. */
const item = z.strictObject({
  page: pointerTo(undefined, 'content/sections.yaml').describe('去哪一页：下面的栏目名，或者 procedure、clocks 这样的'),
  at: name.optional().describe('那一页上的位置'),
  say: shortText(12).describe('菜单里的字'),
});

const sectionSchema = z.strictObject({
  title: shortText(16).describe('栏目的名字，写在页面最上面'),
  short: shortText(12).describe('短的叫法，用在“您在这里”一行'),
  holds: name.optional().describe('这一栏放的是 content/ 里哪个文件夹；那里一份也没有，就没有这一栏。总是有的栏目不写'),
  under: pointerTo(undefined, 'content/sections.yaml').optional().describe('归在哪个栏目下面'),
  picture: picture.optional().describe('图的名字，比如 signpost；不写就没有图'),
  lead: shortText(60).optional().describe('名字下面的一句话'),
  heading: shortText(40).describe('浏览器标签上的标题，离开网站也看得懂'),
  description: shortText(120).describe('一两句话说明，显示在搜索引擎里'),
  line: shortText(30).optional().describe('本站搜索里的一行；不写就搜不到'),
  keywords: z.array(wordText(20)).default([]).describe('老百姓会搜的词'),
});

export const sectionsSchema = z.strictObject({
  reviewed,
  menu: z.array(item).min(1).describe('页面上方的菜单'),
  footer: z.array(item).default([]).describe('页面下方的链接'),
  sections: z.record(data().regex(/^[a-z]+(?:-[a-z]+)?(?:\/[a-z]+)?$/), sectionSchema).describe('各个栏目'),
});

export const sections = fileAt('content/sections.yaml', sectionsSchema);

export type Section = z.infer<typeof sectionSchema>;

/** The sections that have a page, by their pointers: those of folders that an edition may leave empty only where something is in them. */
export function sectionsThere({ of }: Sources): [pointer: string, section: Section][] {
  return Object.entries(of(sections).data.sections).filter(
    ([, { holds }]) => holds === undefined || of(writtenIn(`content/${holds}`, z.unknown())).length > 0,
  );
}
