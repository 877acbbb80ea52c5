/** Telephone numbers that hold for the whole country; only those that could be confirmed. */

import { z } from 'zod';
import { isoDay, shortText } from '../../library/schema.ts';

export const hotlinesSchema = z.strictObject({
  reviewed: isoDay.describe('最近一次核对的日期'),
  hotlines: z.array(
    z.strictObject({
      number: z
        .string()
        .regex(/^\d{3,5}$/, { error: '号码写在引号里，比如 "12345"' })
        .describe('号码'),
      name: shortText(20).describe('叫什么'),
      use: shortText(60).describe('什么事打这个'),
      not: shortText(60).optional().describe('什么事不归它'),
    }),
  ),
});

export type Hotlines = z.infer<typeof hotlinesSchema>;
export type Hotline = Hotlines['hotlines'][number];
