/** The old handout, item by item, beside the law of today: one page. */

import type { Kind } from '../../library/kind.ts';
import { handout } from './schema.ts';
import { handoutTexts } from './text.ts';

export const oldHandout: Kind = {
  name: 'handout',
  label: '页面',
  sources: [handout],
  cards: ({ of }) => {
    const { title, lead, picture, keywords, reviewed } = of(handout).data;
    const shown = { over: '查旧材料', line: lead, picture, reviewed };
    return [
      {
        pointer: 'warnings/old-handouts',
        path: '/warnings/old-handouts/',
        title,
        shown,
        found: { line: lead, keywords },
      },
    ];
  },
  texts: handoutTexts,
};
