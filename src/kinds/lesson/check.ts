/** A lesson keeps its minutes, and its questions are there. */

import type { Problem } from '../../law/problem.ts';
import type { Library } from '../../library/assemble.ts';
import { quizzes } from '../quiz/schema.ts';
import { lessons } from './schema.ts';

export function checkLessons({ of }: Library): Problem[] {
  const sets = new Map(of(quizzes).map(({ id, data }) => [id, new Set(data.questions.map((question) => question.id))]));
  return of(lessons).flatMap(({ file, data, lineOf }): Problem[] => {
    const { minutes, parts, questions } = data;
    const planned = parts.reduce((sum, part) => sum + part.minutes, questions.minutes);
    const known = sets.get(questions.set);
    return [
      ...(planned > minutes
        ? [
            {
              file,
              line: lineOf(['minutes']),
              message: `各段加上答题一共 ${planned} 分钟，比这一课的 ${minutes} 分钟长。请缩短一段，或者把 minutes 改成 ${planned}`,
            },
          ]
        : []),
      ...questions.only.flatMap((name, index): Problem[] =>
        known && !known.has(name)
          ? [
              {
                file,
                line: lineOf(['questions', 'only', index]),
                message: `“${questions.set}”这一套里没有叫“${name}”的题。请看 content/quiz/${questions.set}.yaml 里的 id`,
              },
            ]
          : [],
      ),
    ];
  });
}
