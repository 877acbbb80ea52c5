/** A letter: the questions that fill it, and the paper that comes out. */

import { z } from 'zod';
import {
  code,
  data,
  discreet,
  formText,
  isoDay,
  picture,
  pointerTo,
  reference,
  reviewed,
  shortText,
} from '../../library/schema.ts';
import { filesIn } from '../../library/sources.ts';

const id = data().regex(/^[a-z]+$/, { error: '只用小写英文字母，比如 phone' });

const fieldSchema = z
  .strictObject({
    id: id.describe('名字，在 paper 里写成 {名字}'),
    label: shortText(14).describe('问什么'),
    help: shortText(60).describe('怎么填'),
    kind: z
      .enum(['line', 'tel', 'text', 'date'], {
        error: '写 line（一行）、tel（电话，一行）、text（一段）或者 date（日期）',
      })
      .describe('样子'),
    required: z.boolean().default(false).describe('必须填'),
    legal: z.boolean().default(false).describe('法律要求写'),
    past: z.boolean().default(false).describe('日期不能在今天之后'),
    sample: formText().min(1).optional().describe('填好的样子里写什么；日期写 2026-03-05'),
  })
  .refine(({ kind, sample }) => kind !== 'date' || sample === undefined || isoDay.safeParse(sample).success, {
    path: ['sample'],
    error: '日期写成 2026-03-05 的样子，这一天要真有',
  });

export type LetterField = z.infer<typeof fieldSchema>;

const lineSchema = z.strictObject({
  style: z
    .enum(['title', 'line', 'head', 'body', 'sign'], {
      error: '写 title（标题）、line（一行）、head（小标题）、body（正文）或者 sign（落款）',
    })
    .describe('这一行的样子'),
  text: formText().min(1).describe('这一行的字，{name} 是要填的地方'),
  optional: z
    .union([z.literal(true), id])
    .optional()
    .describe('没有填就不出现：true，或者写看哪一项'),
});

export type LetterLine = z.infer<typeof lineSchema>;

export const letterSchema = z.strictObject({
  title: shortText(16).describe('文书的名称'),
  code: code.describe('短链接代码，没有用过的，比如 w01'),
  picture: picture.optional().describe('图的名字，比如 barricade；不写就没有图'),
  summary: shortText(50).describe('一句话：做什么用'),
  when: shortText(80).describe('什么时候用'),
  give: shortText(100).describe('交给谁'),
  clock: pointerTo('clocks', 'content/clocks.yaml').optional().describe('期限，写 content/clocks.yaml 里的 id'),
  basis: z.array(reference).min(1, { error: '要有依据' }).describe('依据'),
  reviewed,
  discreet,
  tips: z.array(shortText(60)).default([]).describe('写之前看'),
  fields: z.array(fieldSchema).min(1).describe('要填的'),
  paper: z.array(lineSchema).min(1).describe('纸上的每一行'),
});

export const letters = filesIn('content/letters', letterSchema);
