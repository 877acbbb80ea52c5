/** What a writer may say of the Regulations: the official wording, and our reading of each article. */

import { z } from 'zod';
import { code, isoDay, reference, shortText } from '../../library/schema.ts';

const paragraph = z.union([
  z.string().transform((text) => ({ text, items: [] as string[] })),
  z.strictObject({ text: z.string(), items: z.array(z.string()).min(1) }),
]);

const article = z.strictObject({
  number: z.int().min(1),
  digest: z.string().describe('校验码'),
  paragraphs: z.array(paragraph).min(1),
});

/** content/regulations/text.yaml */
export const officialTextSchema = z.strictObject({
  title: z.string(),
  issuer: z.string(),
  approved: isoDay,
  promulgated: isoDay,
  effective: isoDay,
  digest: z.string().describe('全文校验码'),
  chapters: z
    .array(z.strictObject({ number: z.int().min(1), title: z.string(), articles: z.array(article).min(1) }))
    .min(1),
});

const duty = z.strictObject({
  who: shortText(20).describe('谁'),
  does: shortText(60).describe('要做什么'),
  by: shortText(20).optional().describe('多少天以内，比如“15 日内”'),
  from: shortText(30).optional().describe('从哪天起算，比如“自收到书面答复之日起”'),
  basis: reference.optional().describe('依据；就是本条时不用写'),
});

/** content/regulations/001.mdx … */
export const readingSchema = z.strictObject({
  article: z.int().min(1).describe('第几条'),
  code: code.describe('短链接代码，比如 t26，一经公布不再改'),
  gist: shortText(20).describe('一句话说清这一条，20 字以内'),
  reviewed: isoDay.describe('最近一次核对的日期'),
  keywords: z.array(shortText(20)).min(1).describe('老百姓会搜的词，不必出现在正文里'),
  terms: z.array(z.string()).default([]).describe('本条用到的术语，要在 content/terms/ 里有'),
  duties: z.array(duty).default([]).describe('谁要做什么、多少天以内'),
});

export type Reading = z.infer<typeof readingSchema>;
export type Duty = z.infer<typeof duty>;
