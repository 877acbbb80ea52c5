/** How our words are said: what a voice is told of characters with several readings. No page of its own. */

import type { Kind } from '../../library/kind.ts';
import { checkReadings } from './check.ts';
import { readings } from './schema.ts';

export const reading: Kind = {
  name: 'reading',
  label: '读音',
  sources: [readings],
  check: checkReadings,
};
