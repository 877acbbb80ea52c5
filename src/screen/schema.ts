/** content/screens/: what the hall screen shows, in which order, at what hours. */

import { z } from 'zod';
import { isoDay, pointer, shortText } from '../library/schema.ts';
import { WEEKDAYS } from './weekdays.ts';

/** Kinds of entries that have slides. */
export const SHOWN = ['条文', '权利', '警示', '误传', '案例', '路线'] as const;

const clock = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/, { error: '时间写成 08:30 这样' });

const notice = z.strictObject({
  title: shortText(16).describe('通知的标题'),
  text: z.array(shortText(60)).min(1).max(4).describe('一句一行'),
});

const part = z
  .strictObject({
    all: z.enum(SHOWN).optional().describe('这一类全放'),
    daily: z.enum(SHOWN).optional().describe('这一类每天放一个'),
    quiz: z.string().optional().describe('一套题，写 quiz/ 里的文件名'),
    pick: z.array(pointer).min(1).optional().describe('挑出来的几页，比如 rights/review'),
    tag: shortText(12).optional().describe('关键词里有这个词的'),
    notice: notice.optional().describe('一张通知'),
  })
  .refine((one) => Object.values(one).filter((value) => value !== undefined).length === 1, {
    error: '一行只写一样：all、daily、quiz、pick、tag、notice 里的一个',
  });

export const screenSchema = z.strictObject({
  title: shortText(12).describe('这套屏的名字'),
  about: shortText(40).describe('一句话，说给挑屏的人听'),
  first: z.boolean().default(false).describe('/screen/ 打开的就是它'),
  shuffle: z.boolean().default(false).describe('每天换一个顺序'),
  show: z.array(part).min(1, { error: '至少放一样' }),
  hours: z
    .array(
      z.strictObject({
        days: z.array(z.enum(WEEKDAYS)).min(1).describe('星期几'),
        from: clock.describe('几点亮'),
        to: clock.describe('几点暗'),
      }),
    )
    .default([])
    .describe('亮屏的时间；不写就一直亮'),
  reviewed: isoDay.describe('最近一次核对的日期'),
});

export type Screen = z.infer<typeof screenSchema>;
