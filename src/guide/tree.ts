/**
 * The finder as a tree, and the proof that it is one: from the first question every combination of
 * answers ends in exactly one route, by exactly one way, in at most five answers.
 */

import { orLikest } from '../library/like-names.ts';
import type { Guide } from './schema.ts';

/** A finder longer than this loses people. */
export const MOST_ANSWERS = 5;

export interface Choice {
  question: string;
  answer: string;
}

/** One way through the finder, from the first question to a route. */
export interface Way {
  choices: Choice[];
  route: string;
}

export interface GuideFlaw {
  /** Into guide.yaml. */
  path: PropertyKey[];
  message: string;
}

export interface Walk {
  ways: Way[];
  /** The answers that lead to each question, in order. */
  trails: Map<string, Choice[]>;
  flaws: GuideFlaw[];
}

const ROUTE = 'routes/';

/** The route that a target names, or undefined when it is a question. */
export function routeOf(target: string): string | undefined {
  return target.startsWith(ROUTE) ? target.slice(ROUTE.length) : undefined;
}

/**
 * Walks every combination of answers.
 * @param routes ids of the routes that exist
 */
export function walkGuide({ start, unsure, questions, routing }: Guide, routes: ReadonlySet<string>): Walk {
  const walk: Walk = { ways: [], trails: new Map(), flaws: [] };
  const flaw = (path: PropertyKey[], message: string) => walk.flaws.push({ path, message });

  const visit = (question: string, trail: Choice[], from: PropertyKey[]) => {
    const asked = questions[question];
    if (!asked) {
      flaw(from, `没有“${question}”这道题。请在 questions 里写上，或者改成已有的题；要去路线，写 routes/文件名`);
      return;
    }
    if (trail.some((choice) => choice.question === question)) {
      const circle = [...trail.slice(trail.findIndex((choice) => choice.question === question)), { question }];
      flaw(
        from,
        `绕了一圈：${circle.map((choice) => choice.question).join(' → ')}。走到这里的人永远到不了，请改去别处`,
      );
      return;
    }
    const before = walk.trails.get(question);
    if (before) {
      flaw(from, `“${question}”有两条路通到，返回时不知道回哪一道题。请另写一道题，问法可以一样`);
      return;
    }
    walk.trails.set(question, trail);
    for (const answer of Object.keys(asked.answers)) {
      const target = routing[question]?.[answer];
      const place = ['routing', question, answer];
      if (target === undefined) {
        flaw(
          ['questions', question, 'answers', answer],
          `“${asked.answers[answer]?.say}”没有去处，选了它的人走不下去。请在 routing 的 ${question} 里写上 ${answer} 去哪里`,
        );
        continue;
      }
      const choices = [...trail, { question, answer }];
      const route = routeOf(target);
      if (route === undefined) visit(target, choices, place);
      else if (!routes.has(route)) {
        flaw(place, `没有这条路线：content/routes/${route}.mdx。请核对名字，或者先写这条路线`);
      } else {
        if (choices.length > MOST_ANSWERS) {
          flaw(place, `要回答 ${choices.length} 道题才到，最多 ${MOST_ANSWERS} 道。请合并几道题`);
        }
        walk.ways.push({ choices, route });
      }
    }
  };
  visit(start, [], ['start']);
  if (unsure !== undefined && !questions[unsure]) {
    flaw(['unsure'], `没有“${unsure}”这道题，请改成已有的题`);
  }

  // While the walk is broken, what it does not reach says nothing.
  const isBroken = walk.flaws.length > 0;
  for (const question of Object.keys(questions)) {
    if (Object.keys(questions[question]?.answers ?? {}).length < 2) {
      flaw(['questions', question], `“${question}”不到两个回答，不用问。请去掉这道题`);
    }
    if (!isBroken && !walk.trails.has(question))
      flaw(['questions', question], `没有哪个回答通到“${question}”这道题。请接上，或者删掉`);
  }
  for (const [question, targets] of Object.entries(routing)) {
    const answers = questions[question]?.answers;
    if (!answers)
      flaw(
        ['routing', question],
        `questions 里没有叫“${question}”的题，请核对名字${orLikest(question, Object.keys(questions))}`,
      );
    else {
      for (const answer of Object.keys(targets)) {
        if (!answers[answer])
          flaw(
            ['routing', question, answer],
            `“${question}”没有“${answer}”这个回答。它的回答是 ${Object.keys(answers).join('、')}，请核对名字`,
          );
      }
    }
  }
  const reached = new Set(walk.ways.map(({ route }) => route));
  for (const route of walk.flaws.length > 0 ? [] : routes) {
    if (!reached.has(route)) flaw(['routing'], `没有哪个回答通到路线 ${route}。请在 routing 里接上`);
  }
  return walk;
}

/** How many ways need how many answers: `[1, 22, 41, 2]` is one way of one answer, 22 of two … */
export function depths(ways: readonly Way[]): number[] {
  const counts: number[] = [];
  for (const { choices } of ways) counts[choices.length - 1] = (counts[choices.length - 1] ?? 0) + 1;
  return Array.from(counts, (count) => count ?? 0);
}

/** Median number of answers. */
export function medianDepth(ways: readonly Way[]): number {
  const sorted = ways.map(({ choices }) => choices.length).sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? (sorted[middle] ?? 0) : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2;
}
