/** The usual crimes, told with the words without which they are no crime. */

import { z } from 'zod';
import { name, picture, reference, reviewed, shortText, wordText } from '../../library/schema.ts';
import { fileAt } from '../../library/sources.ts';

/**
 * What it is punished with, the lightest first. A graver range never stands without its condition: a maximum
 * beside the bare threshold reads as a threat beyond the law.
 */
const ranges = z
  .array(
    z.strictObject({
      when: shortText(40).optional().describe('对什么人、到什么程度'),
      is: shortText(50)
        .regex(/^(?!.*(?:最高|；))/, { error: '一档只写一个幅度，不写“最高”；更重的另起一档，写明 when' })
        .describe('判什么'),
    }),
  )
  .min(1)
  .superRefine((all, context) => {
    for (const [index, { when }] of all.entries()) {
      if (index > 0 && when === undefined)
        context.addIssue({
          code: 'custom',
          path: [index],
          message: '第二档起要写条件 when：对什么人、到什么程度才这样判。重的刑期不能单独出现',
        });
    }
  })
  .describe('怎么判，从轻到重');

export const crimesSchema = z.strictObject({
  title: shortText(30).describe('页面标题'),
  picture: picture.optional().describe('图的名字，比如 barricade；不写就没有图'),
  lead: shortText(90).describe('开头一段'),
  reviewed,
  keywords: z.array(wordText(20)).default([]).describe('老百姓会搜的词'),
  /** What holds for all of them. */
  honest: z
    .array(
      z.strictObject({
        say: shortText(80).describe('一句公道话'),
        basis: z.array(reference).min(1).describe('依据'),
      }),
    )
    .min(1)
    .describe('先要说清的话'),
  groups: z
    .array(
      z.strictObject({
        title: shortText(16).describe('这一组叫什么'),
        crimes: z
          .array(
            z.strictObject({
              id: name.describe('名字，警示用它来引用'),
              name: shortText(30).describe('罪名'),
              basis: reference.describe('哪一条'),
              needs: z
                .array(shortText(50))
                .min(1, { error: '要写明门槛：少了哪一条就不是犯罪' })
                .describe('门槛：几条都要有'),
              ranges,
              also: shortText(60).optional().describe('判的时候还看什么，比如“要被害人自己告”'),
              not: shortText(80).optional().describe('什么不算'),
              notBasis: z.array(reference).default([]).describe('“不算”的依据'),
            }),
          )
          .min(1)
          .describe('一个一个罪名'),
      }),
    )
    .min(1)
    .describe('一组一组罪名'),
});

export const crimes = fileAt('content/crimes.yaml', crimesSchema, { page: 'warnings/crimes' });

export type Crimes = z.infer<typeof crimesSchema>;
export type Crime = Crimes['groups'][number]['crimes'][number];
