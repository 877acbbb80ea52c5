/** What somebody has to review now or soon, person by person: what the checking desk shows. */

import { isOverdue, type Review, reviewsFor } from '../kinds/reviewer/model.ts';
import { reviewers } from '../kinds/reviewer/schema.ts';
import { lastDay } from '../law/deadline.ts';
import type { IsoDay } from '../law/status.ts';
import type { Library } from '../library/assemble.ts';

/** One thing to review. */
export interface DueReview {
  file: string;
  /** 路线“单位欠薪” */
  what: string;
  /** The last day. */
  due: IsoDay;
  overdue: boolean;
  /** Why it is due before its turn. */
  because?: string | undefined;
}

/** What one person has to review; nobody's where no name stands. */
export interface DueShare {
  who?: string | undefined;
  due: readonly DueReview[];
}

/** What is told by name where nobody asks for more: what is due within three months. */
export function soon(day: IsoDay): IsoDay {
  return lastDay(day, { amount: 3, unit: '月' });
}

/** 路线“单位欠薪”; a single file by what it is called. */
export function whatIs({ label, title, file }: Pick<Review, 'label' | 'title' | 'file'>): string {
  return file.endsWith(`/${label}`) ? title : `${label}“${title}”`;
}

/** Those who have something due, in the order of the file that names them, and last what nobody was given. */
export function dueSoon(library: Library): DueShare[] {
  const { day } = library;
  const names = library.of(reviewers).data.people.map(({ name }) => name);
  const due = reviewsFor(library).filter((review) => isOverdue(review, day) || review.due <= soon(day));
  const byPerson = Map.groupBy(due, ({ who }) => who);
  return [...names, undefined].flatMap((who) => {
    const some = byPerson.get(who) ?? [];
    if (some.length === 0) return [];
    return {
      who,
      due: some.map((review) => ({
        file: review.file,
        what: whatIs(review),
        due: review.due,
        overdue: isOverdue(review, day),
        because: review.because,
      })),
    };
  });
}
