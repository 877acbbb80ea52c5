/** What was shown on a day on one machine: counted, bounded, and written out as text for the office. */

/** Days that are kept. */
export const DAYS_KEPT = 7;
/** Entries of a day, and times of an entry, that are kept; beyond them only the number counts on. */
const MOST_ENTRIES = 1000;
const MOST_TIMES = 40;

export interface PlayedEntry {
  /** The playlist. */
  list: string;
  title: string;
  count: number;
  /** 09:05, in China. */
  times: string[];
}

/** One showing. */
export interface Showing extends Pick<PlayedEntry, 'list' | 'title'> {
  time: string;
}

/** A day with more showings in it. */
export function withShowings(day: readonly PlayedEntry[], showings: readonly Showing[]): PlayedEntry[] {
  const entries = day.map((entry) => ({ ...entry, times: [...entry.times] }));
  for (const { list, title, time } of showings) {
    let entry = entries.find((one) => one.list === list && one.title === title);
    if (!entry) {
      if (entries.length >= MOST_ENTRIES) continue;
      entry = { list, title, count: 0, times: [] };
      entries.push(entry);
    }
    entry.count += 1;
    if (entry.times.length < MOST_TIMES) entry.times.push(time);
  }
  return entries;
}

export function writeDay(day: readonly PlayedEntry[]): string {
  return JSON.stringify(day.map(({ list, title, count, times }) => [list, title, count, times.join(' ')]));
}

/** @returns what can be read of it: of something that somebody broke, nothing */
export function readDay(kept: string | undefined): PlayedEntry[] {
  let rows: unknown;
  try {
    rows = JSON.parse(kept ?? '[]');
  } catch {
    return [];
  }
  if (!Array.isArray(rows)) return [];
  return rows.flatMap((row: unknown): PlayedEntry[] => {
    if (!Array.isArray(row)) return [];
    const [list, title, count, times] = row as unknown[];
    const sound =
      typeof list === 'string' && typeof title === 'string' && typeof count === 'number' && typeof times === 'string';
    return sound ? [{ list, title, count, times: times.split(' ').filter((time) => time !== '') }] : [];
  });
}

/** 大厅循环 12 条，共 36 次 */
export function summaryOf(day: readonly PlayedEntry[]): string {
  const count = day.reduce((sum, one) => sum + one.count, 0);
  return count === 0 ? '还没有放过' : `${day.length} 条，共 ${count} 次`;
}

/**
 * A day as text, playlist by playlist, to be filed or sent on by hand.
 * @param date 2026-11-26
 */
export function dayText(date: string, day: readonly PlayedEntry[]): string {
  const lists = [...new Set(day.map(({ list }) => list))];
  return [
    `大厅屏放了什么：${date}，${summaryOf(day)}`,
    '这台电脑自己记的，北京时间，没有传到别处。',
    ...lists.flatMap((list) => {
      const entries = day.filter((one) => one.list === list);
      return [
        '',
        `【${list}】${summaryOf(entries)}`,
        ...entries.map(({ title, count, times }) => {
          const more = count > times.length ? '……' : '';
          return `${title}　${count} 次：${times.join('、')}${more}`;
        }),
      ];
    }),
    '',
  ].join('\n');
}
