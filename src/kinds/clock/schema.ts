/** A limitation period, and what petitioning does to it. */

import { z } from 'zod';
import { deadlineSchema } from '../../deadlines/schema.ts';
import { name, picture, reference, reviewed, shortText, wordText } from '../../library/schema.ts';
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

const choiceSchema = z.strictObject({
  say: shortText(16).describe('收到了什么，或者出了什么事'),
  ask: shortText(20).describe('问哪一天'),
  note: shortText(40).optional().describe('例外或者提醒'),
  runs: z
    .array(
      z.strictObject({
        clock: name.describe('下面哪一个时限的 id'),
        act: shortText(20).optional().describe('要它的 shorter 里的哪一种，照抄那里的 act'),
      }),
    )
    .min(1, { error: '要写它让哪个期限开始走' })
    .describe('哪些期限从这一天走'),
});

export const clocksSchema = z.strictObject({
  title: shortText(30).describe('页面标题'),
  picture: picture.optional().describe('图的名字，比如 barricade；不写就没有图'),
  ask: shortText(12).describe('页面上问的第一句'),
  lead: shortText(90).describe('开头一段'),
  reviewed,
  keywords: z.array(wordText(20)).default([]).describe('老百姓会搜的词'),
  explain: z
    .strictObject({ 停不下来: shortText(60), 会重新算: shortText(60), 看情况: shortText(60) })
    .describe('每一类先说一句'),
  advice: z.array(shortText(60)).min(1).describe('先做什么'),
  received: z.array(choiceSchema).min(1).describe('收到的是什么纸'),
  happened: z.array(choiceSchema).default([]).describe('没有纸，出了什么事'),
  clocks: z.array(clockSchema).min(1).describe('一个一个时限'),
});

export type ClockChoice = z.infer<typeof choiceSchema>;

export const clocks = fileAt('content/clocks.yaml', clocksSchema, { page: 'clocks' });

export type Clocks = z.infer<typeof clocksSchema>;
export type Clock = Clocks['clocks'][number];
