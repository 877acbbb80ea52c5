/** A slide of the hall screen: as much of a draft as fits. */

import type { Draft } from '../../library/draft.ts';
import type { Shape } from './room.ts';

export interface Slide extends Draft {
  /** Unlike every other of its playlist: t26-2. */
  id: string;
  /** Which of how many slides that one draft became. */
  part: number;
  parts: number;
  /** The size of its text on screens of each shape: hundredths of the unit. */
  size: Record<Shape, number>;
  /** Set for readers at the usual distance, because a sentence of the law fits no larger. */
  near?: boolean | undefined;
  /** The last of its entry: the code stands on it. */
  coded: boolean;
  /** How long it stays. */
  seconds: number;
}
