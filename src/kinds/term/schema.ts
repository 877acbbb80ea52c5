/** A term, explained in at most two plain sentences. */

import { z } from 'zod';
import { code, isoDay, shortText } from '../../library/schema.ts';

export const termSchema = z.strictObject({
  term: shortText(20).describe('术语'),
  code: code.describe('短链接代码，比如 s01'),
  also: z.array(shortText(20)).default([]).describe('别的叫法'),
  reviewed: isoDay.describe('最近一次核对的日期'),
});

export type Term = z.infer<typeof termSchema>;
