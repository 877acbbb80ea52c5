/** A lesson: so many minutes for one kind of audience, made of entries that are there anyway. */

import { z } from 'zod';
import { meanings } from '../../library/meaning.ts';
import { code, name, picture, pointer, pointerTo, reviewed, shortText, wordText } from '../../library/schema.ts';
import { filesIn } from '../../library/sources.ts';
import { stripOwner } from '../strip/schema.ts';

const minutes = z.int().min(1).max(60);

export const lessonSchema = z.strictObject({
  title: shortText(12).describe('这一课叫什么'),
  code: code.describe('短链接代码，没有用过的，比如 k01'),
  picture: picture.describe('图的名字，比如 plant'),
  order: z.int().describe('排在第几'),
  audience: shortText(10).describe('讲给谁听'),
  minutes: minutes.describe('一共多少分钟'),
  opens: shortText(120).describe('开场怎么说'),
  parts: z
    .array(
      z.strictObject({
        title: shortText(12).describe('这一段讲什么'),
        minutes: minutes.describe('讲几分钟'),
        say: shortText(120).describe('怎么讲，说给讲课的人听'),
        show: z.array(pointer).min(1, { error: '至少放一页' }).max(8).describe('放哪几页，比如 routes/unpaid-wages'),
      }),
    )
    .min(1)
    .max(6)
    .describe('一段一段怎么讲'),
  strip: stripOwner().register(meanings, { is: 'data' }).describe('这一课放哪一页的连环画'),
  questions: z
    .strictObject({
      set: pointerTo('quiz').describe('哪一套题，写 content/quiz/ 里的文件名'),
      only: z.array(name).length(5, { error: '正好五题，写题的名字' }).describe('五道题的名字'),
      minutes: minutes.describe('答题、对答案几分钟'),
    })
    .describe('最后的五道题'),
  handout: z.array(pointer).min(1).max(3).describe('印了发下去的那一页'),
  keywords: z.array(wordText(20)).default([]).describe('老百姓会搜的词'),
  reviewed,
});

/** The name of the playlist that a lesson makes. */
export function lessonScreen(id: string): string {
  return `lesson-${id}`;
}

export const lessons = filesIn('content/lessons', lessonSchema, {
  order: (a, b) => a.order - b.order,
  // Its strip is hidden with the page that it is of.
  needs: ({ strip }) => [strip],
  addresses: (id) => [`/screen/${lessonScreen(id)}/`],
});

export type Lesson = z.infer<typeof lessonSchema>;
