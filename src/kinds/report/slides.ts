/** A report on the hall screen: what it says in a sentence, then its figures, one group a slide. */

import type { Library } from '../../library/assemble.ts';
import type { Block, Draft } from '../../library/draft.ts';
import { qrName } from '../../site.ts';
import { type ChartModel, rowSentence } from './figures.ts';
import { type ReportModel, reportModels } from './model.ts';

/** Groups of figures: with the first slide and the last, six are what one looks at standing. */
const MOST = 4;
/** Figures on one slide, and where something is said of each. */
const ROWS = 4;
const ROWS_WITH_WORDS = 2;

function blocksOf({ rows }: ChartModel): Block[] {
  const blocks = rows.map(({ label, said, ratio, change }): Block => {
    const words = [ratio, change && change.sign + change.words].filter((one) => one !== undefined);
    const [figure = '', ...beside] = said === undefined ? words : [said, ...words];
    return {
      text: label,
      tone: '说明',
      figure: { said: figure, beside: beside.length > 0 ? beside.join('，') : undefined },
    };
  });
  return blocks.slice(0, blocks.some(({ figure }) => figure?.beside !== undefined) ? ROWS_WITH_WORDS : ROWS);
}

function draftsOf({ code, path, year, office, about, figures, dated }: ReportModel): Draft[] {
  const shared = { code: code ?? qrName(path), path, topic: '年度报告', name: `${year} 年`, picture: 'chart-bar' };
  return [
    {
      ...shared,
      layout: '图',
      title: `${year} 年，怎样依法办信访`,
      blocks: [{ text: about, tone: '说明' }],
      small: office,
    },
    ...figures.slice(0, MOST).map(
      (chart): Draft => ({
        ...shared,
        layout: '数',
        title: chart.title,
        blocks: blocksOf(chart),
        small: dated === undefined ? undefined : `数字照 ${dated.words}的报告`,
        notes: [chart.note, ...chart.rows.map(rowSentence)].join('\n'),
      }),
    ),
    // Figures need the whole slide: the code stands on one of its own.
    ...(figures.length === 0
      ? []
      : [
          {
            ...shared,
            layout: '图' as const,
            title: '想看全部',
            blocks: [{ text: '做了哪些事，数字是怎么来的，都在这份报告里。', tone: '说明' as const }],
          },
        ]),
  ];
}

export function reportDrafts(library: Library): Draft[] {
  return reportModels(library).flatMap(draftsOf);
}
