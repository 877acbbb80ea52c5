/** content/reports/: what an office tells each year of its work under the law, with its figures as data. */

import { z } from 'zod';
import {
  code,
  data,
  formText,
  historyText,
  isoDay,
  name,
  reviewed,
  shortText,
  wordText,
} from '../../library/schema.ts';
import { writtenIn } from '../../library/sources.ts';

/** Where figures are from that say nothing else. */
export const OWN_REPORT = '本报告';

const NUMBER = /^-?\d+(?:\.\d+)?$/;
const NUMBER_ERROR =
  '要写成数字，比如 839、98.31，不写逗号、百分号、单位和“约”“余”；末尾有 0 的加英文引号，比如 "98.20"';

/** A number as it is printed: 98.31, or "98.20" where the last digit is a nought. */
function printedNumber() {
  return z.union([z.number({ error: NUMBER_ERROR }), data().regex(NUMBER, { error: NUMBER_ERROR })], {
    error: NUMBER_ERROR,
  });
}

const positive = (written: string | number) => Number(written) >= 0;
const amount = printedNumber().refine(positive, { error: '数量不能是负的；比上一年少了多少，写在 change 里' });
const percent = printedNumber().refine((written) => positive(written) && Number(written) <= 100, {
  error: '百分之几在 0 到 100 之间；比上一年的增减写在 change 里',
});
const change = printedNumber().describe('比上一年多或者少百分之几，报告印了才写：少 22.24% 写 -22.24');
const whole = z.int({ error: '要写整数，不写逗号和单位' }).min(0, { error: '不能是负的' });

const label = shortText(16).describe('这个数叫什么，照报告写');
const unit = wordText(6).describe('单位，比如 件、人次');

const count = z
  .strictObject({
    label,
    value: amount.optional().describe('数；报告只印了增减的不写'),
    more: z.boolean().default(false).describe('报告写“余”“多”“以上”的写 true，显示成“2.7 万多”'),
    unit: unit.optional(),
    change: change.optional(),
  })
  .refine(({ value, change: changed }) => value !== undefined || changed !== undefined, {
    error: '没有数字。请写 value，或者写 change；报告里没有的，整行删掉',
  })
  .refine(({ value, more }) => value !== undefined || !more, {
    error: '写了 more，没有写 value。请补上 value，或者删掉 more',
    path: ['more'],
  });

const divided = z.strictObject({
  label: label.describe('合在一起叫什么，比如 批次'),
  total: amount.describe('合计'),
  unit,
  change: change.optional(),
  of: z
    .array(z.strictObject({ label, value: amount.describe('数') }))
    .min(2, { error: '至少分成两部分；不分的写在 counts 里' })
    .max(4, { error: '最多四部分，再多图上看不清' })
    .describe('分成哪几部分，加起来等于 total'),
});

const share = z
  .strictObject({
    label,
    percent: percent.optional().describe('百分之几，照报告印的写，不写百分号'),
    part: whole.optional().describe('其中多少'),
    whole: whole.optional().describe('一共多少'),
    unit: unit.optional(),
    change: change.optional(),
  })
  .refine((one) => (one.part === undefined) === (one.whole === undefined), {
    error: 'part 和 whole 要一起写：其中多少、一共多少',
  })
  .refine((one) => one.percent !== undefined || one.part !== undefined, {
    error: '没有数字。请写 percent，或者写 part 和 whole；报告里没有的，整行删掉',
  });

const KINDS_OF_FIGURES = ['counts', 'parts', 'shares'] as const;

const NO_FIGURES = '这里没有数字，图画不出来。请填上，或者整组删掉';

const figure = z
  .strictObject({
    id: name.describe('这组数的名字，正文里写 <Chart figure="这个名字" /> 就放在那里'),
    title: shortText(12).describe('图和表的标题，也是大屏上的'),
    note: shortText(60).describe('这组数是什么意思，说给老百姓听'),
    basis: shortText(40).default(OWN_REPORT).describe('数字出自哪里；不写就是本报告'),
    counts: z
      .array(count)
      .min(1, { error: NO_FIGURES })
      .max(8, { error: '最多八行，再多请分成两组' })
      .optional()
      .describe('一个一个的数：件、人次、天'),
    parts: z
      .array(divided)
      .min(1, { error: NO_FIGURES })
      .max(4, { error: '最多四行，再多请分成两组' })
      .optional()
      .describe('合计和它的几部分'),
    shares: z
      .array(share)
      .min(1, { error: NO_FIGURES })
      .max(8, { error: '最多八行，再多请分成两组' })
      .optional()
      .describe('百分之几，或者多少里的多少'),
  })
  .superRefine((one, { addIssue }) => {
    const written = KINDS_OF_FIGURES.filter((kind) => one[kind] !== undefined);
    if (written.length === 1) return;
    const message =
      written.length === 0
        ? '这一组没有数字，图画不出来。请写 counts、parts、shares 里的一样，或者整组删掉'
        : `一组只写一样，现在写了 ${written.join('、')}。请拆成几组，各取一个 id`;
    addIssue({ code: 'custom', message });
  });

export const reportSchema = z.strictObject({
  title: shortText(60).describe('报告的标题，照单位印的写'),
  code: code.optional().describe('短链接代码，公布以前可以不写'),
  year: z.int().min(2000, { error: '写四位数的年份，比如 2022' }).max(2099).describe('说的是哪一年'),
  dated: isoDay.optional().describe('报告落款的日期'),
  number: formText().min(1, { error: '不能空着' }).optional().describe('文号，比如 运信发〔2024〕1号'),
  to: formText().min(1, { error: '不能空着' }).optional().describe('报给谁，存档的 Word 文件里写在开头'),
  about: shortText(80).describe('我们的一两句话：这份报告说了什么'),
  old: z
    .array(
      z
        .strictObject({
          said: wordText(30).describe('报告里的叫法，照报告写'),
          now: wordText(30).optional().describe('现在的叫法；现在没有这样东西的不写，在 note 里说'),
          note: historyText(100).optional().describe('什么时候改的、差别在哪里'),
        })
        .refine(({ now, note }) => now !== undefined || note !== undefined, {
          error: '要写 now（现在的叫法），或者写 note（现在是怎样）',
        }),
    )
    .default([])
    .describe('报告里的旧名称：是那时的叫法，不是现在的'),
  figures: z.array(figure).default([]).describe('报告里的数字，一组一组写'),
  keywords: z.array(wordText(20)).default([]).describe('老百姓会搜的词'),
  reviewed,
});

export const reports = writtenIn('content/reports', reportSchema, { says: '报告的全文' });

export type Report = z.infer<typeof reportSchema>;
export type ReportFigure = z.infer<typeof figure>;
