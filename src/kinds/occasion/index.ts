/** The year's occasions: no pages of their own, others speak of pages on them. */

import type { Kind } from '../../library/kind.ts';
import { checkCalendar } from './check.ts';
import { calendar } from './schema.ts';

export const occasion: Kind = {
  name: 'occasion',
  label: '日子',
  sources: [calendar],
  check: checkCalendar,
  tally: ({ of }) => `一年里的日子 ${Object.keys(of(calendar).data.occasions).length} 个`,
};
