/** All that any face shows of a question of the finder. */

import type { Library } from '../library/assemble.ts';
import type { Card, Known } from '../library/kind.ts';
import { routeNames } from './routes.ts';
import { guide } from './schema.ts';
import { type Answered, answered, questionPath } from './trail.ts';
import { routeOf, walkGuide } from './tree.ts';

export interface QuestionModel {
  id: string;
  path: string;
  ask: string;
  help?: string | undefined;
  answers: {
    say: string;
    note?: string | undefined;
    picture: string | undefined;
    path: string;
    route?: string | undefined;
  }[];
  /** The answers that lead here. */
  trail: Answered[];
  /** The question before; absent on the first. */
  back?: string | undefined;
  /** Where those go whom no answer fits; absent on that question itself. */
  unsure?: string | undefined;
}

/** Every question, the first one first. */
export function questionModels(library: Library): QuestionModel[] {
  const { questions, routing, unsure } = library.of(guide).data;
  const { trails } = walkGuide(library.of(guide).data, routeNames(library));
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
        answers: Object.entries(question.answers).flatMap(([answer, { say, note, picture }]) => {
          const target = routing[id]?.[answer];
          if (target === undefined) return [];
          const route = routeOf(target);
          return [
            {
              say,
              note,
              picture,
              route,
              path: route === undefined ? questionPath(library, target) : `/routes/${route}/`,
            },
          ];
        }),
        trail: answered(library, choices),
        back: parent && questionPath(library, parent),
        unsure: unsure === undefined || unsure === id ? undefined : questionPath(library, unsure),
      },
    ];
  });
}

/** Every question page but the first, named by the answer that leads to it. */
export function guideCards({ of }: Known): Card[] {
  const { start, questions, routing } = of(guide).data;
  return Object.entries(routing).flatMap(([from, targets]) =>
    Object.entries(targets).flatMap(([answer, target]): Card[] => {
      const led = questions[from]?.answers[answer];
      const question = questions[target];
      if (!led || !question || target === start) return [];
      return [
        {
          pointer: `guide/${target}`,
          path: `/guide/${target}/`,
          title: led.say,
          found: {
            line: question.ask,
            keywords: led.note?.split(/[、，]/).map((word) => word.trim()) ?? [],
            asks: Object.values(question.answers).map(({ say }) => say),
          },
        },
      ];
    }),
  );
}
