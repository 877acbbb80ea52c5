/** Holds a search engine against tests/search/queries.yaml. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';

const GROUPS = ['exact', 'article', 'lay'] as const;

/** `find`: paths below the base that answer, best first; with an anchor where only that place does. */
const query = z.strictObject({ ask: z.string(), find: z.array(z.string().startsWith('/')).min(1) });

const queriesSchema = z.strictObject({
  exact: z.array(query),
  article: z.array(query),
  lay: z.array(query),
  nothing: z.array(z.string()),
});

export type Queries = z.infer<typeof queriesSchema>;

export function readQueries(file = join(import.meta.dirname, 'queries.yaml')): Queries {
  return queriesSchema.parse(parse(readFileSync(file, 'utf8')));
}

export interface Score {
  name: string;
  queries: number;
  /** Shares of the queries whose answer stands first, or among the first five. */
  first: number;
  five: number;
  /** Mean reciprocal rank. */
  mrr: number;
  /** Share of the queries to which nothing was found. */
  zero: number;
}

export interface Evaluation {
  groups: Score[];
  all: Score;
  /** Queries that must find nothing and found something, with what. */
  falseHits: { ask: string; found: string }[];
  /** Queries without an answer among the first five. */
  missed: { ask: string; find: string[]; got: string[] }[];
}

/** Paths in order, for one query. */
export type Engine = (ask: string) => Promise<string[]> | string[];

/**
 * Where the first right answer stands, from 0, or -1.
 * @param pages the engine knows whole pages only: a place on the right page will do
 */
function placeOf(found: readonly string[], find: readonly string[], pages: boolean): number {
  const page = (path: string) => path.split('#')[0];
  return found.findIndex((path) =>
    find.some((want) => path === want || ((pages || !want.includes('#')) && page(path) === page(want))),
  );
}

function scoreOf(name: string, places: readonly number[], empty: number): Score {
  const share = (test: (place: number) => boolean) => places.filter(test).length / places.length;
  return {
    name,
    queries: places.length,
    first: share((place) => place === 0),
    five: share((place) => place >= 0 && place < 5),
    mrr: places.reduce((sum, place) => sum + (place < 0 ? 0 : 1 / (place + 1)), 0) / places.length,
    zero: empty / places.length,
  };
}

/** @param pages see placeOf */
export async function evaluate(engine: Engine, queries: Queries, pages = false): Promise<Evaluation> {
  const groups: Score[] = [];
  const missed: Evaluation['missed'] = [];
  const allPlaces: number[] = [];
  let allEmpty = 0;
  for (const name of GROUPS) {
    const places: number[] = [];
    let empty = 0;
    const answers = await Promise.all(queries[name].map(({ ask }) => engine(ask)));
    for (const [index, { ask, find }] of queries[name].entries()) {
      const found = answers[index] ?? [];
      const place = placeOf(found, find, pages);
      places.push(place);
      if (found.length === 0) empty += 1;
      if (place < 0 || place >= 5) missed.push({ ask, find, got: found.slice(0, 5) });
    }
    groups.push(scoreOf(name, places, empty));
    allPlaces.push(...places);
    allEmpty += empty;
  }
  const found = await Promise.all(queries.nothing.map(async (ask) => ({ ask, found: (await engine(ask))[0] })));
  const falseHits = found.flatMap(({ ask, found: first }) => (first === undefined ? [] : [{ ask, found: first }]));
  return { groups, all: scoreOf('all', allPlaces, allEmpty), falseHits, missed };
}
