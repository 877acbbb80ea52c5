/** A law that we cite: what it is, whether it is in force, and our gist of each article cited. */

import { z } from 'zod';
import {
  code,
  data,
  discreet,
  historyProse,
  historyText,
  isoDay,
  prose,
  reference,
  reviewed,
  shortText,
  wordText,
} from '../../library/schema.ts';
import { filesIn } from '../../library/sources.ts';

const articleKey = data().regex(/^\d{1,4}(-\d{1,2})?$/, {
  error: '条号写成 "26" 这样，第二百九十一条之一写成 "291-1"',
});

const provision = data().regex(/^\d{1,4}(-\d{1,2})?(\(\d+\))?[①-⑳]?$/, {
  error: '写成 26(1)① 这样，就是第二十六条第一款第一项',
});

const move = z.strictObject({
  from: provision.describe('旧条号'),
  to: provision.describe('新条号'),
  subject: historyText(40).describe('说的是什么事'),
  said: z.array(wordText(12)).default([]).describe('大家怎样说这件事，比如“堵门”；查旧材料时用来认条号说的是哪件事'),
  was: historyProse().optional().describe('旧法怎么处罚'),
  now: historyProse().optional().describe('新法怎么处罚'),
});

const counting = z.strictObject({
  article: articleKey.describe('写着怎么算日子的条'),
  start: z.boolean().default(false).describe('这一条写了从第二天算起，或者写明照写了的那部法办'),
  working: z.array(z.int()).default([]).describe('这些天数的“日”是工作日，比如 [3, 5, 7, 10]'),
  workingUpTo: z.int().optional().describe('多少日以内的“日”都是工作日'),
  rolls: z.boolean().default(false).describe('最后一天是法定休假日的，顺延'),
});

const citedArticles = z.record(
  articleKey.describe('第几条：只写数字，比如 26；第二百九十一条之一写 291-1'),
  z.strictObject({
    gist: shortText(60).describe('这一条的提要，用我们自己的话'),
    readWith: z.array(reference).default([]).describe('期限引这一条的，还要引其中一条：解释改了起点、先后或者例外'),
    explains: z
      .array(reference)
      .default([])
      .describe('这一条解释、补充的是哪一条：引了那一条、没有提这一条的页面，检查会提醒'),
    knownOnly: z.literal(true).optional().describe('这一条的期限只从“知道”起算，没有“或者应当知道”'),
    shape: z.array(z.int().min(0)).min(1).describe('每一款有几项，比如 [5, 0]：第一款五项，第二款没有分项'),
  }),
);

/** A text that is made public and takes the place of the present one on its day, by itself. */
const nextText = z.strictObject({
  effective: isoDay.describe('新文本从哪天起施行'),
  revised: isoDay.optional().describe('新文本通过或者公布的日期'),
  label: data().describe('到那天，今天的文本就是旧文本：它叫什么，比如“2025 年修订文本”'),
  note: historyProse().optional().describe('到那天，给旧文本的一句说明'),
  articles: z.int().min(1).describe('新文本一共多少条'),
  inserted: z.array(articleKey).default([]).describe('新文本里“之一”这样的条'),
  counting: counting.optional().describe('新文本另外写了怎么算日子的才写'),
  cited: citedArticles.describe('新条号和提要'),
  changed: z
    .array(articleKey)
    .default([])
    .describe('内容有变、条号和从前不是一条的，写新条号：引用它们的页面，那天以后没有核对过的，写明“正在核对”'),
  moved: z.array(move).default([]).describe('条号对照，从今天的文本到新文本'),
});

export const lawSchema = z.strictObject({
  title: data().min(1, { error: '不能空着' }).describe('全称'),
  short: z.array(data()).default([]).describe('简称，正文里可以这样写'),
  slips: z.array(data()).default([]).describe('材料里常见的错名，比如“治安处罚法”；查旧材料时认得，正文里不能这样写'),
  code: code.describe('短链接代码，没有用过的，比如 f01'),
  kind: z.enum(['宪法', '法律', '行政法规', '条例', '司法解释', '部门规章']).describe('是哪一类'),
  issuer: data().min(1, { error: '不能空着' }).describe('谁制定的'),
  adopted: isoDay.optional().describe('通过或者公布的日期；没有核实到的不写'),
  revised: isoDay.optional().describe('最近一次修改的日期'),
  effective: isoDay
    .optional()
    .describe('现行文本开始施行的日期；旧文本也一直有效的，写最初施行的日期；没有核实到的不写'),
  until: isoDay.optional().describe('最后一天有效的日期'),
  ended: z.enum(['修改', '废止']).optional().describe('为什么不再有效'),
  articles: z.int().min(1).describe('一共多少条'),
  inserted: z.array(articleKey).default([]).describe('“之一”这样的条'),
  checked: reviewed,
  about: prose().min(1, { error: '不能空着' }).describe('一两句话：这部法管什么'),
  discreet,
  counting: counting.optional().describe('这部法另外写了怎么算日子的才写'),
  cited: citedArticles.default({}).describe('引用到的条，各写提要'),
  changes: z
    .array(
      z.strictObject({
        on: isoDay.describe('从哪天起'),
        articles: z.array(articleKey).min(1).describe('哪几条，写现在的条号'),
      }),
    )
    .default([])
    .describe('哪几条的内容变了、从哪天起：引用它们的页面，那天以后没有核对过的，写明“正在核对”'),
  next: nextText.optional().describe('已经公布、还没有施行的新文本；到那天自己换上'),
  former: z
    .array(
      z.strictObject({
        label: data().describe('旧文本叫什么，比如“2012 年修正文本”'),
        title: data().optional().describe('旧法的名称，和现在不同时才写'),
        until: isoDay.optional().describe('旧文本最后一天有效的日期'),
        note: historyProse().optional().describe('讲旧文本的一句话'),
        moved: z.array(move).default([]).describe('条号对照'),
      }),
    )
    .default([])
    .describe('旧文本：叫什么，用到哪天，条号怎么变'),
});

export const laws = filesIn('content/laws', lawSchema, { home: ({ data: { title } }) => title });

export type LawEntry = z.infer<typeof lawSchema>;
