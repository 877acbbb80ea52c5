/** What a page tells the calculator of a deadline: written into the page by the build, read in the browser. */

import type { Period } from '../law/deadline.ts';
import type { DeadlineModel } from './model.ts';
import type { Deadline } from './schema.ts';

export interface Counted extends Pick<Deadline, 'who' | 'act' | 'from'> {
  period: Period;
  /** By how much it may be made longer. */
  extend?: Period | undefined;
  /** A last day on a public holiday moves on. */
  rolls?: true | undefined;
  /** 《行政复议法》第二十条第一款; absent where it stands beside. */
  basis?: string | undefined;
}

/** What the calculator of a deadline needs; undefined for hours, which no calendar can count. */
export function countedOf(deadline: DeadlineModel): Counted | undefined {
  const { who, act, from, calculator, basisText } = deadline;
  if (!calculator) return undefined;
  const { period, extend, rolls } = calculator;
  return { who, act, from, period, extend, rolls: rolls || undefined, basis: basisText };
}

/** For `data-deadline`: the periods that one day sets running. */
export function written(all: readonly Counted[]): string {
  return JSON.stringify(all);
}

/** @throws SyntaxError where the page does not say */
export function counted({ dataset }: HTMLElement): Counted[] {
  return JSON.parse(dataset['deadline'] ?? '') as Counted[];
}
