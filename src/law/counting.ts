/** How a law counts its days: whether 日 means calendar or working days there, and where it says so. */

import { formatCitation } from './citation.ts';
import { parseReference } from './grammar.ts';

/** How a law counts its days, where it says so itself. */
export interface Counting {
  /** Key of the article that says it. */
  article: string;
  /** It says, or refers to a law that says, that the day of the event is not counted. */
  start: boolean;
  /** Amounts whose 日 are working days. */
  working: readonly number[];
  /** Up to this amount all 日 are working days. */
  workingUpTo?: number | undefined;
  /** A last day on a public holiday moves to the first day after it. */
  rolls: boolean;
}

/** Whether a law says of this many 日 that they are working days. */
export function countsWorkingDays({ working, workingUpTo = 0 }: Counting, amount: number): boolean {
  return working.includes(amount) || amount <= workingUpTo;
}

/** 《行政复议法》第八十八条: the article that says it. */
export function countingArticle(title: string, { article }: Counting): string {
  return formatCitation({ law: title, spans: parseReference(article)?.spans ?? [] });
}
