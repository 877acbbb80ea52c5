/** What has not been looked at for a year, and what cites a law that was checked since. Reminders, not errors. */

import type { Library } from '../library/library.ts';

const YEAR = 365 * 24 * 3600 * 1000;

export function reviewsDue(library: Library): string[] {
  const { day, letters, guide, clocks, procedure, hotlines, laws, edition } = library;
  const { readings, terms, routes, rights, warnings, myths, cases } = library;
  const { quizzes, penalties, crimes, handout, phrases } = library;
  const old = (date: string) => Date.parse(day) - Date.parse(date) > YEAR;
  const checked = new Map(laws.map(({ id, data }) => [id, data.checked]));
  const notes: string[] = [];
  for (const { file, data, compiled } of [readings, terms, routes, rights, warnings, myths, cases].flat()) {
    if (old(data.reviewed)) notes.push(`提醒：${file} 一年没有核对了（${data.reviewed}）`);
    const newer = compiled.targets.find(({ law }) => (checked.get(law.id) ?? '') > data.reviewed);
    if (newer) notes.push(`提醒：${file} 引用的《${newer.law.title}》在它核对之后又更新过，请重看一遍`);
  }
  const files = [...letters, ...quizzes, guide, clocks, procedure, hotlines, penalties, crimes, handout, phrases];
  for (const { file, data } of files) {
    if (old(data.reviewed)) notes.push(`提醒：${file} 一年没有核对了（${data.reviewed}）`);
  }
  for (const { file, data } of laws) {
    if (old(data.checked)) notes.push(`提醒：${file} 一年没有核对了（${data.checked}）`);
  }
  const names = {
    online: '网络信访渠道',
    post: '通信地址',
    telephone: '电话',
    hours: '接待时间',
    place: '接待地点',
    progress: '查询办法',
  };
  const missing = Object.entries(names).filter(([key]) => !edition.reception[key as keyof typeof names]);
  if (missing.length > 0) {
    notes.push(`提醒：《信访工作条例》第十八条要求公布的，这一版还缺：${missing.map(([, name]) => name).join('、')}`);
  }
  return notes;
}
