/** A warning: one kind of conduct, what makes it unlawful, what does not, and what to do instead. */

import { z } from 'zod';
import {
  code,
  discreet,
  name,
  picture,
  pointer,
  pointerTo,
  reference,
  reviewed,
  shortText,
  wordText,
} from '../../library/schema.ts';
import { fileAt, writtenIn } from '../../library/sources.ts';

/** The steps of article 47 of the Regulations, by paragraph. */
export const LADDER = ['47(1)', '47(2)', '47(3)'] as const;

export const warningSchema = z.strictObject({
  title: shortText(14).describe('标题，写做法，不写人，比如“堵住大门”'),
  code: code.describe('短链接代码，没有用过的，比如 j01'),
  picture: picture.optional().describe('图的名字，比如 barricade；不写就没有图'),
  discreet,
  article: reference.describe('条例哪一条管这件事，比如“信访工作条例 26①”'),
  step: z.enum(LADDER).describe('站在第四十七条的哪一款：47(1)、47(2) 或者 47(3)'),
  verdict: shortText(40)
    .optional()
    .describe('标题下面的第一句，只在这一件有更要紧的话（比如先救人）时写；不写，用第四十七条那一款的话'),
  conduct: shortText(80).describe('用大白话说做法'),
  rights: z
    .array(pointerTo('rights'))
    .min(1, { error: '先说权利：写 content/rights/ 里的文件名' })
    .max(2)
    .describe('先说的权利'),
  elements: z
    .array(shortText(60))
    .min(2, { error: '要写明法律看什么，一条一个要件' })
    .max(6)
    .describe('法律看什么，一条一个要件，条文里的门槛词一个不漏'),
  lawful: z
    .array(shortText(50))
    .min(2, { error: '要写明不在此列的做法' })
    .max(5)
    .describe('不在此列：相近而合法的做法'),
  penalties: z.array(name).default([]).describe('治安处罚，写 content/penalties.yaml 里的名字'),
  crimes: z
    .array(
      z.strictObject({
        crime: pointerTo('crimes').describe('哪个罪名，写 content/crimes.yaml 里的名字'),
        when: shortText(60).optional().describe('在这件事上到什么程度才可能，条文里的门槛词一个不漏'),
      }),
    )
    .default([])
    .describe('可能构成的犯罪'),
  instead: z
    .array(
      z.strictObject({
        say: shortText(60).describe('可以这样做'),
        see: pointer.describe('去本站哪一页，比如 routes/unpaid-wages'),
      }),
    )
    .min(1, { error: '要写可以怎么做，并且给出去处' })
    .max(4)
    .describe('可以这样做'),
  screen: z
    .strictObject({
      element: shortText(40).describe('到了什么程度法律才管，一句话，门槛词不漏'),
      instead: shortText(24).describe('可以这样做，一句话'),
    })
    .optional()
    .describe('大厅屏上的两句话'),
  keywords: z.array(wordText(20)).min(2).describe('老百姓会搜的词'),
  reviewed,
});

export const warnings = writtenIn('content/warnings', warningSchema, { says: '什么样算违法，什么样不算，该怎么做' });

/** content/penalties.yaml: each penalty of public security once, for every warning that may lead to it. */
export const penaltiesSchema = z.strictObject({
  reviewed,
  /** What article 47 of the Regulations says, step by step. */
  ladder: z
    .array(
      z.strictObject({
        step: z.enum(LADDER).describe('第几款'),
        name: shortText(10).describe('这一步叫什么'),
        topic: shortText(10).describe('站在这一步的警示归在什么名下'),
        heading: shortText(14).describe('警示上，做法上面的标题'),
        asks: shortText(8).describe('警示上，要件上面的标题'),
        verdict: shortText(40).describe('警示上，标题下面的第一句：违法不违法'),
        when: shortText(80).describe('什么时候'),
        result: shortText(80).describe('会怎样'),
        who: shortText(20).describe('谁来做'),
        follows: shortText(40).describe('警示上，后果怎么说；{when} 就是上面的“什么时候”'),
      }),
    )
    .length(3, { error: '第四十七条有三款，要写三步' })
    .describe('第四十七条的三步'),
  penalties: z
    .array(
      z.strictObject({
        id: name.describe('名字，警示用它来引用'),
        act: shortText(50).describe('法律写的做法'),
        say: shortText(110).describe('怎么罚'),
        basis: reference.describe('依据'),
        note: shortText(70).optional().describe('提醒'),
      }),
    )
    .describe('一种一种处罚'),
});

export const penalties = fileAt('content/penalties.yaml', penaltiesSchema, { page: 'warnings' });

export type Penalties = z.infer<typeof penaltiesSchema>;
