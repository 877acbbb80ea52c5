/** Practices: what an office promises or does beyond the law; the site that names no office has none. */

import type { Kind } from '../../library/kind.ts';
import { byCode } from '../../library/sources.ts';
import { checkPractices } from './check.ts';
import { labelOf, promiserOf } from './notes.ts';
import { demands, practices } from './schema.ts';
import { practiceDrafts } from './slides.ts';
import { practiceTexts } from './text.ts';

export const practice: Kind = {
  name: 'practice',
  label: '做法',
  heading: '本单位的承诺和做法',
  alphabetical: 'more',
  sources: [practices, demands],
  cards: (known) => {
    const all = byCode(known.of(practices));
    if (all.length === 0) return [];
    const office = promiserOf(known);
    return all.map(({ id, data }) => ({
      pointer: `practices/${id}`,
      path: `/practices/${id}/`,
      title: data.title,
      code: data.code,
      published: {
        title: `${office}的${data.as}：${data.title}`,
        description: data.says,
        reviewed: data.reviewed,
      },
      shown: { over: `${office}的${data.as}`, line: data.says, picture: data.picture, tone: '可以' },
      found: { label: labelOf(data), line: data.says, keywords: data.keywords },
    }));
  },
  slides: practiceDrafts,
  texts: practiceTexts,
  check: checkPractices,
  tally: ({ of }) => (of(practices).length > 0 ? `做法 ${of(practices).length} 项` : undefined),
};
