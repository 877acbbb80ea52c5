/**
 * The year's occasions as a calendar to subscribe to (RFC 5545). What lasts for weeks stands on its first day: a bar
 * over a month hides everything else, and a span over a 29th of February cannot be told by a rule.
 */

import { type CalendarEvent, calendarText } from '../../deadlines/calendar.ts';
import { edition } from '../../kinds/edition/schema.ts';
import { type OccasionModel, occasions, spansIn } from '../../kinds/occasion/model.ts';
import { dayInWords } from '../../kinds/practice/notes.ts';
import type { Library } from '../../library/assemble.ts';
import { basisText } from '../../library/basis.ts';

export const CALENDAR_PATH = '/calendar.ics';

const WEEKDAYS = { 周一: 'MO', 周二: 'TU', 周三: 'WE', 周四: 'TH', 周五: 'FR', 周六: 'SA', 周日: 'SU' } as const;

/** How it comes again every year. */
function ruleOf(on: OccasionModel['on']): string {
  switch (on.is) {
    case 'day':
    case 'from':
      return 'FREQ=YEARLY';
    case 'nth':
      return `FREQ=YEARLY;BYMONTH=${on.month};BYDAY=${on.nth}${WEEKDAYS[on.weekday]}`;
    case 'months':
      return `FREQ=YEARLY;BYMONTH=${[...on.months].sort((a, b) => a - b).join(',')};BYMONTHDAY=1`;
  }
}

function titleOf({ name, on }: OccasionModel, until: string): string {
  if (on.is === 'from') return `${name}（到 ${dayInWords(until).replace(/^\d+ 年 /, '')}）`;
  return on.is === 'months' ? `${name}（这个月）` : name;
}

/** @returns the calendar as a file */
export function yearCalendar(library: Library): string {
  const { site, of } = library;
  const events = occasions(library).flatMap((occasion): CalendarEvent[] => {
    const { id, on, why, basis, entries, reviewed } = occasion;
    // A year back, so that the occasions of this one are there whenever somebody subscribes.
    const [first] = spansIn(Number(reviewed.slice(0, 4)) - 1, on);
    if (!first) return [];
    const pages = entries.map(({ title, path, code }) => `${title} ${site.absolute(code ? `/${code}/` : path)}`);
    return [
      {
        uid: `${id}.${library.edition}@xunfa`,
        stamp: reviewed,
        day: first.from,
        title: titleOf(occasion, first.until),
        notes: [...why, ...(basis.length > 0 ? [`依据：${basisText(basis)}。`] : []), ...pages].join('\n'),
        url: site.absolute(entries[0]?.path ?? '/'),
        rule: ruleOf(on),
      },
    ];
  });
  const name = `${of(edition).data.name}：一年里的日子`;
  return calendarText(events, ['METHOD:PUBLISH', `NAME:${name}`, `X-WR-CALNAME:${name}`]);
}
