/** Sets of questions, and papers drawn from them. */

import type { Kind } from '../../library/kind.ts';
import { checkTwice } from '../../library/twice.ts';
import { READY_SEEDS } from './draw.ts';
import { quizzes } from './schema.ts';
import { quizTexts } from './text.ts';

export const quiz: Kind = {
  name: 'quiz',
  label: '题目',
  heading: '考考自己',
  few: true,
  sources: [quizzes],
  cards: ({ of }) =>
    of(quizzes).map(({ id, data: { title, code, lead, picture, reviewed } }) => ({
      pointer: `quiz/${id}`,
      path: `/quiz/${id}/`,
      title,
      code,
      published: { title, description: lead, reviewed },
      shown: { over: '考考自己', line: lead, picture },
      found: { label: '页面', line: lead, keywords: ['试卷'] },
    })),
  pages: ({ of }) =>
    of(quizzes).flatMap(({ id }) => READY_SEEDS.map((seed) => `/quiz/${id}/paper-${seed.toLowerCase()}/`)),
  texts: quizTexts,
  check: ({ of }) =>
    of(quizzes).flatMap((set) =>
      checkTwice(
        set,
        set.data.questions.map(({ id }, index) => [id, ['questions', index]]),
      ),
    ),
  tally: ({ of }) => `题目 ${of(quizzes).flatMap(({ data }) => data.questions).length} 道`,
};
