/** The exam of tests/search/queries.yaml, sat by the index alone; `npm run bench:search` sits it in a browser. */

import { beforeAll, describe, expect, test } from 'vitest';
import { loadLibrary } from '../../src/library.ts';
import { PROJECT } from '../content-copy.ts';
import { type Evaluation, evaluate, type Queries, readQueries } from '../search/evaluate.ts';
import { type Ours, ours, pathsFor } from '../search/ours.ts';

let queries: Queries;
let own: Ours;
let result: Evaluation;

beforeAll(async () => {
  queries = readQueries();
  own = ours(loadLibrary({ root: PROJECT, day: '2026-11-26' }));
  result = await evaluate((ask) => pathsFor(own, ask), queries);
});

describe('the exam itself', () => {
  test('has enough questions of every kind, each once', () => {
    const { exact, article, lay, nothing } = queries;
    expect(lay.length).toBeGreaterThanOrEqual(150);
    expect(nothing.length).toBeGreaterThanOrEqual(20);
    const asks = [...exact, ...article, ...lay].map(({ ask }) => ask);
    expect(new Set([...asks, ...nothing]).size).toBe(asks.length + nothing.length);
  });

  test('expects only pages that are there', () => {
    const paths = new Set(own.searcher.index.entries.flatMap(({ path }) => [path, path.split('#')[0]]));
    const wanted = [...queries.exact, ...queries.article, ...queries.lay].flatMap(({ find }) => find);
    expect(wanted.filter((path) => !paths.has(path) && !paths.has(path.split('#')[0]))).toEqual([]);
  });
});

test('the answer stands first, or among the first five', () => {
  const { first, five, mrr } = result.all;
  expect(result.missed.map(({ ask }) => ask).length / result.all.queries).toBeLessThanOrEqual(0.03);
  expect({ first: first >= 0.85, five: five >= 0.97, mrr: mrr >= 0.9 }).toEqual({ first: true, five: true, mrr: true });
});

test('hardly a question finds nothing, and nothing is found for other matters', () => {
  expect(result.all.zero).toBeLessThanOrEqual(0.005);
  expect(result.falseHits).toEqual([]);
});
