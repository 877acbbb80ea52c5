/** content/phrases.yaml: what a leaflet must not say, and how to say it instead. */

import { z } from 'zod';
import { name, pointer, reference, reviewed, shortText, wordText } from '../library/schema.ts';
import { fileAt } from '../library/sources.ts';

export const phrasesSchema = z.strictObject({
  reviewed,
  phrases: z.array(
    z.strictObject({
      id: name.describe('名字'),
      /** … stands for a few words within the sentence. */
      match: z.array(wordText(40)).min(1).describe('会碰到的说法；中间隔着几个字的，用……代替，比如“越级……违法”'),
      unless: z.array(wordText(20)).default([]).describe('同一句里有这些字，就不算，比如“不违法”'),
      wrong: shortText(30).describe('错在哪里，一句话'),
      because: shortText(90).describe('为什么'),
      instead: shortText(90).describe('可以改成这样说'),
      basis: z.array(reference).min(1, { error: '要有依据' }).describe('依据'),
      see: pointer.optional().describe('本站哪一页讲得更细'),
    }),
  ),
});

export const phrases = fileAt('content/phrases.yaml', phrasesSchema, { page: 'check' });

export type Phrases = z.infer<typeof phrasesSchema>;
export type Phrase = Phrases['phrases'][number];
