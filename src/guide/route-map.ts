/** The whole finder as one tree: areas, answers below each other, at the end of every way its route and its days. */

import type { QuestionModel } from './model.ts';

/** What the map shows of a route. */
export interface MapRoute {
  path: string;
  code: string;
  title: string;
  steps: readonly { deadlines: readonly { who: string; act: string; period: string; minor: boolean }[] }[];
  /** Periods that run beside it, the shortest first. */
  beside: readonly { act: string; period: string }[];
}

export interface MapBranch {
  say: string;
  picture: string | undefined;
  /** Of the question or the route that it leads to. */
  path: string;
  /** At the end of a way. */
  end?: { title: string; code: string; due: string } | undefined;
  branches: MapBranch[];
}

/** What a reader may put off: said only where a route has no period of the reader's own and none runs beside it. */
export const NO_DEADLINE = '没有期限，随时可以去';

/** The reader's own periods, in the order of the steps. */
function yoursOf<D extends { who: string }>(steps: readonly { deadlines: readonly D[] }[]): D[] {
  return steps.flatMap(({ deadlines }) => deadlines).filter(({ who }) => who === '您');
}

/** The first of them that is to be remembered. */
export function firstDue<D extends { who: string; minor: boolean }>(
  steps: readonly { deadlines: readonly D[] }[],
): D | undefined {
  return yoursOf(steps).find(({ minor }) => !minor);
}

/** The first period that a reader of the route has to keep; never empty. */
export function dueOf({ steps, beside: [other] }: Pick<MapRoute, 'steps' | 'beside'>): string {
  const said = ({ act, period }: { act: string; period: string }) => `${act}：${period}内`;
  const first = firstDue(steps);
  if (first) return said(first);
  if (other) return `别的期限照走：${other.act}，${other.period}内`;
  const [minor] = yoursOf(steps);
  return minor ? said(minor) : NO_DEADLINE;
}

/** @param questions every question, the first one first */
export function mapOf(questions: readonly QuestionModel[], routes: ReadonlyMap<string, MapRoute>): MapBranch[] {
  const byPath = new Map(questions.map((question) => [question.path, question]));
  const below = (question: QuestionModel | undefined): MapBranch[] =>
    (question?.answers ?? []).map(({ say, picture, path, route: id }) => {
      const route = id === undefined ? undefined : routes.get(id);
      return {
        say,
        picture,
        path,
        end: route && { title: route.title, code: route.code, due: dueOf(route) },
        branches: route ? [] : below(byPath.get(path)),
      };
    });
  return below(questions[0]);
}
