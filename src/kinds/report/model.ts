/** All that any face shows of a yearly report. */

import { formatDay } from '../../law/deadline.ts';
import { ContentError } from '../../law/problem.ts';
import type { Library } from '../../library/assemble.ts';
import { edition } from '../edition/schema.ts';
import { type ChartModel, chartOf } from './figures.ts';
import { type Report, reports } from './schema.ts';

export interface ReportModel extends Pick<Report, 'title' | 'code' | 'year' | 'number' | 'to' | 'about' | 'old'> {
  id: string;
  path: string;
  /** The office whose report it is; undefined where the edition names none. */
  office: string | undefined;
  /** ISO day that it bears, and the same in words: 2023 年 1 月 4 日. */
  dated: { day: string; words: string } | undefined;
  figures: ChartModel[];
  /** Those that the text does not place: they follow at its end. */
  left: ChartModel[];
  keywords: string[];
  reviewed: string;
}

/** The newest first. */
export function reportModels(library: Library): ReportModel[] {
  const { office } = library.of(edition).data;
  return library
    .of(reports)
    .map(({ id, data, compiled }) => {
      const figures = data.figures.map(chartOf);
      const placed = new Set(compiled.charts.map(({ figure }) => figure));
      return {
        ...data,
        id,
        path: `/reports/${id}/`,
        office,
        dated: data.dated === undefined ? undefined : { day: data.dated, words: formatDay(data.dated) },
        figures,
        left: figures.filter((one) => !placed.has(one.id)),
      };
    })
    .sort((a, b) => b.year - a.year || a.id.localeCompare(b.id));
}

/**
 * One group of figures, for a text that shows it.
 * @param report the name of the report's file: 2022
 * @throws ContentError where the report has no such figures
 */
export function chartIn({ of }: Pick<Library, 'of'>, report: string | undefined, figure: string): ChartModel {
  const entry = of(reports).find(({ id }) => id === report);
  const found = entry?.data.figures.find(({ id }) => id === figure);
  if (found) return chartOf(found);
  throw new ContentError([{ file: entry?.file ?? reports.folder, message: `没有叫“${figure}”的数字，图画不出来` }]);
}
