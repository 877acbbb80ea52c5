/** A deadline as data: how long, in what unit, from what event, by which article. */

import { z } from 'zod';
import { DAY_UNITS } from '../law/deadline.ts';
import { reference, shortText } from '../library/schema.ts';

const amount = z.int().min(1, { error: '要写从 1 开始的整数' }).describe('多少');
const unit = z.enum(['小时', ...DAY_UNITS]).describe('单位；条文没有写“工作日”的，写 日');

export const deadlineSchema = z.strictObject({
  who: z.enum(['您', '对方']).describe('管着谁'),
  act: shortText(20).describe('做什么，比如“申请复核”'),
  amount,
  unit,
  from: shortText(30).describe('从哪天算起，填进“自……之日起”读得通，比如“收到认定书”'),
  extend: z.strictObject({ amount, unit }).optional().describe('最多可以再延长多久'),
  basis: reference.describe('写着这个期限的条文'),
  minor: z.literal(true).optional().describe('不是要紧的期限，路线图上不写'),
  note: shortText(60).optional().describe('例外或者提醒'),
});

export type Deadline = z.infer<typeof deadlineSchema>;
