/** The old handout, item by item, beside the law of today: one page. */

import type { Kind } from '../../library/kind.ts';
import { handout } from './schema.ts';

export const oldHandout: Kind = {
  name: 'handout',
  label: '页面',
  sources: [handout],
  cards: ({ of }) => {
    const { title, lead, keywords } = of(handout).data;
    return [
      { pointer: 'warnings/old-handouts', path: '/warnings/old-handouts/', title, found: { line: lead, keywords } },
    ];
  },
};
