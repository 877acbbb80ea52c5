/** Telephone numbers that hold for the whole country; only those that could be confirmed. */

import { z } from 'zod';
import { data, picture, reviewed, shortText, wordText } from '../../library/schema.ts';
import { fileAt } from '../../library/sources.ts';

export const hotlinesSchema = z.strictObject({
  title: shortText(16).describe('页面标题'),
  picture: picture.optional().describe('图的名字，比如 barricade；不写就没有图'),
  lead: shortText(60).describe('开头一段'),
  line: shortText(30).describe('本站搜索里的一行'),
  reviewed,
  keywords: z.array(wordText(20)).default([]).describe('老百姓会搜的词'),
  hotlines: z
    .array(
      z.strictObject({
        number: data()
          .regex(/^\d{3,5}$|^0\d{2,3}-?\d{7,8}$|^1\d{10}$/, {
            error: '号码写在英文引号里，比如 "12345" 或者 "0888-8123456"',
          })
          .describe('号码'),
        name: shortText(20).describe('叫什么'),
        use: shortText(60).describe('什么事打这个'),
        urgent: z.literal(true).optional().describe('人命关天、正在发生的'),
        not: shortText(60).optional().describe('什么事不归它'),
      }),
    )
    .describe('一个一个号码'),
});

export const hotlines = fileAt('content/hotlines.yaml', hotlinesSchema);

export type Hotlines = z.infer<typeof hotlinesSchema>;
export type Hotline = Hotlines['hotlines'][number];
