/** Warnings: one kind of conduct, what makes it unlawful, what does not, and what to do instead. */

import type { Kind } from '../../library/kind.ts';
import { byCode } from '../../library/sources.ts';
import { checkWarnings } from './check.ts';
import { penalties, warnings } from './schema.ts';
import { warningDrafts } from './slides.ts';

export const warning: Kind = {
  name: 'warning',
  label: '警示',
  heading: '不能这样做',
  sources: [warnings, penalties],
  cards: ({ of }) =>
    byCode(of(warnings)).map(({ id, data: { title, code, conduct, keywords, reviewed } }) => ({
      pointer: `warnings/${id}`,
      path: `/warnings/${id}/`,
      title,
      code,
      published: { title: `${title}：法律看什么`, description: conduct, reviewed },
      found: { line: conduct, keywords },
    })),
  slides: warningDrafts,
  check: checkWarnings,
  tally: ({ of }) => `警示 ${of(warnings).length} 张`,
};
