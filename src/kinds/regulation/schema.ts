/** What a writer may say of the Regulations: the official wording, and our reading of each article. */

import { z } from 'zod';
import { code, data, isoDay, pointerTo, reference, reviewed, shortText, wordText } from '../../library/schema.ts';
import { fileAt, writtenIn } from '../../library/sources.ts';

/** The law's own words: held to a digest, and never corrected. */
const official = data();

/** A paragraph without items is one string. */
const paragraph = z.preprocess(
  (written) => (typeof written === 'string' ? { text: written } : written),
  z.strictObject({ text: official, items: z.array(official).default([]) }),
);

const article = z.strictObject({
  number: z.int().min(1),
  digest: data().describe('校验码'),
  paragraphs: z.array(paragraph).min(1),
});

/** content/regulations/text.yaml */
export const officialTextSchema = z.strictObject({
  title: official,
  issuer: official,
  approved: isoDay,
  promulgated: isoDay,
  effective: isoDay,
  digest: data().describe('全文校验码'),
  chapters: z
    .array(z.strictObject({ number: z.int().min(1), title: official, articles: z.array(article).min(1) }))
    .min(1),
});

export const officialText = fileAt('content/regulations/text.yaml', officialTextSchema);

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
  code: code.describe('短链接代码，没有用过的，比如 t26，一经公布不再改'),
  gist: shortText(20).describe('一句话说清这一条，20 字以内'),
  reviewed,
  keywords: z.array(wordText(20)).min(1).describe('老百姓会搜的词，不必出现在正文里'),
  terms: z
    .array(pointerTo('terms', 'content/terms/'))
    .default([])
    .describe('本条用到的术语，写 content/terms/ 里的文件名，比如 fucha'),
  duties: z.array(duty).default([]).describe('谁要做什么、多少天以内'),
});

export const readings = writtenIn('content/regulations', readingSchema, {
  says: '这一条用大白话怎么说',
  pointer: ({ data: { article } }) => `regulations/${article}`,
  closed: '条例一共五十条，每一条的解读都有了，文件名就是条号：不能加，不能改名，也不能删',
});

export type Reading = z.infer<typeof readingSchema>;
