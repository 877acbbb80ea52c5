/** All that any face shows of a question of the finder. */

import type { Library } from '../library/library.ts';
import { type Answered, answered, questionPath } from './trail.ts';
import { routeOf, walkGuide } from './tree.ts';

export interface QuestionModel {
  id: string;
  path: string;
  ask: string;
  help?: string | undefined;
  answers: { say: string; note?: string | undefined; path: string; route?: string | undefined }[];
  /** The answers that lead here. */
  trail: Answered[];
  /** The question before; absent on the first. */
  back?: string | undefined;
  /** Where those go whom no answer fits; absent on that question itself. */
  unsure?: string | undefined;
}

/** Every question, the first one first. */
export function questionModels(library: Library): QuestionModel[] {
  const { questions, routing, unsure } = library.guide.data;
  const { trails } = walkGuide(library.guide.data, new Set(library.routes.map(({ id }) => id)));
  return [...trails].flatMap(([id, choices]) => {
    const question = questions[id];
    if (!question) return [];
    const parent = choices[choices.length - 1]?.question;
    return [
      {
        id,
        path: questionPath(library, id),
        ask: question.ask,
        help: question.help,
        answers: Object.entries(question.answers).flatMap(([answer, { say, note }]) => {
          const target = routing[id]?.[answer];
          if (target === undefined) return [];
          const route = routeOf(target);
          return [
            { say, note, route, path: route === undefined ? questionPath(library, target) : `/routes/${route}/` },
          ];
        }),
        trail: answered(library, choices),
        back: parent && questionPath(library, parent),
        unsure: unsure === undefined || unsure === id ? undefined : questionPath(library, unsure),
      },
    ];
  });
}
