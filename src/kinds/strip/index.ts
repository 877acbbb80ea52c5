/** Picture strips: nothing of their own to open, they stand on the page of a route or a case. */

import type { Kind } from '../../library/kind.ts';
import { checkStrips } from './check.ts';
import { strips } from './schema.ts';

export const pictureStrip: Kind = {
  name: 'strip',
  label: '连环画',
  sources: [strips],
  check: checkStrips,
  tally: ({ of }) => `连环画 ${of(strips).length} 条`,
};
