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
  alphabetical: 'more',
  sources: [warnings, penalties],
  cards: ({ of }) => {
    const asks = new Map(of(penalties).data.ladder.map((step) => [step.step, step.asks]));
    return byCode(of(warnings)).map(({ id, data: { title, code, step, conduct, keywords, reviewed } }) => ({
      pointer: `warnings/${id}`,
      path: `/warnings/${id}/`,
      title,
      code,
      published: { title: `${title}：${asks.get(step)}`, description: conduct, reviewed },
      found: { line: conduct, keywords },
    }));
  },
  slides: warningDrafts,
  check: checkWarnings,
  tally: ({ of }) => `警示 ${of(warnings).length} 张`,
};
