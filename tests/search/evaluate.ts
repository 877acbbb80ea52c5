/** Holds a search engine against an exam: tests/search/exam.yaml, or any file of questions. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';

/** `find`: paths below the base that answer, best first; with an anchor where only that place does. */
const query = z.strictObject({ ask: z.string(), find: z.array(z.string().startsWith('/')).min(1) });

const examSchema = z.strictObject({
  exact: z.array(query).default([]),
  article: z.array(query).default([]),
  answered: z.array(query),
  missing: z.array(z.strictObject({ ask: z.string(), lacks: z.string() })).default([]),
  outside: z.array(z.string()).default([]),
});

/** Questions from elsewhere: `accept` is a pattern from the start of an address, or none. */
const foreignSchema = z.array(
  z.looseObject({
    q: z.string(),
    accept: z.string(),
    best: z.string().optional(),
    field: z.enum(['in', 'out']).default('in'),
  }),
);

/** answered: some page of ours does; missing: of the field, but no page does; outside: another matter. */
export type Group = 'exact' | 'article' | 'answered' | 'missing' | 'outside';

export interface Question {
  ask: string;
  group: Group;
  /** The page that answers best, by its path; what is missing. */
  topic: string;
  /**
   * Whether a path answers.
   * @param pages the engine knows whole pages only: the right page will do for a place on it
   */
  answers: (path: string, pages: boolean) => boolean;
}

const pageOf = (path: string) => path.split('#')[0] ?? '';

function fromExam(text: string): Question[] {
  const { missing, outside, ...answered } = examSchema.parse(parse(text));
  const none = () => false;
  return [
    ...(['exact', 'article', 'answered'] as const).flatMap((group) =>
      answered[group].map(
        ({ ask, find }): Question => ({
          ask,
          group,
          topic: find[0] ?? '',
          answers: (path, pages) =>
            find.some((want) => path === want || ((pages || !want.includes('#')) && pageOf(path) === pageOf(want))),
        }),
      ),
    ),
    ...missing.map(({ ask, lacks }): Question => ({ ask, group: 'missing', topic: lacks, answers: none })),
    ...outside.map((ask): Question => ({ ask, group: 'outside', topic: '', answers: none })),
  ];
}

function fromForeign(text: string): Question[] {
  return foreignSchema.parse(JSON.parse(text)).map(({ q, accept, best = '', field }): Question => {
    const right = new RegExp(accept);
    const group = accept !== 'none' ? 'answered' : field === 'in' ? 'missing' : 'outside';
    return { ask: q, group, topic: best, answers: (path) => group === 'answered' && right.test(path) };
  });
}

/** @param file YAML as exam.yaml is, or JSON: [{ q, accept, best, field }] */
export function readExam(file = join(import.meta.dirname, 'exam.yaml')): Question[] {
  const text = readFileSync(file, 'utf8');
  return file.endsWith('.json') ? fromForeign(text) : fromExam(text);
}

export interface Score {
  name: string;
  questions: number;
  /** Shares of the questions whose answer stands first, or among the first five. */
  first: number;
  five: number;
  /** Mean reciprocal rank within the first five. */
  mrr: number;
  /** Share of the questions to which nothing was found. */
  nothing: number;
}

export interface Evaluation {
  all: Score;
  groups: Score[];
  topics: Score[];
  lengths: Score[];
  /** Questions that no page answers and that were answered all the same: how many of how many. */
  missing: { answered: number; of: number };
  outside: { answered: number; of: number };
  /** Every question that was not answered in first place, or that was and should not have been. */
  misses: { question: Question; place: number; got: string[] }[];
}

/** Paths in order, for one question. */
export type Engine = (ask: string) => Promise<string[]> | string[];

interface Asked {
  question: Question;
  found: string[];
  /** From 0; -1 where the answer is not among the first five. */
  place: number;
}

const SHOWN = 5;

function scoreOf(name: string, asked: readonly Asked[]): Score {
  const share = (test: (one: Asked) => boolean) => asked.filter(test).length / Math.max(asked.length, 1);
  return {
    name,
    questions: asked.length,
    first: share(({ place }) => place === 0),
    five: share(({ place }) => place >= 0),
    mrr: asked.reduce((sum, { place }) => sum + (place < 0 ? 0 : 1 / (place + 1)), 0) / Math.max(asked.length, 1),
    nothing: share(({ found }) => found.length === 0),
  };
}

function by(asked: readonly Asked[], key: (one: Asked) => string): Score[] {
  const parts = new Map<string, Asked[]>();
  for (const one of asked) parts.set(key(one), [...(parts.get(key(one)) ?? []), one]);
  return [...parts].map(([name, own]) => scoreOf(name, own));
}

function lengthOf({ question: { ask } }: Asked): string {
  const length = [...ask].length;
  return length <= 20 ? 'to 20 characters' : length <= 45 ? '21 to 45' : 'over 45';
}

/** @param pages see Question.answers */
export async function evaluate(engine: Engine, questions: readonly Question[], pages = false): Promise<Evaluation> {
  const results = await Promise.all(questions.map(({ ask }) => engine(ask)));
  const all = questions.map((question, index): Asked => {
    const found = results[index] ?? [];
    return { question, found, place: found.slice(0, SHOWN).findIndex((path) => question.answers(path, pages)) };
  });
  const of = (...groups: Group[]) => all.filter(({ question }) => groups.includes(question.group));
  const answered = of('exact', 'article', 'answered');
  const without = (group: Group) => ({
    answered: of(group).filter(({ found }) => found.length > 0).length,
    of: of(group).length,
  });
  const wrong = ({ question: { group }, place, found }: Asked) =>
    group === 'missing' || group === 'outside' ? found.length > 0 : place !== 0;
  return {
    all: scoreOf('all', answered),
    groups: by(answered, ({ question }) => question.group),
    topics: by(of('answered'), ({ question }) => question.topic).sort((a, b) => b.questions - a.questions),
    lengths: by(of('answered'), lengthOf),
    missing: without('missing'),
    outside: without('outside'),
    misses: all.filter(wrong).map(({ question, place, found }) => ({ question, place, got: found.slice(0, SHOWN) })),
  };
}
