/** A term, explained in at most two plain sentences. */

import { z } from 'zod';
import { code, pointer, reviewed, wordText } from '../../library/schema.ts';
import { writtenIn } from '../../library/sources.ts';

export const termSchema = z.strictObject({
  term: wordText(20).describe('术语'),
  code: code.describe('短链接代码，没有用过的，比如 s01'),
  also: z.array(wordText(20)).default([]).describe('别的叫法'),
  except: z.array(wordText(20)).default([]).describe('含有这个词、但不是这个意思的长词，比如“不动产登记”'),
  explain: z.boolean().default(true).describe('正文里第一次用到时，要不要自动解释'),
  see: z.array(pointer).default([]).describe('有关的页面'),
  reviewed,
});

export const terms = writtenIn('content/terms', termSchema);

export type Term = z.infer<typeof termSchema>;
