/** A right: what the law gives, what it looks like in practice, and where to turn if it is denied. */

import { z } from 'zod';
import { code, discreet, picture, pointer, reference, reviewed, shortText, wordText } from '../../library/schema.ts';
import { writtenIn } from '../../library/sources.ts';

/** The two groups of the page, in its order. */
export const RIGHT_GROUPS = ['信访的时候', '公安处理的时候'] as const;

export const rightSchema = z.strictObject({
  title: shortText(16).describe('标题，比如“处罚以前，先听您说”'),
  code: code.describe('短链接代码，没有用过的，比如 r01'),
  picture: picture.optional().describe('图的名字，比如 barricade；不写就没有图'),
  discreet,
  group: z.enum(RIGHT_GROUPS).describe('归在哪一组'),
  says: shortText(80).describe('法律给您什么，一两句话'),
  basis: z.array(reference).min(1, { error: '每项权利都要有依据' }).describe('依据'),
  looks: z.array(shortText(60)).min(2).max(5).describe('实际上是什么样子，一条一件事'),
  limits: z.array(shortText(70)).max(3).default([]).describe('条件和例外；没有就不写'),
  denied: z
    .array(
      z.strictObject({
        say: shortText(80).describe('没有做到，找谁、怎么说'),
        see: pointer.optional().describe('去本站哪一页'),
        basis: reference.optional().describe('依据'),
      }),
    )
    .min(1, { error: '要写没有做到时找谁' })
    .max(4)
    .describe('没有做到，怎么办'),
  see: z.array(pointer).default([]).describe('有关的页面'),
  screen: shortText(40).optional().describe('大厅屏上的一句话：这项权利是什么，站着看得完'),
  keywords: z.array(wordText(20)).min(2).describe('老百姓会搜的词'),
  reviewed,
});

export const rights = writtenIn('content/rights', rightSchema, { says: '这项权利是什么，怎么用，用不上的时候找谁' });
