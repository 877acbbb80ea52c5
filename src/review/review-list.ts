/** What there is to review, as lines for whoever asks at the command line: person by person, then day by day. */

import { countsByKind, isOverdue, type Review } from '../kinds/reviewer/model.ts';
import type { IsoDay } from '../law/status.ts';
import { whatIs } from './due-soon.ts';

export interface ReviewList {
  reviews: readonly Review[];
  /** Everybody who is named, in the order of the file. */
  people: readonly string[];
  day: IsoDay;
  /** The last day of which each thing is told by name; of later ones how many there are. */
  until: IsoDay;
  /** Where people are named. */
  file: string;
}

/** 路线“单位欠薪” content/routes/unpaid-wages.mdx */
function named(review: Review): string {
  const { file, because } = review;
  return `${whatIs(review)}  ${file}${because === undefined ? '' : `（${because}）`}`;
}

/** The month of a day: 2027-11. */
export const monthOf = (day: IsoDay) => day.slice(0, 7);

function block(head: string, reviews: readonly Review[], { day, until }: ReviewList): string[] {
  if (reviews.length === 0) return [`${head}：没有要核对的`];
  const overdue = reviews.filter((review) => isOverdue(review, day));
  const soon = reviews.filter((review) => !isOverdue(review, day) && review.due <= until);
  const later = reviews.filter((review) => !isOverdue(review, day) && review.due > until);
  const days = [...Map.groupBy(soon, ({ due }) => due)];
  return [
    `${head}：一共 ${reviews.length} 份`,
    ...(overdue.length > 0 ? [`  已经过期 ${overdue.length} 份，先核对这些：`] : []),
    ...overdue.map((review) => `    ${review.due}  ${named(review)}`),
    ...days.flatMap(([due, all]) => [
      `  ${due} 以前 ${all.length} 份：`,
      ...all.map((review) => `    ${named(review)}`),
    ]),
    ...(overdue.length + soon.length === 0 ? [`  ${until} 以前没有到期的`] : []),
    ...[...Map.groupBy(later, ({ due }) => monthOf(due))].map(
      ([month, all]) => `  ${month} 月到期：${countsByKind(all)}`,
    ),
  ];
}

/** @param only one person's */
export function reviewLines(list: ReviewList, only?: string): string[] {
  const { reviews, people, day, file } = list;
  const of = (name: string | undefined) => reviews.filter(({ who }) => who === name);
  if (only !== undefined) return block(only, of(only), list);
  const nobodys = of(undefined);
  const overdue = reviews.filter((review) => isOverdue(review, day));
  return [
    `${day}：一共 ${reviews.length} 份要按时核对，已经过期 ${overdue.length} 份，没有人管 ${nobodys.length} 份。`,
    ...people.flatMap((name) => ['', ...block(name, of(name), list)]),
    ...(nobodys.length > 0 ? ['', ...block('没有人管', nobodys, list), `  谁管哪些，写在 ${file} 里`] : []),
  ];
}
