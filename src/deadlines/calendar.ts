/** iCalendar files (RFC 5545), for the calendar of any telephone: a deadline, and whatever else has a day. */

import { addDays } from '../law/deadline.ts';
import type { IsoDay } from '../law/status.ts';

export interface CalendarEntry {
  /** The last day. */
  day: IsoDay;
  /** Today, for the time stamp and to leave out reminders that would lie in the past. */
  today: IsoDay;
  title: string;
  notes: string;
  /** Absolute address of the page it came from. */
  url: string;
}

/** Days before the last day on which the calendar reminds, at nine in the morning. */
const REMINDERS = [7, 3, 1];

/** Commas, semicolons, backslashes and line ends have a meaning in the format. */
function escapeText(text: string): string {
  return text.replace(/[\\;,]/g, (char) => `\\${char}`).replaceAll('\n', '\\n');
}

/** Lines are at most 75 octets; a longer one goes on after a line end and a space (RFC 5545, 3.1). */
function fold(line: string): string {
  const encoder = new TextEncoder();
  let folded = '';
  let octets = 0;
  for (const char of line) {
    const size = encoder.encode(char).length;
    if (octets + size > 74) {
      folded += '\r\n ';
      octets = 1;
    }
    folded += char;
    octets += size;
  }
  return folded;
}

export interface CalendarEvent {
  /** The same event keeps it from file to file. */
  uid: string;
  /** The day on which it was written. */
  stamp: IsoDay;
  day: IsoDay;
  title: string;
  notes: string;
  url: string;
  /** How it comes again, as RRULE has it: FREQ=YEARLY. */
  rule?: string;
  /** Lines of its reminders. */
  alarms?: readonly string[];
}

const compact = (value: IsoDay) => value.replaceAll('-', '');

function eventLines({ uid, stamp, day, title, notes, url, rule, alarms = [] }: CalendarEvent): string[] {
  return [
    'BEGIN:VEVENT',
    `UID:${uid}`,
    `DTSTAMP:${compact(stamp)}T000000Z`,
    `DTSTART;VALUE=DATE:${compact(day)}`,
    `DTEND;VALUE=DATE:${compact(addDays(day, 1))}`,
    ...(rule === undefined ? [] : [`RRULE:${rule}`]),
    `SUMMARY:${escapeText(title)}`,
    `DESCRIPTION:${escapeText(notes)}`,
    `URL:${url}`,
    ...alarms,
    'END:VEVENT',
  ];
}

/**
 * @param heads further lines of the calendar itself, such as its name
 * @returns the file's text, all-day events
 */
export function calendarText(events: readonly CalendarEvent[], heads: readonly string[] = []): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Xunfa//Deadlines//ZH',
    ...heads,
    ...events.flatMap(eventLines),
    'END:VCALENDAR',
  ];
  return `${lines.map(fold).join('\r\n')}\r\n`;
}

/** @returns the file's text, an all-day event with reminders */
export function calendarFile({ day, today, title, notes, url }: CalendarEntry): string {
  const alarms = REMINDERS.filter((before) => addDays(day, -before) >= today).flatMap((before) => [
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    `DESCRIPTION:${escapeText(title)}`,
    // The event starts at midnight; fifteen hours before that day is nine in the morning of the day before.
    `TRIGGER:-P${before - 1}DT15H`,
    'END:VALARM',
  ]);
  const uid = `${compact(day)}-${[...title].reduce((sum, char) => (sum * 31 + (char.codePointAt(0) ?? 0)) % 1e9, 7)}@xunfa`;
  return calendarText([{ uid, stamp: today, day, title, notes, url, alarms }]);
}
