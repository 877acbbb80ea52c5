/** The exam of tests/search/exam.yaml, sat by the index alone; `npm run bench:search` sits it in a browser. */

import { beforeAll, describe, expect, test } from 'vitest';
import { condensed } from '../../src/faces/search/function-characters.ts';
import { loadLibrary } from '../../src/library.ts';
import { PROJECT } from '../content-copy.ts';
import { type Evaluation, evaluate, type Group, type Question, readExam } from '../search/evaluate.ts';
import { type Ours, ours, pathsFor } from '../search/ours.ts';

let exam: Question[];
let own: Ours;
let result: Evaluation;

beforeAll(async () => {
  exam = readExam();
  own = ours(loadLibrary({ root: PROJECT, day: '2026-11-26' }));
  result = await evaluate((ask) => pathsFor(own, ask), exam);
});

const group = (name: Group) => result.groups.find((one) => one.name === name);

describe('the exam itself', () => {
  test('is written as people write: at least 400 questions, half of them longer than twenty characters, each once', () => {
    const answered = exam.filter((question) => question.group === 'answered').map(({ ask }) => [...ask].length);
    expect(answered.length).toBeGreaterThanOrEqual(400);
    expect(answered.filter((length) => length > 20).length).toBeGreaterThanOrEqual(answered.length / 2);
    expect(answered.every((length) => length >= 6 && length <= 120)).toBe(true);
    const asks = exam.map(({ ask }) => ask);
    expect(new Set(asks).size).toBe(asks.length);
  });

  test('expects only pages that are there', () => {
    const paths = own.searcher.index.entries.map(({ path }) => path);
    const lost = exam.filter(
      (question) =>
        ['exact', 'article', 'answered'].includes(question.group) &&
        !paths.some((path) => question.answers(path, true)),
    );
    expect(lost.map(({ ask }) => ask)).toEqual([]);
  });

  test('is not in the words that search goes by', () => {
    const words = own.searcher.index.entries.flatMap(({ says, events }) => [...says, ...events]);
    const copied = exam.filter(({ ask, group: of }) => of === 'answered' && words.includes(condensed(ask)));
    expect(copied.map(({ ask }) => ask)).toEqual([]);
  });
});

test('what is asked by its name or its number comes first', () => {
  expect(group('article')?.first).toBeGreaterThanOrEqual(0.95);
  expect(group('exact')?.first).toBeGreaterThanOrEqual(0.85);
  expect(group('exact')?.five).toBeGreaterThanOrEqual(0.97);
});

test('what is told as people tell it is answered, first or among the first five', () => {
  const { first = 0, five = 0, nothing = 1 } = group('answered') ?? {};
  expect(first).toBeGreaterThanOrEqual(0.63);
  expect(five).toBeGreaterThanOrEqual(0.87);
  expect(nothing).toBeLessThanOrEqual(0.02);
});

test('what no page is about is hardly ever answered', () => {
  expect(result.outside.answered / result.outside.of).toBeLessThanOrEqual(0.25);
});
