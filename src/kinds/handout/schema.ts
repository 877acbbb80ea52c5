/** The old handout, item by item, beside the law of today. */

import { z } from 'zod';
import { historyText, picture, pointer, pointerTo, reference, reviewed, wordText } from '../../library/schema.ts';
import { fileAt } from '../../library/sources.ts';

/** Whether what an item said holds today. */
export const HOLDS = ['仍然成立，条号变了', '要多看一条', '不能照搬', '原文没有核实'] as const;

export const handoutSchema = z.strictObject({
  title: historyText(30).describe('页面标题'),
  picture: picture.optional().describe('图的名字，比如 barricade；不写就没有图'),
  lead: historyText(90).describe('开头一段'),
  reviewed,
  keywords: z.array(wordText(20)).default([]).describe('老百姓会搜的词'),
  notice: z.array(historyText(110)).min(1).describe('这份旧材料是什么，为什么不能照用'),
  items: z
    .array(
      z.strictObject({
        number: wordText(6).describe('旧材料里的序号'),
        conduct: historyText(70).describe('说的是什么做法，用我们自己的话'),
        confirmed: z.boolean().describe('旧材料这一项的原话，有没有核实到'),
        was: wordText(50).optional().describe('旧材料引用的条号；没有核实到的不写'),
        now: z.array(reference).default([]).describe('今天的条文'),
        holds: z.enum(HOLDS).describe('今天还成立吗'),
        change: historyText(140).describe('变了什么'),
        warnings: z.array(pointerTo('warnings')).default([]).describe('看哪张警示，写 content/warnings/ 里的文件名'),
        see: pointer.optional().describe('没有警示的，看哪一页'),
      }),
    )
    .min(1)
    .describe('旧材料里的一项一项'),
});

export const handout = fileAt('content/old-handout.yaml', handoutSchema, { page: 'warnings/old-handouts' });

export type Handout = z.infer<typeof handoutSchema>;
