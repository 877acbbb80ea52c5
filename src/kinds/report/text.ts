/** A yearly report in words: what was called otherwise then, the text, its figures as tables. */

import type { Library } from '../../library/assemble.ts';
import { bodyPassages } from '../../library/body-text.ts';
import type { PageText } from '../../library/page-text.ts';
import { dots, ledLine, line, list, type PageBlock, paragraph } from '../../library/word-blocks.ts';
import { type ChartModel, hasTable, rowSentence } from './figures.ts';
import { reportModels } from './model.ts';
import { reports } from './schema.ts';

function figureBlocks(chart: ChartModel): PageBlock[] {
  const note = paragraph('basis', chart.note);
  if (!hasTable(chart)) return [dots(chart.rows.map(rowSentence)), note];
  return [{ is: 'table', title: chart.title, ...chart.table }, note];
}

export function reportTexts(library: Library): PageText[] {
  const bodies = new Map(library.of(reports).map(({ id, body }) => [id, body]));
  return reportModels(library).map((report): PageText => {
    const { id, about, office, year, dated, number, old, left, figures } = report;
    const charts = new Map(figures.map((chart) => [chart.id, chart]));
    const body = bodyPassages(bodies.get(id) ?? '', library.citations, (name, attribute) => {
      const chart = name === 'Chart' ? charts.get(attribute('figure')) : undefined;
      return chart ? figureBlocks(chart) : [];
    });
    return {
      pointer: `reports/${id}`,
      lead: about,
      passages: [
        {
          blocks: [
            list('rows', [
              ...(office === undefined ? [] : [ledLine('words', '单位：', office)]),
              ledLine('words', '说的是：', `${year} 年`),
              ...(dated ? [ledLine('words', '落款：', dated.words)] : []),
              ...(number === undefined ? [] : [ledLine('words', '文号：', number)]),
            ]),
          ],
        },
        ...(old.length > 0
          ? [
              {
                heading: { title: '报告里的叫法，是那时的' },
                blocks: [
                  list(
                    'dots',
                    old.map(({ said, now, note }) => [
                      ...ledLine('words', said, now === undefined ? '　' : `　现在是${now}`),
                      ...line('words', note),
                    ]),
                  ),
                ],
              },
            ]
          : []),
        ...body,
        ...(left.length > 0
          ? [{ heading: { title: '报告里的数字' }, blocks: left.flatMap((chart) => figureBlocks(chart)) }]
          : []),
        {
          blocks: [
            paragraph('basis', '这一页用白话讲这份报告，数字照报告印的写，没有印的不补。报告全文以单位公布的为准。'),
          ],
        },
      ],
    };
  });
}
