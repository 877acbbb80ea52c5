/** content/search/: how people put it, what our pages call it, and what no page of ours is about. */

import { z } from 'zod';
import { data, nameIn, reviewed, shortText, wordText } from '../../library/schema.ts';
import { type Entry, fileAt, filesIn } from '../../library/sources.ts';

const word = wordText(12);

export const synonymsSchema = z.strictObject({
  reviewed,
  fillers: z.array(word).min(1).describe('问话里不带事情的话，比如“请问”“怎么办”'),
  weak: z.array(word).min(1).describe('说什么事都用得上的词，单凭它们不算找到，比如“多少天”“范文”'),
  groups: z
    .array(
      z.strictObject({
        say: z.array(word).min(1).describe('老百姓怎么说'),
        means: z.array(word).min(1).describe('本站的标题、关键词里怎么写'),
      }),
    )
    .min(1)
    .describe('一组一组近义的说法'),
});

export const synonyms = fileAt('content/search/synonyms.yaml', synonymsSchema);

/** A line for each page: its file's name, and phrases of so many characters at most. */
function linesSchema(longest: number, what: string) {
  return z.strictObject({
    reviewed,
    pages: z.record(nameIn('{file}'), z.array(wordText(longest)).min(1)).describe(`每一页一行：文件名，后面是${what}`),
  });
}

/** content/search/says/routes.yaml and so on: the file is named after the folder whose pages it speaks of. */
export const saysSchema = linesSchema(10, '老百姓说这件事用的词，几个字一个');

export type Says = z.infer<typeof saysSchema>;

/** An edition's file adds to the common one of its name, and nobody asks for pages that are not shown. */
const BY_PAGE = {
  changed: true,
  closed: '搜索用的词，一类页面一个文件：打开那个文件，加一行',
  without: ({ id, data }: Entry<Says>, isHidden: (pointer: string) => boolean) => ({
    ...data,
    pages: Object.fromEntries(Object.entries(data.pages).filter(([page]) => !isHidden(`${id}/${page}`))),
  }),
} as const;

export const says = filesIn('content/search/says', saysSchema, { ...BY_PAGE, label: '搜索：大家怎么说' });

/** content/search/events/routes.yaml and so on: what happened, told without the name of the matter. */
export const events = filesIn('content/search/events', linesSchema(16, '谁把什么怎么了，一件事一句，十来个字'), {
  ...BY_PAGE,
  label: '搜索：事情怎么讲',
});

export const elsewhereSchema = z.strictObject({
  reviewed,
  topics: z
    .array(
      z.strictObject({
        name: shortText(20).describe('本站没有的事，写成名词：会印在“本站没有讲……的页面”里'),
        hotline: data()
          .regex(/^\d{3,5}$/, { error: '号码写在引号里，比如 "12345"' })
          .optional()
          .describe('管这件事的热线，只写 content/hotlines.yaml 里有的'),
        guide: data().optional().describe('“该找谁”里最近的那道题的名字'),
        words: z.array(wordText(12)).min(1).describe('大家问这件事用的词'),
      }),
    )
    .min(1)
    .describe('本站没有的事，一件一件'),
});

export const elsewhere = fileAt('content/search/elsewhere.yaml', elsewhereSchema);

/** A route's file, without its ending. */
const routeName = nameIn('routes').regex(/^[a-z][a-z0-9-]*$/, { error: '用小写英文字母、数字和减号，字母开头' });

export const oftenSchema = z.strictObject({
  reviewed,
  often: z.array(routeName).min(1).describe('问得最多的路线：文件名'),
  seldom: z.array(routeName).min(1).describe('问得少的路线：文件名'),
});

export const often = fileAt('content/search/often.yaml', oftenSchema, {
  without: ({ data }, isHidden) => ({
    ...data,
    often: data.often.filter((route) => !isHidden(`routes/${route}`)),
    seldom: data.seldom.filter((route) => !isHidden(`routes/${route}`)),
  }),
});

export const kindredSchema = z.strictObject({
  reviewed,
  groups: z
    .array(
      z.strictObject({
        name: shortText(8).describe('这一类叫什么，比如“身体”'),
        words: z.array(wordText(8)).min(2).describe('这一类的词'),
      }),
    )
    .min(1)
    .describe('一类一类的词'),
});

export const kindred = fileAt('content/search/kindred.yaml', kindredSchema);
