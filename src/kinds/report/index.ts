/** Yearly reports: how an office did its work under the law, with its figures. An edition may have none. */

import type { Kind } from '../../library/kind.ts';
import { checkReports } from './check.ts';
import { reports } from './schema.ts';
import { reportDrafts } from './slides.ts';
import { reportTexts } from './text.ts';

export const report: Kind = {
  name: 'report',
  label: '年度报告',
  heading: '年度报告',
  sources: [reports],
  cards: ({ of }) =>
    of(reports).map(({ id, data: { title, code, about, keywords, reviewed } }) => ({
      pointer: `reports/${id}`,
      path: `/reports/${id}/`,
      title,
      code,
      published: { title, description: about, reviewed },
      shown: { over: '年度报告', line: about, picture: 'chart-bar' },
      found: { line: about, keywords },
    })),
  slides: reportDrafts,
  texts: reportTexts,
  check: checkReports,
  tally: ({ of }) => (of(reports).length === 0 ? undefined : `年度报告 ${of(reports).length} 份`),
};
