/** Limitation periods, and what petitioning does to them: one page, a place for each. */

import type { Kind } from '../../library/kind.ts';
import { checkChoices } from './check.ts';
import { clocksInOrder } from './model.ts';
import { clocks } from './schema.ts';
import { clockDrafts } from './slides.ts';
import { clockTexts } from './text.ts';

const PATH = '/clocks/';

export const clock: Kind = {
  name: 'clock',
  label: '页面',
  alphabetical: 'more',
  sources: [clocks],
  cards: ({ of }) => {
    const { title, lead, picture, keywords, reviewed } = of(clocks).data;
    const shown = { over: '时限', line: lead, picture, reviewed };
    return [
      ...clocksInOrder(of(clocks).data).map(({ id, title: name, say }) => ({
        pointer: `clocks/${id}`,
        path: `${PATH}#${id}`,
        title: name,
        found: { label: '时限', line: say },
      })),
      { pointer: 'clocks', path: PATH, title, shown, found: { line: lead, keywords } },
    ];
  },
  slides: clockDrafts,
  texts: clockTexts,
  check: checkChoices,
};
