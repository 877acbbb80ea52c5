/** The petition's own procedure, stage by stage. */

import { z } from 'zod';
import { deadlineSchema } from '../../deadlines/schema.ts';
import { data, picture, reference, reviewed, shortText, wordText } from '../../library/schema.ts';
import { fileAt } from '../../library/sources.ts';

const sentence = shortText(120);

const stageSchema = z.strictObject({
  id: data()
    .regex(/^[a-z-]+$/, { error: '只用小写英文字母和减号' })
    .describe('名字，用小写英文字母'),
  name: shortText(8).describe('这一段叫什么'),
  you: sentence.describe('您做什么'),
  office: sentence.optional().describe('单位做什么'),
  tip: sentence.optional().describe('提醒'),
  span: z
    .strictObject({
      days: z.int().min(1).describe('最长多少日'),
      label: shortText(12).describe('图上怎么写'),
    })
    .optional()
    .describe('在图上占多少天；法律没有写天数的不写'),
  deadlines: z.array(deadlineSchema).default([]).describe('期限'),
  basis: z.array(reference).min(1, { error: '每一段都要有依据' }).describe('依据'),
});

export const procedureSchema = z.strictObject({
  title: shortText(30).describe('页面标题'),
  picture: picture.optional().describe('图的名字，比如 barricade；不写就没有图'),
  lead: shortText(90).describe('开头一段'),
  reviewed,
  keywords: z.array(wordText(20)).default([]).describe('老百姓会搜的词'),
  scope: shortText(130).describe('这些期限管哪些事'),
  scopeBasis: z.array(reference).min(1).describe('依据'),
  totals: shortText(90).describe('总天数是怎么算的，有什么没算进去'),
  stages: z.array(stageSchema).min(2).describe('各个阶段'),
  simple: z
    .strictObject({ title: shortText(20).describe('这一节的标题'), say: shortText(160).describe('怎么更快') })
    .optional()
    .describe('更快的办法'),
  outcomes: z
    .strictObject({
      title: shortText(20).describe('这一节的标题'),
      lead: shortText(90).describe('开头一句'),
      list: z
        .array(
          z.strictObject({
            item: reference.describe('条例哪一项'),
            name: shortText(20).describe('叫什么'),
            say: shortText(60).describe('是什么意思'),
          }),
        )
        .min(1)
        .describe('一种一种结果'),
    })
    .describe('有哪几种结果'),
  ended: z
    .strictObject({
      title: shortText(20).describe('这一节的标题'),
      means: z.array(sentence).min(1).describe('办结以后是什么样，一条一句'),
      not: z.array(sentence).min(1).describe('不等于什么，一条一句'),
      basis: z.array(reference).min(1).describe('依据'),
    })
    .describe('办结以后'),
});

export const procedure = fileAt('content/procedure.yaml', procedureSchema, { page: 'procedure' });
