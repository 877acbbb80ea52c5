/** A teaching case: a story, whether the claim was justified, what should have been done, and the law. */

import { z } from 'zod';
import {
  code,
  discreet,
  picture,
  pointer,
  pointerTo,
  reference,
  reviewed,
  shortText,
  wordText,
} from '../../library/schema.ts';
import { writtenIn } from '../../library/sources.ts';

/** Every face shows it with the case. */
export const TEACHING_LABEL = '本案例为教学编写，人物、地点均为虚构';

export const CASE_KINDS = ['诉求得到支持', '单位被纠正', '换对了路', '没有得到支持', '错过了期限', '警示'] as const;
export const MERITS = ['有道理', '部分有道理', '没有道理', '没有定论'] as const;

const paragraphs = z.array(shortText(180));

export const caseSchema = z.strictObject({
  title: shortText(20).describe('标题，写事和结果，不给人贴标签'),
  code: code.describe('短链接代码，没有用过的，比如 a01'),
  picture: picture.optional().describe('图的名字，比如 barricade；不写就没有图'),
  discreet,
  kind: z.enum(CASE_KINDS).describe('哪一类'),
  label: z.literal(TEACHING_LABEL, { error: '这一句要照抄，一个字也不改' }).describe('教学说明，照抄这一句'),
  summary: shortText(60).describe('一句话说完这件事'),
  routes: z
    .array(pointerTo('routes'))
    .min(1, { error: '写 content/routes/ 里的文件名' })
    .max(3)
    .describe('是哪条路线上的事'),
  merit: z.enum(MERITS).describe('诉求有没有道理'),
  meritSay: shortText(70).describe('为什么这样说'),
  story: paragraphs.min(1).max(4).describe('事情，一段一条'),
  tried: paragraphs.min(1).max(3).describe('试过什么'),
  should: z
    .array(
      z.strictObject({
        say: shortText(80).describe('应当怎么做'),
        see: pointer.describe('去本站哪一页'),
      }),
    )
    .min(1)
    .max(3)
    .describe('应当走哪条路'),
  outcome: paragraphs.min(1).max(3).describe('结果'),
  law: z
    .array(
      z.strictObject({
        element: shortText(50).describe('法律看的一点'),
        here: shortText(70).describe('在这件事上'),
        basis: z.array(reference).min(1, { error: '每一点都要有依据' }).describe('依据'),
      }),
    )
    .min(2)
    .max(5)
    .describe('法律怎么说，一点一点对'),
  takeaway: z.array(shortText(50)).min(1).max(3).describe('记住什么，第一条是该怎么做'),
  see: z.array(pointer).default([]).describe('有关的权利、警示、误传'),
  screen: z
    .strictObject({
      conflict: shortText(40).describe('一句话：出了什么事，卡在哪里'),
      outcome: shortText(40).describe('一句话：走了哪条路，结果怎样'),
      remember: shortText(24).describe('一句话：记住什么'),
    })
    .optional()
    .describe('大厅屏上的三句话'),
  keywords: z.array(wordText(20)).min(2).describe('老百姓会搜的词'),
  reviewed,
});

export const cases = writtenIn('content/cases', caseSchema);

export type Case = z.infer<typeof caseSchema>;
