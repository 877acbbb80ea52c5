/** A deadline as an iCalendar file (RFC 5545), for the calendar of any telephone. */

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

/** @returns the file's text, an all-day event with reminders */
export function calendarFile({ day, today, title, notes, url }: CalendarEntry): string {
  const compact = (value: IsoDay) => value.replaceAll('-', '');
  const alarms = REMINDERS.filter((before) => addDays(day, -before) >= today).flatMap((before) => [
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    `DESCRIPTION:${escapeText(title)}`,
    // The event starts at midnight; fifteen hours before that day is nine in the morning of the day before.
    `TRIGGER:-P${before - 1}DT15H`,
    'END:VALARM',
  ]);
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Xunfa//Deadlines//ZH',
    'BEGIN:VEVENT',
    `UID:${compact(day)}-${[...title].reduce((sum, char) => (sum * 31 + (char.codePointAt(0) ?? 0)) % 1e9, 7)}@xunfa`,
    `DTSTAMP:${compact(today)}T000000Z`,
    `DTSTART;VALUE=DATE:${compact(day)}`,
    `DTEND;VALUE=DATE:${compact(addDays(day, 1))}`,
    `SUMMARY:${escapeText(title)}`,
    `DESCRIPTION:${escapeText(notes)}`,
    `URL:${url}`,
    ...alarms,
    'END:VEVENT',
    'END:VCALENDAR',
  ];
  return `${lines.map(fold).join('\r\n')}\r\n`;
}
