/** Warnings: one kind of conduct, what makes it unlawful, what does not, and what to do instead. */

import type { Kind } from '../../library/kind.ts';
import { byCode } from '../../library/sources.ts';
import { checkWarnings } from './check.ts';
import { penalties, warnings } from './schema.ts';
import { warningDrafts } from './slides.ts';
import { warningTexts } from './text.ts';

export const warning: Kind = {
  name: 'warning',
  label: '警示',
  heading: '不能这样做',
  alphabetical: 'more',
  sources: [warnings, penalties],
  cards: ({ of }) => {
    const steps = new Map(of(penalties).data.ladder.map((step) => [step.step, step]));
    return byCode(of(warnings)).map(({ id, data }) => {
      const { title, code, step, conduct, picture, discreet, keywords, reviewed } = data;
      const { asks, heading = '' } = steps.get(step) ?? {};
      const instead = data.screen?.instead ?? data.instead[0]?.say ?? '';
      return {
        pointer: `warnings/${id}`,
        path: `/warnings/${id}/`,
        title,
        code,
        published: { title: `${title}：${asks}`, description: conduct, reviewed },
        shown: {
          over: heading,
          line: `可以这样：${instead}`,
          picture,
          discreet,
          // Conduct that is only talked over is not shown as unlawful.
          ...(step === '47(1)' ? {} : { tone: '不行' as const }),
        },
        found: { line: conduct, keywords },
      };
    });
  },
  slides: warningDrafts,
  texts: warningTexts,
  check: checkWarnings,
  tally: ({ of }) => `警示 ${of(warnings).length} 张`,
};
