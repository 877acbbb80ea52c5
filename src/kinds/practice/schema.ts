/** A practice: what an office promises or does on its own, beyond the law. It is never law, and never asks more than the law. */

import { z } from 'zod';
import {
  code,
  data,
  formText,
  isoDay,
  name,
  picture,
  pointer,
  reference,
  reviewed,
  shortText,
  wordText,
} from '../../library/schema.ts';
import { fileAt, writtenIn } from '../../library/sources.ts';

/** What the label says that it is. */
export const SORTS = ['承诺', '做法'] as const;

const YEAR_ERROR = '写四位数的年份，比如 2022';

const sourceSchema = z.strictObject({
  title: formText()
    .min(1, { error: '不能空着' })
    .max(40, { error: '最多 40 个字' })
    .describe('写在哪份材料里，比如“2022 年法治建设年度报告”'),
  number: formText().min(1, { error: '不能空着' }).optional().describe('文号，比如 某信发〔2024〕1号；没有就不写'),
  year: z
    .int({ error: YEAR_ERROR })
    .min(1995, { error: YEAR_ERROR })
    .max(2100, { error: YEAR_ERROR })
    .optional()
    .describe('说的是哪一年的事，比如 2022'),
  day: isoDay.optional().describe('材料上的日期；没有就不写'),
});

/** A way in which it is done: 现场, or with a few words of explanation. */
const formSchema = z.preprocess(
  (written) => (typeof written === 'string' ? { name: written } : written),
  z.strictObject({
    name: shortText(8).describe('这种方式叫什么，比如“视频”'),
    say: shortText(50).optional().describe('怎么个办法；材料里没有写就不写'),
  }),
);

/** A page that it touches, and which step of it; a bare pointer is the whole page. */
const touchSchema = z.preprocess(
  (written) => (typeof written === 'string' ? { page: written } : written),
  z.strictObject({
    page: pointer.describe('碰到哪一页，比如 routes/unpaid-wages、procedure、rights/progress、regulations/34'),
    step: z
      .union([z.int().min(1, { error: '路线的步骤从 1 数起' }), name], {
        error: '路线写第几步，比如 2；办理流程写那一步的 id，比如 handle',
      })
      .optional()
      .describe('碰到哪一步：路线写第几步，流程写那一步的 id；不写就是整页'),
  }),
);

export const practiceSchema = z.strictObject({
  title: shortText(20).describe('标题，比如“初次信访十五日工作制”'),
  code: code.describe('短链接代码，没有用过的，比如 p922'),
  picture: picture.optional().describe('图的名字，比如 handshake；不写就没有图'),
  as: z
    .enum(SORTS, {
      error: '写 承诺 或者 做法：本单位答应了群众的，是承诺；本单位平常这样办的，是做法',
    })
    .describe('是本单位的承诺，还是本单位的做法；每一处都会标出来'),
  says: shortText(80).describe('本单位多做了什么，一两句话'),
  whom: shortText(60).describe('对谁'),
  source: sourceSchema.describe('写在哪里：标题，文号或者年份'),
  since: z
    .preprocess(
      (written) => (typeof written === 'number' ? String(written) : written),
      data().regex(/^(?:19|20)\d{2}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/, {
        error: '写成 2022、2022-05 或者 2022-05-01',
      }),
    )
    .optional()
    .describe('从什么时候起，写到年、月或者日；材料里没有写就不写'),
  beside: z
    .array(reference)
    .min(1, { error: '要写它比哪一条多做了一步，比如 [信访工作条例 34]' })
    .max(3, { error: '最多三条' })
    .describe('在哪一条之外多做的'),
  more: shortText(80).describe('本单位多做的，和那一条并排放；不重复法律的话'),
  days: z.int().min(1, { error: '要写从 1 开始的整数' }).optional().describe('本单位答应的天数；不能比法律的长'),
  unit: z.enum(['日', '工作日']).default('日').describe('days 的单位，不写就是日'),
  forms: z
    .array(formSchema)
    .min(1, { error: '写了 forms 就至少要有一种，没有就把 forms 删掉' })
    .max(8, { error: '最多八种' })
    .optional()
    .describe('有哪几种方式，一种一行'),
  steps: z.array(shortText(80)).max(6).default([]).describe('怎么做，一步一句'),
  not: z
    .array(shortText(80))
    .min(1, { error: '要写它不改变什么，至少一句：您的复查、复核、复议、起诉的期限照算' })
    .max(4)
    .describe('不改变什么；至少有一句说群众自己的期限照算'),
  touches: z.array(touchSchema).default([]).describe('碰到哪些页、哪一步；那里会有一个小框'),
  screen: shortText(40).optional().describe('大厅屏上的一句话，站着看得完'),
  keywords: z.array(wordText(20)).min(2).describe('老百姓会搜的词'),
  reviewed,
});

export const practices = writtenIn('content/practices', practiceSchema);

export type Practice = z.infer<typeof practiceSchema>;

/** content/demands.yaml: what no practice says, because it asks more of people than the law does, or threatens them. */
export const demandsSchema = z.strictObject({
  reviewed,
  demands: z
    .array(
      z.strictObject({
        match: z.array(wordText(40)).min(1).describe('会碰到的说法；中间隔着几个字的，用……代替，比如“必须先……才能”'),
        unless: z.array(wordText(20)).default([]).describe('同一句里有这些字，就不算，比如说的是单位自己'),
        wrong: shortText(40).describe('错在哪里，一句话'),
        instead: shortText(90).describe('可以改成怎么说'),
      }),
    )
    .min(1)
    .describe('承诺和做法里不能说的话'),
});

export const demands = fileAt('content/demands.yaml', demandsSchema);

export type Demands = z.infer<typeof demandsSchema>;
