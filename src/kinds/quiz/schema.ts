/** A set of questions for one kind of audience. */

import { z } from 'zod';
import { code, data, name, picture, pointer, reference, reviewed, shortText } from '../../library/schema.ts';
import { filesIn } from '../../library/sources.ts';
import { LETTERS } from './draw.ts';

export const QUESTION_KINDS = ['单选', '多选', '合法吗'] as const;

/** What 合法吗 offers. */
export const LAWFUL_OPTIONS = ['合法', '不合法'] as const;

const questionSchema = z
  .strictObject({
    id: name.describe('名字，公布以后不要改'),
    kind: z.enum(QUESTION_KINDS).describe('单选、多选，还是“合法吗”'),
    ask: shortText(90).describe('题目'),
    options: z.array(shortText(40)).max(5).default([]).describe('选项；“合法吗”不用写'),
    answer: z
      .array(data())
      .min(1, { error: '要写答案' })
      .describe('答案：选项的字母，比如 [B]；“合法吗”写 [合法] 或者 [不合法]'),
    why: shortText(140).describe('为什么'),
    basis: z.array(reference).min(1, { error: '要有依据' }).describe('依据'),
    see: z.array(pointer).default([]).describe('想多看一点，去哪一页'),
  })
  .superRefine(({ kind, options, answer }, context) => {
    const problem = (path: string, message: string) => context.addIssue({ code: 'custom', path: [path], message });
    if (kind === '合法吗') {
      if (options.length > 0) problem('options', '“合法吗”的选项是固定的，请不要写 options');
      if (answer.length !== 1 || !(LAWFUL_OPTIONS as readonly string[]).includes(answer[0] ?? ''))
        problem('answer', '“合法吗”的答案只能是 [合法] 或者 [不合法]');
      return;
    }
    if (options.length < 2) problem('options', '至少要有两个选项，比如 [交给法院, 交给镇里]');
    if (new Set(options).size < options.length) problem('options', '有两个选项一模一样，请改掉一个');
    // Of options that are missing, no answer can be one.
    if (options.length < 2) return;
    const letters: readonly string[] = LETTERS.slice(0, options.length);
    for (const letter of answer) {
      if (!letters.includes(letter))
        problem('answer', `答案“${letter}”不在选项里。选项是 ${letters.join('、')}，请改成其中的字母`);
    }
    if (kind === '单选' && answer.length !== 1) problem('answer', '单选题只能有一个答案；有几个答案的，kind 写“多选”');
    if (kind === '多选' && answer.length < 2) problem('answer', '多选题至少有两个答案；只有一个的，kind 写“单选”');
  });

export const quizSchema = z.strictObject({
  title: shortText(16).describe('这一套题叫什么'),
  code: code.describe('短链接代码，没有用过的，比如 q01'),
  picture: picture.optional().describe('图的名字，比如 barricade；不写就没有图'),
  order: z.int().describe('排在第几'),
  audience: shortText(10).describe('给谁做'),
  lead: shortText(80).describe('开头一段'),
  reviewed,
  questions: z.array(questionSchema).min(1).describe('一题一题'),
});

export const quizzes = filesIn('content/quiz', quizSchema, {
  order: (a, b) => a.order - b.order,
  // Each question is a place of its own: what it cites, it cites itself.
  parts: ({ id, data: { questions } }) =>
    questions.map((question, index) => ({
      at: ['questions', index],
      path: `/quiz/${id}/#${question.id}`,
      title: question.ask,
    })),
});

export type Quiz = z.infer<typeof quizSchema>;
export type Question = Quiz['questions'][number];
