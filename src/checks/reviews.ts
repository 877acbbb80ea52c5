/** What has not been looked at for a year, and what cites a law that was checked since. Reminders, not errors. */

import { edition } from '../kinds/edition/schema.ts';
import { laws } from '../kinds/law/schema.ts';
import { allEntries, type Library } from '../library/assemble.ts';
import { fieldsThat } from '../library/meaning.ts';

const YEAR = 365 * 24 * 3600 * 1000;

export function reviewsDue(library: Library): string[] {
  const { day, of } = library;
  const checked = new Map(of(laws).map(({ id, data }) => [id, data.checked]));
  const notes: string[] = [];
  for (const entry of allEntries(library)) {
    for (const { value } of fieldsThat(entry, 'reviewed')) {
      if (Date.parse(day) - Date.parse(value) > YEAR) notes.push(`提醒：${entry.file} 一年没有核对了（${value}）`);
      const newer = entry.compiled?.targets.find(({ law }) => (checked.get(law.id) ?? '') > value);
      if (newer) notes.push(`提醒：${entry.file} 引用的《${newer.law.title}》在它核对之后又更新过，请重看一遍`);
    }
  }
  for (const { title, coming } of library.registry.laws) {
    if (coming) {
      notes.push(
        `提醒：《${title}》的新文本 ${coming.effective} 起施行，到那天条号自己换成新的，旧条号通不过检查。要改的先照 npm run law 做的“要做的事.md”准备好`,
      );
    }
  }
  for (const [path, { words }] of library.cautions) {
    if (!path.includes('#')) notes.push(`提醒：${path} ${words}核对好了，改它的 reviewed`);
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
