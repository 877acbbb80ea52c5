/** What the first page asks, beside the first question of the guide. */

import { z } from 'zod';
import { data, picture, reference, shortText } from '../../library/schema.ts';
import { fileAt } from '../../library/sources.ts';

export const homeSchema = z.strictObject({
  title: shortText(40).describe('浏览器标签上的标题，{name} 是网站名称'),
  description: shortText(120).describe('一两句话说明，显示在搜索引擎里'),
  often: shortText(10).describe('常见问题上面的标题'),
  columns: z
    .array(
      z.strictObject({
        title: shortText(10).describe('栏目'),
        note: shortText(40).describe('里面有什么'),
        path: data()
          .regex(/^\/.*\/$/, { error: '写本站的网址，比如 /procedure/' })
          .describe('网址'),
        picture: picture.optional().describe('图的名字，比如 shield-check；不写就没有图'),
      }),
    )
    .default([])
    .describe('首页的几栏'),
  questions: z
    .array(
      z.strictObject({
        ask: shortText(24).describe('读者会问的一句话'),
        note: shortText(30).describe('一句话的回答'),
        see: reference.describe('回答在哪一条'),
      }),
    )
    .min(1)
    .describe('常问的几句'),
});

export const home = fileAt('content/home.yaml', homeSchema, { label: '首页' });

export type Home = z.infer<typeof homeSchema>;
