/** A lesson keeps its minutes, its questions are there, and its strip is one of a page that it shows. */

import type { Problem } from '../../law/problem.ts';
import type { Library } from '../../library/assemble.ts';
import { quizzes } from '../quiz/schema.ts';
import { lackingStrip } from '../strip/check.ts';
import { lessons } from './schema.ts';

export function checkLessons(library: Library): Problem[] {
  const { of } = library;
  const sets = new Map(of(quizzes).map(({ id, data }) => [id, new Set(data.questions.map((question) => question.id))]));
  return of(lessons).flatMap(({ file, data, spotOf }): Problem[] => {
    const { minutes, parts, strip, questions } = data;
    const planned = parts.reduce((sum, part) => sum + part.minutes, questions.minutes);
    const shown = parts.some(({ show }) => show.includes(strip));
    const noStrip =
      lackingStrip(library, strip) ??
      (shown ? undefined : `这一课没有放“${strip}”，它的连环画就没有地方放。请在一段的 show 里加上，或者换一条`);
    const known = sets.get(questions.set);
    return [
      ...(planned > minutes
        ? [
            {
              file,
              ...spotOf(['minutes']),
              message: `各段加上答题一共 ${planned} 分钟，比这一课的 ${minutes} 分钟长。请缩短一段，或者把 minutes 改成 ${planned}`,
            },
          ]
        : []),
      ...(noStrip === undefined ? [] : [{ file, ...spotOf(['strip']), message: noStrip }]),
      ...questions.only.flatMap((name, index): Problem[] =>
        known && !known.has(name)
          ? [
              {
                file,
                ...spotOf(['questions', 'only', index]),
                message: `“${questions.set}”这一套里没有叫“${name}”的题。请看 content/quiz/${questions.set}.yaml 里的 id`,
              },
            ]
          : [],
      ),
    ];
  });
}
