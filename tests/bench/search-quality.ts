/** What bench:search prints of how well each engine answered, with the bounds that ours is held to. */

import type { Evaluation, Score } from '../search/evaluate.ts';
import type { Row } from './report.ts';

/** What people really write, and our own exam, which is harder: its writers were told to name nothing. */
export const REAL = { first: 0.8, five: 0.94, mrr: 0.86, nothing: 0.02, missing: 0.35, outside: 0.15 };
export const OWN = { first: 0.7, five: 0.88, mrr: 0.78, nothing: 0.02, missing: 0.8, outside: 0.15 };
const BOUNDS = { aboveCountingFirst: 0.12, aboveCountingFive: 0.08, againstPagefind: 2, topicFive: 0.85 };
/** A topic of fewer questions says little. */
const ENOUGH = 5;

export function qualityRows(name: string, found: Evaluation, bounds?: typeof REAL): Row[] {
  const { all, groups, lengths, missing, outside } = found;
  const brief = (scores: readonly Score[]) =>
    scores.map(({ name: part, first, five }) => `${part} ${first.toFixed(3)}/${five.toFixed(3)}`).join(', ');
  const atLeast = (value: number | undefined) => (value === undefined ? {} : { atLeast: value });
  const atMost = (value: number | undefined) => (value === undefined ? {} : { atMost: value });
  const share = ({ answered, of }: Evaluation['missing']) => answered / Math.max(of, 1);
  return [
    {
      what: `${name}: success@1`,
      measured: all.first,
      unit: '',
      note: `${all.questions} questions; @1/@5: ${brief(groups)}; ${brief(lengths)}`,
      ...atLeast(bounds?.first),
    },
    { what: `${name}: success@5`, measured: all.five, unit: '', ...atLeast(bounds?.five) },
    { what: `${name}: MRR`, measured: all.mrr, unit: '', ...atLeast(bounds?.mrr) },
    {
      what: `${name}: nothing found though a page answers`,
      measured: all.nothing,
      unit: '',
      ...atMost(bounds?.nothing),
    },
    {
      what: `${name}: of the field, no page, answered all the same`,
      measured: share(missing),
      unit: '',
      note: `${missing.answered} of ${missing.of}`,
      ...atMost(bounds?.missing),
    },
    {
      what: `${name}: outside the field, answered all the same`,
      measured: share(outside),
      unit: '',
      note: `${outside.answered} of ${outside.of}`,
      ...atMost(bounds?.outside),
    },
  ];
}

export function topicRows({ topics }: Evaluation): Row[] {
  return topics
    .filter(({ questions }) => questions >= ENOUGH)
    .map(({ name, questions, first, five }) => ({
      what: `${name}: success@5`,
      measured: five,
      unit: '',
      note: `${questions} questions, @1 ${first.toFixed(3)}`,
      atLeast: BOUNDS.topicFive,
    }));
}

/** Against whoever counts plainly, and against Pagefind, in the same run. */
export function comparedRows(found: Record<string, Evaluation>): Row[] {
  const first = (name: string) => found[name]?.all.first ?? Number.NaN;
  const five = (name: string) => found[name]?.all.five ?? Number.NaN;
  const [own, plain] = ['ours, all of it', 'plain counting'];
  return [
    {
      what: 'ours above plain counting: success@1',
      measured: first(own) - first(plain),
      unit: '',
      atLeast: BOUNDS.aboveCountingFirst,
    },
    {
      what: 'ours above plain counting: success@5',
      measured: five(own) - five(plain),
      unit: '',
      atLeast: BOUNDS.aboveCountingFive,
    },
    {
      what: 'ours / plain Pagefind: success@1',
      measured: first(own) / first('Pagefind, plain'),
      unit: 'times',
      atLeast: BOUNDS.againstPagefind,
    },
  ];
}
