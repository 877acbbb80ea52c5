/** What a page tells the calculator of a deadline: written into the page by the build, read in the browser. */

import type { Period } from '../law/deadline.ts';
import type { Deadline } from './schema.ts';

export interface Counted extends Pick<Deadline, 'who' | 'act' | 'from'> {
  period: Period;
  /** By how much it may be made longer. */
  extend?: Period | undefined;
  /** 《行政复议法》第二十条第一款 */
  basis: string;
  /** Title of the page, for the calendar entry. */
  page: string;
}

/** For `data-deadline`. */
export function written(counted: Counted): string {
  return JSON.stringify(counted);
}

/** @throws SyntaxError where the page does not say */
export function counted({ dataset }: HTMLElement): Counted {
  return JSON.parse(dataset['deadline'] ?? '') as Counted;
}
