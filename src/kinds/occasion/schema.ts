/** content/calendar.yaml: the year's occasions, when they are, why one speaks of something just then, and of which pages. */

import { z } from 'zod';
import { data, name, oneField, pointer, reference, reviewed, shortText } from '../../library/schema.ts';
import { fileAt } from '../../library/sources.ts';
import { WEEKDAYS } from '../playlist/weekdays.ts';

/** A year without a 29th of February: a day of every year stands in it. */
const COMMON_YEAR = 2023;

/** 03-15: a day that every year has. */
const monthDay = data().refine(
  (text) => {
    const written = /^\d\d-\d\d$/.test(text) ? new Date(`${COMMON_YEAR}-${text}T00:00:00Z`) : new Date(Number.NaN);
    return !Number.isNaN(written.getTime()) && written.toISOString().slice(5, 10) === text;
  },
  { error: '日子写成 03-15 这样，月在前，日在后，并且每年都有这一天' },
);

const month = z.int().min(1).max(12);

/** When it is, every year; an editor writes one of these fields and what goes with it. */
const on = oneField(
  z.discriminatedUnion('is', [
    z.strictObject({ is: z.literal('day'), day: monthDay.describe('每年哪一天') }),
    z.strictObject({
      is: z.literal('from'),
      from: monthDay.describe('每年从哪天起'),
      until: monthDay.describe('到哪天止，含这一天；比 from 早的，是第二年的'),
    }),
    z.strictObject({
      is: z.literal('nth'),
      nth: z.int().min(1).max(4).describe('这个月的第几个'),
      weekday: z.enum(WEEKDAYS).describe('星期几'),
      month: month.describe('哪个月'),
    }),
    z.strictObject({ is: z.literal('months'), months: z.array(month).min(1).describe('每年哪几个月，整个月都算') }),
  ]),
  { tag: 'is', names: ['day', 'from', 'nth', 'months'], besides: ['until', 'weekday', 'month'] },
);

export const occasionSchema = z.strictObject({
  name: shortText(10).describe('叫什么，比如 国家宪法日；文件夹和日历上用它'),
  title: shortText(32).describe('推文的标题，公众号最多 32 个字'),
  on: on.describe('每年什么时候：写 day、from 和 until、nth 和 weekday 和 month，或者 months'),
  why: z
    .array(shortText(80))
    .min(2, { error: '写两三句，为什么这时候讲' })
    .max(3)
    .describe('为什么这时候讲，一句一条，说给看推文的人听'),
  basis: z.array(reference).default([]).describe('法律写了这个日子的，或者开头几句的依据'),
  entries: z
    .array(pointer)
    .min(1, { error: '至少写一页' })
    .max(6, { error: '一篇推文最多讲六页，多了没有人看完' })
    .describe('讲本站哪几页，写 routes/unpaid-wages 这样，要紧的在前'),
  reviewed,
});

export const calendarSchema = z.strictObject({
  occasions: z.record(name, occasionSchema).describe('一年里的日子，一个名字一样'),
});

export type Occasion = z.infer<typeof occasionSchema>;
export type OccasionDays = Occasion['on'];
type Calendar = z.infer<typeof calendarSchema>;

/** Without hidden pages; an occasion of which nothing is left goes. */
function left({ occasions }: Calendar, isHidden: (pointer: string) => boolean): Calendar {
  const kept = Object.entries(occasions).flatMap(([id, occasion]): [string, Occasion][] => {
    const entries = occasion.entries.filter((pointer) => !isHidden(pointer));
    return entries.length === 0 ? [] : [[id, { ...occasion, entries }]];
  });
  return { occasions: Object.fromEntries(kept) };
}

export const calendar = fileAt('content/calendar.yaml', calendarSchema, {
  without: ({ data: all }, isHidden) => left(all, isHidden),
});
