/** Where a practice shows: a few words of it in a box, beside the step, on the page or at the article that it touches. */

import type { Problem } from '../../law/problem.ts';
import type { Library } from '../../library/assemble.ts';
import { resolveReference } from '../../library/graph.ts';
import type { Known } from '../../library/kind.ts';
import { byCode } from '../../library/sources.ts';
import { edition, officeName } from '../edition/schema.ts';
import { type Practice, practices } from './schema.ts';

/** Where the sheet of the boxes is: a file of its own, so that a site without practices carries nothing of it. */
export const PRACTICE_SHEET = '/practices/ours.css';

/** What every place says of a practice: never its words without whose they are. */
export interface PracticeNote {
  path: string;
  title: string;
  /** 本单位的承诺 */
  label: string;
  says: string;
  /** 某某县信访局，2022 年法治建设年度报告，2022 年 5 月起 */
  from: string;
}

/** Who promises. */
export function promiserOf({ of }: Pick<Known, 'of'>): string {
  return officeName(of(edition).data);
}

/** 本单位的承诺 or 本单位的做法. */
export function labelOf({ as }: Pick<Practice, 'as'>): string {
  return `本单位的${as}`;
}

/** 2022 年 5 月 1 日, from as much of a date as is known. */
export function dayInWords(written: string): string {
  const [year = '', month, day] = written.split('-');
  return [`${year} 年`, month && `${Number(month)} 月`, day && `${Number(day)} 日`].filter(Boolean).join(' ');
}

/** The year of which a source tells, or in which it was written. */
export function yearOf({ year, day }: Practice['source']): number | undefined {
  return year ?? (day === undefined ? undefined : Number(day.slice(0, 4)));
}

/** 2022 年法治建设年度报告（某信发〔2024〕1号）, its year added where the title does not say it. */
function sourceInShort({ title, number, ...dates }: Practice['source']): string {
  const year = yearOf(dates as Practice['source']);
  const besides = [number, year !== undefined && !title.includes(String(year)) && `${year} 年`].filter(Boolean);
  return besides.length > 0 ? `${title}（${besides.join('，')}）` : title;
}

function noteOf(id: string, data: Practice, office: string): PracticeNote {
  const since = data.since === undefined ? [] : [`${dayInWords(data.since)}起`];
  return {
    path: `/practices/${id}/`,
    title: data.title,
    label: labelOf(data),
    says: data.says,
    from: [office, sourceInShort(data.source), ...since].join('，'),
  };
}

/** All that the office promises and does, in the order of their codes. */
export function practicesAll(library: Library): PracticeNote[] {
  const office = promiserOf(library);
  return byCode(library.of(practices)).map(({ id, data }) => noteOf(id, data, office));
}

/** A place at which practices show: a page by its pointer, all of it or one of its steps. */
export interface Touched {
  page: string;
  step?: string | number;
}

/** The practices that touch a page, or one step of it, in the order of their codes. */
export function practicesAt(library: Library, { page, step }: Touched): PracticeNote[] {
  const office = promiserOf(library);
  return byCode(library.of(practices))
    .filter(({ data }) => data.touches.some((touch) => touch.page === page && touch.step === step))
    .map(({ id, data }) => noteOf(id, data, office));
}

/** The practices that touch an article of the Regulations or go beyond it. */
export function practicesOfArticle(library: Library, article: number): PracticeNote[] {
  const page = `regulations/${article}`;
  const { registry, citations } = library;
  const home = registry.find(citations.home ?? '')?.title;
  const office = promiserOf(library);
  const goesBeyond = ({ beside }: Practice) =>
    beside.some((reference) =>
      resolveReference(reference, citations).targets.some(
        ({ law, provision }) => law.title === home && provision?.article === article,
      ),
    );
  return byCode(library.of(practices))
    .filter(({ data }) => goesBeyond(data) || data.touches.some((touch) => touch.page === page))
    .map(({ id, data }) => noteOf(id, data, office));
}

/**
 * Practices that touch a step which the page does not have: a box that would show nowhere.
 * @param steps the page's own, as an editor writes them
 */
export function misplaced({ of }: Library, page: string, steps: readonly (string | number)[]): Problem[] {
  const known = typeof steps[0] === 'number' ? `1 到 ${steps.length}` : steps.join('、');
  return of(practices).flatMap(({ file, data, spotOf }) =>
    data.touches.flatMap((touch, index): Problem[] => {
      if (touch.page !== page || touch.step === undefined || steps.includes(touch.step)) return [];
      const spot = spotOf(['touches', index, 'step']);
      return [{ file, ...spot, message: `${page} 没有“${touch.step}”这一步。能写的有：${known}；要整页就不写 step` }];
    }),
  );
}
