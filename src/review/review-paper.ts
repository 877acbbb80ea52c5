/** A year's report as a Word file that an office prints and files. */

import { type WorkBlock, workPaper } from '../faces/word/work-paper.ts';
import { countsByKind, kindOf } from '../kinds/reviewer/model.ts';
import { monthOf } from './review-list.ts';
import type { Tally, YearReport } from './year-report.ts';

const table = (
  head: readonly string[],
  shares: readonly number[],
  rows: readonly (readonly string[])[],
): WorkBlock => ({
  is: 'table',
  head,
  shares,
  rows,
});
const heading = (text: string): WorkBlock => ({ is: 'heading', text });
const says = (text: string): WorkBlock => ({ is: 'text', text });

const row = ({ name, ...counts }: Tally) => [
  name,
  ...[counts.all, counts.reviewed, counts.overdue, counts.next].map(String),
];

const nobody = '没有人管';

function summary({ year, day, all, reviewed, overdue, next, nobodys, kinds }: YearReport): WorkBlock[] {
  return [
    heading('一、总的情况'),
    says(
      `要按时核对的一共 ${all.length} 份。最近一次核对在 ${year} 年的 ${reviewed.length} 份。到 ${day}，过期没有核对的 ${overdue.length} 份；到 ${year + 1} 年底还要核对的 ${next.length} 份；没有人管的 ${nobodys.length} 份。`,
    ),
    table(
      ['类', '一共', `${year} 年核对过`, '已经过期', `${year + 1} 年底以前到期`],
      [3, 2, 2.4, 2, 3.2],
      kinds.map(row),
    ),
  ];
}

function people({ year, people: all, all: reviews, nobodys }: YearReport): WorkBlock[] {
  const does = (name: string) => countsByKind(reviews.filter(({ who }) => who === name));
  return [
    heading('二、谁核对什么'),
    ...(all.length === 0
      ? [says('还没有写谁管哪些。')]
      : [
          table(
            ['谁', '管什么', '一共', `${year} 年核对过`, '已经过期', `${year + 1} 年底以前到期`],
            [2.2, 5, 1.4, 2, 1.6, 2.2],
            all.map((one) => {
              const [name = '', ...counts] = row(one);
              return [name, does(name), ...counts];
            }),
          ),
        ]),
    ...(nobodys.length > 0 ? [says(`${nobody}的 ${nobodys.length} 份：${countsByKind(nobodys)}。`)] : []),
  ];
}

function changed({ year, changes, laws, coming }: YearReport): WorkBlock[] {
  const days = (list: YearReport['laws']) => list.map(({ title, day }) => `《${title}》（${day}）`).join('、');
  return [
    heading('三、改了什么'),
    changes.length === 0
      ? says(`${year} 年没有写给读者看的改动。`)
      : table(
          ['日期', '哪一种', '改了什么', '现在怎样', '哪几页'],
          [2.4, 1.8, 3.4, 7.4, 3],
          changes.map(({ day, kind, title, says: sentences, pages }) => [
            day,
            kind,
            title,
            sentences.join('\n'),
            pages.map((page) => page.title).join('\n'),
          ]),
        ),
    ...(laws.length > 0 ? [says(`引用的法律里，${year} 年起施行的：${days(laws)}。`)] : []),
    ...(coming.length > 0 ? [says(`已经公布、还没有施行的新文本：${days(coming)}。`)] : []),
  ];
}

function due({ year, overdue, next }: YearReport): WorkBlock[] {
  const groups = [...Map.groupBy(next, ({ due: day, who = nobody }) => `${monthOf(day)} ${who}`)].sort(([a], [b]) =>
    a < b ? -1 : 1,
  );
  return [
    heading('四、过期没有核对的'),
    overdue.length === 0
      ? says('没有。')
      : table(
          ['最晚', '上次核对', '类', '名称', '谁', '为什么'],
          [2.4, 2.4, 2, 5, 2, 4],
          overdue.map((review) => [
            review.due,
            review.reviewed,
            kindOf(review),
            review.title,
            review.who ?? nobody,
            review.because ?? '到期',
          ]),
        ),
    heading(`五、${year + 1} 年底以前要核对的`),
    groups.length === 0
      ? says('没有。')
      : table(
          ['月份', '谁', '一共', '哪些'],
          [2, 2.4, 1.6, 10],
          groups.map(([key, all]) => [...key.split(' '), `${all.length}`, countsByKind(all)]),
        ),
  ];
}

function list({ year, reviewed }: YearReport): WorkBlock[] {
  return [
    heading(`六、${year} 年核对过的`),
    ...(reviewed.length === 0 ? [says('没有。')] : []),
    ...[...Map.groupBy(reviewed, kindOf)].map(([name, all]) =>
      says(`${name} ${all.length} 份：${all.map(({ title }) => title).join('；')}。`),
    ),
  ];
}

/** @returns the file */
export function reviewPaper(report: YearReport): Promise<Uint8Array> {
  const { year, day, office } = report;
  return workPaper({
    title: `${year} 年内容核对报告`,
    lead: `${office}。照 ${day} 的内容做的。只给单位自己存档，不公布`,
    who: office,
    made: day,
    blocks: [
      ...summary(report),
      ...people(report),
      ...changed(report),
      ...due(report),
      ...list(report),
      {
        is: 'note',
        text: '每一份只记着最近一次核对的日期：一年里核对过两次的算一次，后来又核对过的算在后来那一年。每一份的文件、网址和日期，见同名的表格。',
      },
    ],
  });
}
