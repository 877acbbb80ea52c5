/** A limitation period, and what petitioning does to it. */

import { z } from 'zod';
import { deadlineSchema } from '../../deadlines/schema.ts';
import { name, reference, reviewed, shortText, wordText } from '../../library/schema.ts';
import { fileAt } from '../../library/sources.ts';

export const CLOCK_KINDS = ['停不下来', '会重新算', '看情况'] as const;

/** What to say of a clock where there is room for one line. */
export const CLOCK_SAYS: Record<(typeof CLOCK_KINDS)[number], string> = {
  停不下来: '信访停不下来',
  会重新算: '向有关部门请求救济，会重新算',
  看情况: '看情况，请当作停不下来',
};

const clockSchema = z.strictObject({
  id: name.describe('名字，路线用它来引用'),
  kind: z.enum(CLOCK_KINDS).describe('信访会不会让它停下来'),
  title: shortText(20).describe('哪个期限'),
  acts: z
    .array(shortText(8))
    .min(1, { error: '写上路线里说同一件事的词，比如“起诉”，好让检查找出更短的期限' })
    .describe('路线里说同一件事的词'),
  deadline: deadlineSchema.describe('期限'),
  shorter: z.array(deadlineSchema).default([]).describe('同一件事更短的期限，页面上写在前面'),
  say: shortText(120).describe('信访对它有什么影响'),
  keep: shortText(80).describe('该怎么办'),
  basis: z.array(reference).min(1, { error: '要有依据' }).describe('依据'),
});

export const clocksSchema = z.strictObject({
  title: shortText(30).describe('页面标题'),
  lead: shortText(90).describe('开头一段'),
  reviewed,
  keywords: z.array(wordText(20)).default([]).describe('老百姓会搜的词'),
  explain: z
    .strictObject({ 停不下来: shortText(60), 会重新算: shortText(60), 看情况: shortText(60) })
    .describe('每一类先说一句'),
  advice: z.array(shortText(60)).min(1).describe('先做什么'),
  clocks: z.array(clockSchema).min(1),
});

export const clocks = fileAt('content/clocks.yaml', clocksSchema, { page: 'clocks' });

export type Clocks = z.infer<typeof clocksSchema>;
export type Clock = Clocks['clocks'][number];
