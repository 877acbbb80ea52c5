/** The year's calendar, read by another program: each occasion stands on its day, year after year. */

import ICAL from 'ical.js';
import { expect, test } from 'vitest';
import { yearCalendar } from '../../src/faces/data/year-calendar.ts';
import { occasions, spansIn } from '../../src/kinds/occasion/model.ts';
import { loadLibrary } from '../../src/library.ts';
import { PROJECT } from '../content-copy.ts';

const library = loadLibrary({
  root: PROJECT,
  day: '2026-11-30',
  edition: 'default',
  address: 'https://www.example.gov.cn/xffz/',
});
const text = yearCalendar(library);
const events = new ICAL.Component(ICAL.parse(text) as unknown[])
  .getAllSubcomponents('vevent')
  .map((component) => new ICAL.Event(component));

/** Every day on which an event comes, up to a year. */
function daysOf(event: ICAL.Event, last: number): string[] {
  const days: string[] = [];
  const comes = event.iterator();
  for (let day = comes.next(); day && day.year <= last; day = comes.next()) days.push(day.toString());
  return days;
}

test('every occasion is in it, on its days of four years, a leap year among them', () => {
  const all = occasions(library);
  expect(events).toHaveLength(all.length);
  expect(all.length).toBeGreaterThan(8);
  for (const [at, { on, why, entries }] of all.entries()) {
    const event = events[at];
    const expected = [2025, 2026, 2027, 2028].flatMap((year) => spansIn(year, on).map(({ from }) => from));
    expect(event && daysOf(event, 2028)).toEqual(expected);
    for (const part of [...why, ...entries.map(({ title }) => title)]) expect(event?.description).toContain(part);
    expect(event?.component.getFirstPropertyValue('url')).toMatch(/^https:\/\/www\.example\.gov\.cn\/xffz\//);
  }
  expect(new Set(events.map(({ uid }) => uid)).size).toBe(events.length);
});

test('its lines are as the format wants them', () => {
  expect(text.endsWith('\r\n')).toBe(true);
  expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
});
