/** The finder's words and its routing, kept apart: a writer changes the one without the other. */

import { z } from 'zod';
import { data, picture, reviewed, shortText } from '../library/schema.ts';
import { type Entry, fileAt } from '../library/sources.ts';

const name = data().regex(/^[a-z][a-z0-9-]*$/, { error: '名字用小写英文字母，比如 wages' });

export const guideSchema = z.strictObject({
  reviewed,
  start: name.describe('第一道题的名字'),
  unsure: name.optional().describe('“都不是，或者说不清”去哪一题'),
  questions: z
    .record(
      name,
      z.strictObject({
        ask: shortText(20).describe('问什么'),
        help: shortText(90).optional().describe('怎么判断该选哪个'),
        answers: z
          .record(
            name,
            z.strictObject({
              say: shortText(20).describe('回答，用读者的话'),
              note: shortText(30).optional().describe('包括哪些'),
              picture: picture.optional().describe('图的名字，比如 hard-hat'),
            }),
          )
          .describe('有哪些回答'),
      }),
    )
    .describe('题目'),
  routing: z
    .record(
      name,
      z.record(name, data().regex(/^(?:routes\/)?[a-z][a-z0-9-]*$/, { error: '写另一道题的名字，或者 routes/文件名' })),
    )
    .describe('哪个回答去哪里'),
});

export type Guide = z.infer<typeof guideSchema>;

/** Answers that led to hidden routes are not asked for. */
function withoutRoutes({ data }: Entry<Guide>, isHidden: (pointer: string) => boolean): Guide {
  const kept = <T>(answers: Record<string, T>, question: string) =>
    Object.fromEntries(Object.entries(answers).filter(([name]) => !isHidden(data.routing[question]?.[name] ?? '')));
  return {
    ...data,
    questions: Object.fromEntries(
      Object.entries(data.questions).map(([name, question]) => [
        name,
        { ...question, answers: kept(question.answers, name) },
      ]),
    ),
    routing: Object.fromEntries(Object.entries(data.routing).map(([name, ways]) => [name, kept(ways, name)])),
  };
}

export const guide = fileAt('content/guide.yaml', guideSchema, { without: withoutRoutes });
