/** The usual crimes, told with the words without which they are no crime. */

import { z } from 'zod';
import { name, reference, reviewed, shortText, wordText } from '../../library/schema.ts';
import { fileAt } from '../../library/sources.ts';

export const crimesSchema = z.strictObject({
  title: shortText(30).describe('页面标题'),
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
              say: shortText(180).describe('怎么判'),
              most: shortText(24).describe('最高到什么'),
              not: shortText(80).optional().describe('什么不算'),
              notBasis: z.array(reference).default([]).describe('“不算”的依据'),
            }),
          )
          .min(1),
      }),
    )
    .min(1),
});

export const crimes = fileAt('content/crimes.yaml', crimesSchema, { page: 'warnings/crimes' });

export type Crimes = z.infer<typeof crimesSchema>;
export type Crime = Crimes['groups'][number]['crimes'][number];
