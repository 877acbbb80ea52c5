/** content/phrases.yaml: what a leaflet must not say, and how to say it instead. content/replaced.yaml: old law. */

import { z } from 'zod';
import { historyText, isoDay, name, pointer, reference, reviewed, shortText, wordText } from '../library/schema.ts';
import { fileAt } from '../library/sources.ts';

export const phrasesSchema = z.strictObject({
  reviewed,
  verdicts: z.array(wordText(8)).min(1).describe('说一件事违法、要处罚的字；和 conduct 里的做法说在一起，就算'),
  phrases: z
    .array(
      z.strictObject({
        id: name.describe('名字'),
        /** … stands for a few words within the sentence, # for a number. */
        match: z
          .array(wordText(40))
          .min(1)
          .describe('会碰到的说法；中间隔着几个字的，用……代替，比如“越级……违法”；#代表一个数'),
        conduct: z
          .array(wordText(12))
          .default([])
          .describe('本身不违法的做法；和 verdicts 里的字说在一句里，或者列在“下列行为违法”的单子里，就算'),
        except: z.array(z.int().min(1)).default([]).describe('match 里的#是这几个数，就不算，比如 [30]'),
        unless: z.array(wordText(20)).default([]).describe('同一句里有这些字，就不算；否定不用写，机器会认'),
        wrong: shortText(30).describe('错在哪里，一句话'),
        because: shortText(90).describe('为什么'),
        instead: shortText(90).describe('可以改成这样说'),
        basis: z.array(reference).min(1, { error: '要有依据' }).describe('依据'),
        see: pointer.optional().describe('本站哪一页讲得更细'),
      }),
    )
    .describe('一句一句不能再印的话'),
});

export const phrases = fileAt('content/phrases.yaml', phrasesSchema, { page: 'check' });

export type Phrases = z.infer<typeof phrasesSchema>;
export type Phrase = Phrases['phrases'][number];

export const replacedSchema = z.strictObject({
  reviewed,
  replaced: z
    .array(
      z.strictObject({
        id: name.describe('名字'),
        names: z.array(wordText(60)).describe('名称，不写“中华人民共和国”和《》'),
        numbers: z.array(wordText(20)).default([]).describe('文号，比如 国务院令第431号'),
        verdict: z.enum(['已经废止', '要核对']).describe('已经废止；还有没有效没有核实到的，写要核对'),
        since: isoDay.optional().describe('不再有效的第一天；没有核实到的不写'),
        because: historyText(90).describe('为什么不能再用，哪一天起换成了什么'),
        instead: shortText(90).describe('可以改成这样说'),
        basis: z.array(reference).min(1, { error: '要有依据' }).describe('写着废止的那一条，或者今天适用的那一条'),
      }),
    )
    .describe('一份一份旧文件'),
});

export const replaced = fileAt('content/replaced.yaml', replacedSchema, { page: 'check' });

export type ReplacedText = z.infer<typeof replacedSchema>['replaced'][number];
