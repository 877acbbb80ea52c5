/** What has changed: the page and the feeds of it. */

import type { Kind } from '../../library/kind.ts';
import { checkChanges } from './check.ts';
import { changes } from './schema.ts';

export const change: Kind = {
  name: 'change',
  label: '页面',
  sources: [changes],
  check: checkChanges,
  tally: ({ of }) => `更新 ${of(changes).data.changes.length} 条`,
};
