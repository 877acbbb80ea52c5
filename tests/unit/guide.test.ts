/** The finder: proved to be a tree that ends in every route, and what is said when it is not. */

import { beforeAll, describe, expect, test } from 'vitest';
import { type Guide, guide as guideSource } from '../../src/guide/schema.ts';
import { depths, MOST_ANSWERS, medianDepth, walkGuide } from '../../src/guide/tree.ts';
import { CLASSES, routes as routesSource } from '../../src/kinds/route/schema.ts';
import { countsWorkingDays } from '../../src/law/counting.ts';
import type { Library } from '../../src/library/assemble.ts';
import { longSentences } from '../../src/library/breath.ts';
import { loadLibrary } from '../../src/library.ts';
import { PROJECT } from '../content-copy.ts';

let library: Library;
beforeAll(() => {
  library = loadLibrary({ root: PROJECT, day: '2026-11-22' });
});

describe('the guide as it stands', () => {
  test('every combination of answers ends in exactly one route, and every route is reached', () => {
    const routes = new Set(library.of(routesSource).map(({ id }) => id));
    const { ways, trails, flaws } = walkGuide(library.of(guideSource).data, routes);
    expect(flaws).toEqual([]);
    expect(new Set(ways.map(({ route }) => route))).toEqual(routes);
    const keys = ways.map(({ choices }) => choices.map(({ question, answer }) => `${question}=${answer}`).join(' '));
    expect(new Set(keys).size).toBe(ways.length);
    const answers = Object.values(library.of(guideSource).data.questions).flatMap(({ answers: all }) =>
      Object.keys(all),
    );
    // Each answer leads to one question or ends one way, and only the first question has no answer before it.
    expect(ways.length + trails.size - 1).toBe(answers.length);
  });

  test('at most five answers, median three', () => {
    const { ways } = walkGuide(library.of(guideSource).data, new Set(library.of(routesSource).map(({ id }) => id)));
    expect(Math.max(...ways.map(({ choices }) => choices.length))).toBeLessThanOrEqual(MOST_ANSWERS);
    expect(medianDepth(ways)).toBe(3);
    console.log(
      `路线 ${library.of(routesSource).length} 条，走法 ${ways.length} 种，各答几题：${depths(ways).join('、')}`,
    );
  });

  test('there is a way into each kind of matter that articles 29 to 31 name', () => {
    const found = new Set(library.of(routesSource).map(({ data }) => data.class));
    expect([...CLASSES].filter((each) => !found.has(each))).toEqual([]);
  });

  test('at least 45 routes, each deadline with its article, each step with its basis', () => {
    expect(library.of(routesSource).length).toBeGreaterThanOrEqual(45);
    for (const { id, data } of library.of(routesSource)) {
      for (const step of data.steps) {
        expect(step.basis.length, id).toBeGreaterThan(0);
        for (const { basis } of step.deadlines) expect(basis, id).toMatch(/\d/);
      }
    }
    expect(library.problems).toEqual([]);
  });
});

const SMALL: Guide = {
  reviewed: '2026-11-22',
  start: 'first',
  questions: {
    first: { ask: '甲？', answers: { a: { say: '子' }, b: { say: '丑' } } },
    second: { ask: '乙？', answers: { a: { say: '寅' }, b: { say: '卯' } } },
  },
  routing: { first: { a: 'second', b: 'routes/x' }, second: { a: 'routes/x', b: 'routes/y' } },
};
const ROUTES = new Set(['x', 'y']);

function broken(change: (guide: Guide) => void): string[] {
  const guide = structuredClone(SMALL);
  change(guide);
  return walkGuide(guide, ROUTES).flaws.map(({ path, message }) => `${path.join('.')}：${message}`);
}

test('a small guide that is right has no flaw', () => {
  expect(broken(() => {})).toEqual([]);
});

test.each<[string, (guide: Guide) => void, RegExp]>([
  [
    'a loop',
    (guide) => Object.assign(guide.routing['second'] ?? {}, { b: 'first' }),
    /^routing\.second\.b：绕了一圈：first → second → first/,
  ],
  [
    'an answer without a target',
    (guide) => delete guide.routing['second']?.['b'],
    /^questions\.second\.answers\.b：“卯”没有去处/,
  ],
  [
    'an unknown route',
    (guide) => Object.assign(guide.routing['second'] ?? {}, { b: 'routes/z' }),
    /^routing\.second\.b：没有这条路线：content\/routes\/z\.mdx/,
  ],
  [
    'an unknown question',
    (guide) => Object.assign(guide.routing['first'] ?? {}, { a: 'third' }),
    /^routing\.first\.a：没有“third”这道题/,
  ],
  [
    'a question nobody reaches',
    (guide) => Object.assign(guide.routing['first'] ?? {}, { a: 'routes/y' }),
    /^questions\.second：没有哪个回答通到/,
  ],
  [
    'a route nobody reaches',
    (guide) => Object.assign(guide.routing['second'] ?? {}, { b: 'routes/x' }),
    /^routing：没有哪个回答通到路线 y/,
  ],
  ['two ways to one question', (guide) => Object.assign(guide.routing['first'] ?? {}, { b: 'second' }), /有两条路通到/],
  [
    'an answer that is not asked',
    (guide) => Object.assign(guide.routing['second'] ?? {}, { c: 'routes/y' }),
    /^routing\.second\.c：“second”没有“c”这个回答/,
  ],
  [
    'a single answer',
    (guide) => delete guide.questions['second']?.answers['b'],
    /^questions\.second：“second”不到两个回答/,
  ],
])('%s is named with its place', (_, change, message) => {
  expect(broken(change).join('\n')).toMatch(new RegExp(message, 'm'));
});

test('a way of more than five answers is too long', () => {
  const guide: Guide = { reviewed: '2026-11-22', start: 'q0', questions: {}, routing: {} };
  for (let index = 0; index < 6; index++) {
    guide.questions[`q${index}`] = { ask: '？', answers: { a: { say: '是' }, b: { say: '否' } } };
    guide.routing[`q${index}`] = { a: index === 5 ? 'routes/y' : `q${index + 1}`, b: 'routes/x' };
  }
  const { flaws } = walkGuide(guide, ROUTES);
  expect(flaws[0]?.message).toMatch(/要回答 6 道题才到，最多 5 道/);
});

test('a sentence over 45 characters is found, whatever ends the one before', () => {
  expect(longSentences(`${'字'.repeat(45)}。${'字'.repeat(46)}；好。`)).toEqual(['字'.repeat(46)]);
});

test('a law that counts some days as working days is believed', () => {
  expect(countsWorkingDays({ article: '88', start: true, working: [3, 5], rolls: true }, 5)).toBe(true);
  expect(countsWorkingDays({ article: '88', start: true, working: [3, 5], rolls: true }, 60)).toBe(false);
  expect(countsWorkingDays({ article: '69', start: false, working: [], workingUpTo: 10, rolls: false }, 10)).toBe(true);
});
