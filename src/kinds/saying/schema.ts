/** content/search/: how people put it, and what our pages call it. */

import { z } from 'zod';
import { reviewed, wordText } from '../../library/schema.ts';
import { fileAt, filesIn } from '../../library/sources.ts';

const word = wordText(12);

export const synonymsSchema = z.strictObject({
  reviewed,
  fillers: z.array(word).min(1).describe('问话里不带事情的话，比如“请问”“怎么办”'),
  weak: z.array(word).min(1).describe('说什么事都用得上的词，单凭它们不算找到，比如“多少天”“范文”'),
  groups: z
    .array(
      z.strictObject({
        say: z.array(word).min(1).describe('老百姓怎么说'),
        means: z.array(word).min(1).describe('本站的标题、关键词里怎么写'),
      }),
    )
    .min(1),
});

export const synonyms = fileAt('content/search/synonyms.yaml', synonymsSchema);

/** content/search/says/routes.yaml and so on: the file is named after the folder whose pages it speaks of. */
export const saysSchema = z.strictObject({
  reviewed,
  pages: z
    .record(z.string(), z.array(wordText(10)).min(1))
    .describe('每一页一行：文件名，后面是老百姓说这件事用的词，几个字一个'),
});

export const says = filesIn('content/search/says', saysSchema);

export type Says = z.infer<typeof saysSchema>;
