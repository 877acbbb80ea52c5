/** Teaching cases. */

import type { Kind } from '../../library/kind.ts';
import { byCode } from '../../library/sources.ts';
import { checkCases } from './check.ts';
import { cases } from './schema.ts';
import { caseDrafts } from './slides.ts';
import { caseTexts } from './text.ts';

export const teachingCase: Kind = {
  name: 'case',
  label: '案例',
  heading: '教学案例',
  alphabetical: 'more',
  sources: [cases],
  cards: ({ of }) =>
    byCode(of(cases)).map(
      ({ id, data: { title, code, summary, label, picture, discreet, routes, keywords, reviewed } }) => ({
        pointer: `cases/${id}`,
        path: `/cases/${id}/`,
        title,
        code,
        published: { title: `教学案例：${title}`, description: `${summary}（${label}）`, reviewed },
        shown: { over: '教学案例', line: summary, note: label, picture, discreet },
        found: { line: summary, keywords, leads: routes.map((name) => `/routes/${name}/`) },
      }),
    ),
  slides: caseDrafts,
  texts: caseTexts,
  check: checkCases,
  tally: ({ of }) => `案例 ${of(cases).length} 个`,
};
