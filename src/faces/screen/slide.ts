/** A slide of the hall screen: as much of a draft as fits. */

import type { Draft } from '../../library/draft.ts';

export interface Slide extends Draft {
  /** Unlike every other of its playlist: t26-2. */
  id: string;
  /** Which of how many slides that one draft became. */
  part: number;
  parts: number;
  /** Against the full size of text; never so small that it cannot be read from the distance. */
  scale: number;
  /** Set for readers at the usual distance, because a sentence of the law fits no larger. */
  near?: boolean | undefined;
  /** How long it stays. */
  seconds: number;
}
