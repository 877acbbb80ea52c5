/** content/readings.yaml: how characters with several readings are said in our words, read one by one by a person. */

import { z } from 'zod';
import { data, reviewed } from '../../library/schema.ts';
import { fileAt } from '../../library/sources.ts';

const READING = /^[a-zü]+[1-5]$/;

const character = data().regex(/^\p{Script=Han}$/u, { error: '写一个汉字' });

/** A syllable with its tone, as machines take it: v for ü, 5 for a tone that is light. */
const syllable = data().regex(READING, { error: '读音写成 chong2、lv4 这样：拼音加声调 1 到 5，轻声是 5，ü 写 v' });

export const readingsSchema = z.strictObject({
  reviewed,
  usual: z
    .record(character, syllable)
    .describe('在我们的话里平常只有一个念法的字；别的念法写在 words 里，写了的词照 words 念'),
  words: z
    .record(
      character,
      z.record(
        syllable,
        z.array(data().min(2, { error: '写这个字在里面的词，至少两个字' })).min(1, { error: '至少写一个词' }),
      ),
    )
    .describe('有几个念法的字：每个念法，在哪些词里'),
  letters: z
    .record(data().regex(/^[A-Z]$/, { error: '写一个大写字母' }), z.array(syllable).min(1, { error: '至少写一个音' }))
    .describe('字母怎么念'),
});

export const readings = fileAt('content/readings.yaml', readingsSchema);

export type Readings = z.infer<typeof readingsSchema>;
