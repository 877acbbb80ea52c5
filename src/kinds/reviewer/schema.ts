/** Who holds what against the law, and how often. For the office alone: no face shows anything of it. */

import { z } from 'zod';
import { data } from '../../library/schema.ts';
import { fileAt } from '../../library/sources.ts';

/** Calendar months between two reviews of an entry. */
const everyMonths = z
  .int({ error: '写几个月，1 到 36 的整数' })
  .min(1, { error: '至少 1 个月' })
  .max(36, { error: '最多 36 个月，再久法律早变了' });

const personSchema = z.strictObject({
  name: data().trim().min(1, { error: '不能空着' }).max(20, { error: '最多 20 个字' }).describe('姓名，或者科室'),
  does: z
    .array(data().trim().min(1, { error: '不能空着' }))
    .default([])
    .describe('管哪些：一类（路线、权利）、一个文件（hotlines.yaml）、一页（routes/unpaid-wages），或者“其余”'),
  every: everyMonths.optional().describe('这个人管的，多少个月核对一遍；和大家一样就不写'),
});

/** content/reviewers.yaml */
export const reviewersSchema = z.strictObject({
  every: everyMonths.default(12).describe('多少个月核对一遍'),
  people: z.array(personSchema).default([]).describe('谁管哪些，一个人一段。名字只在办公室里看，不公布'),
});

export const reviewers = fileAt('content/reviewers.yaml', reviewersSchema);

export type Reviewers = z.infer<typeof reviewersSchema>;
