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

/**
 * The finder with its answers' ways changed, and without the answers that lead nowhere any more.
 * @param wayOf where an answer leads that led to `to`; undefined where it leads nowhere
 */
function rerouted({ questions, routing, ...rest }: Guide, wayOf: (to: string) => string | undefined): Guide {
  const ways = Object.fromEntries(
    Object.entries(routing).map(([question, answers]) => [
      question,
      Object.fromEntries(
        Object.entries(answers).flatMap(([name, to]) => {
          const way = wayOf(to);
          return way === undefined ? [] : [[name, way]];
        }),
      ),
    ]),
  );
  const asked = Object.fromEntries(
    Object.entries(questions).map(([question, { answers, ...words }]) => [
      question,
      { ...words, answers: Object.fromEntries(Object.entries(answers).filter(([name]) => ways[question]?.[name])) },
    ]),
  );
  return { ...rest, questions: asked, routing: ways };
}

/** Answers that led to hidden routes are not given, and a question that leaves no choice is not asked. */
function withoutRoutes({ data }: Pick<Entry<Guide>, 'data'>, isHidden: (pointer: string) => boolean): Guide {
  const left = rerouted(data, (to) => (isHidden(to) ? undefined : to));
  const question = Object.keys(left.questions).find(
    (name) => name !== left.start && name !== left.unsure && Object.keys(left.routing[name] ?? {}).length < 2,
  );
  if (question === undefined) return left;
  const [onward] = Object.values(left.routing[question] ?? {});
  const { [question]: _, ...questions } = left.questions;
  const { [question]: __, ...routing } = left.routing;
  const shorter = rerouted({ ...left, questions, routing }, (to) => (to === question ? onward : to));
  return withoutRoutes({ data: shorter }, isHidden);
}

export const guide = fileAt('content/guide.yaml', guideSchema, { without: withoutRoutes });
