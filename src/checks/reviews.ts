/** What is due for review, and what else of the content is to be looked at. Reminders, not errors. */

import { edition } from '../kinds/edition/schema.ts';
import { isOverdue, reviewsFor } from '../kinds/reviewer/model.ts';
import type { Library } from '../library/assemble.ts';

/** What should have been held against the law again by now. Who has to is for the office: `npm run review`. */
export function reviewsDue(library: Library): string[] {
  return reviewsFor(library)
    .filter((review) => isOverdue(review, library.day))
    .map(({ file, reviewed, due, because }) =>
      because === undefined
        ? `提醒：${file} 该核对了（上次 ${reviewed}，最晚 ${due}）`
        : `提醒：${file} 请重看一遍，改它的核对日期：${because}（上次 ${reviewed}）`,
    );
}

/** Texts that take over, and what an office has to publish and has not. */
export function comingNotes(library: Library): string[] {
  const { of } = library;
  const notes: string[] = [];
  for (const { title, coming } of library.registry.laws) {
    if (coming) {
      notes.push(
        `提醒：《${title}》的新文本 ${coming.effective} 起施行，到那天条号自己换成新的，旧条号通不过检查。要改的先照 npm run law 做的“要做的事.md”准备好`,
      );
    }
  }
  const names = {
    online: '网络信访渠道',
    post: '通信地址',
    telephones: '电话',
    hours: '接待时间',
    place: '接待地点',
    progress: '查询办法',
  };
  const { reception } = of(edition).data;
  const missing = Object.entries(names).filter(([key]) => !reception[key as keyof typeof names]?.length);
  if (missing.length > 0) {
    notes.push(`提醒：《信访工作条例》第十八条要求公布的，这一版还缺：${missing.map(([, name]) => name).join('、')}`);
  }
  return notes;
}
