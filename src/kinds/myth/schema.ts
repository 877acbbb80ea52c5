/** Something that people say, held against the law. */

import { z } from 'zod';
import { code, picture, pointer, quotedText, reference, reviewed, shortText, wordText } from '../../library/schema.ts';
import { writtenIn } from '../../library/sources.ts';

export const VERDICTS = ['不对', '一半对', '对'] as const;

export const mythSchema = z.strictObject({
  says: quotedText(24)
    .refine((text) => !/^[“"「『][^”"」』]*[”"」』]$/.test(text), { error: '不加引号，网站自己会加' })
    .describe('大家怎么说，不加书名号引号'),
  code: code.describe('短链接代码，没有用过的，比如 m01'),
  picture: picture.optional().describe('图的名字，比如 barricade；不写就没有图'),
  verdict: z.enum(VERDICTS).describe('对不对：不对、一半对，还是对'),
  because: shortText(70).describe('一句话说为什么'),
  basis: z.array(reference).min(1, { error: '要有依据' }).describe('依据'),
  see: z.array(pointer).min(1, { error: '要给一个去处' }).describe('该看哪一页'),
  screen: shortText(40).optional().describe('大厅屏上，“对、不对”后面的一句话'),
  keywords: z.array(wordText(20)).min(2).describe('老百姓会搜的词'),
  reviewed,
});

export const myths = writtenIn('content/myths', mythSchema, { says: '这话对不对，依据哪一条，现在该怎么办' });
