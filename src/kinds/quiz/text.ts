/** A set of questions in words: first all that is asked, then the answers with their reasons. */

import type { Library } from '../../library/assemble.ts';
import type { PageText } from '../../library/page-text.ts';
import { basisLine, ledLine, line, list } from '../../library/word-blocks.ts';
import { quizModels } from './model.ts';

export function quizTexts(library: Library): PageText[] {
  return quizModels(library).map(
    ({ id, lead, picture, questions }): PageText => ({
      pointer: `quiz/${id}`,
      lead,
      picture,
      passages: [
        {
          heading: { title: '题目' },
          blocks: [
            list(
              'steps',
              questions.map(({ ask, options }) => [
                ...line('name', ask),
                ...options.flatMap(({ letter, say }) => ledLine('words', `${letter}　`, say)),
              ]),
            ),
          ],
        },
        {
          heading: { title: '答案' },
          blocks: [
            list(
              'steps',
              questions.map(({ answer, why, basis }) => [
                ...ledLine('words', `${answer}　`, why),
                ...basisLine(basis, '依据：'),
              ]),
            ),
          ],
        },
      ],
      see: questions.flatMap(({ see }) => see),
    }),
  );
}
