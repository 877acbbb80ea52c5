/** What somebody types as a date, and the calendar file that comes of it. */

import { describe, expect, test } from 'vitest';
import { calendarFile } from '../../src/deadlines/calendar.ts';
import { readDate } from '../../src/deadlines/date-field.ts';
import { chinaDay } from '../../src/law/china-day.ts';

const past = { today: '2026-11-22', past: true };

test.each<[[string, string, string], string]>([
  [['2026', '3', '5'], '2026-03-05'],
  [['2026', '03', '05'], '2026-03-05'],
  [['２０２６', '１１', '２２'], '2026-11-22'],
  [[' 2024 ', '2', '29'], '2024-02-29'],
])('%j is %s', (typed, day) => {
  expect(readDate(typed, past)).toEqual({ day });
});

test.each<[[string, string, string], string]>([
  [['', '', ''], '请填上年、月、日'],
  [['2026', '', ''], '请填上月、日'],
  [['2026', '2', '30'], '2026 年 2 月没有 30 日，请改一下'],
  [['2026', '2', '29'], '2026 年 2 月没有 29 日，请改一下'],
  [['2026', '13', '1'], '月份是 1 到 12，请改一下'],
  [['26', '3', '5'], '年份请写四位数，比如 2026'],
  [['二零二六', '3', '5'], '请只填数字，比如 2026 年 3 月 5 日'],
  [['2026', '11', '23'], '这一天还没有到。请填已经发生的那一天'],
  [['2026', '-1', '5'], '请只填数字，比如 2026 年 3 月 5 日'],
])('%j is answered with: %s', (typed, problem) => {
  expect(readDate(typed, past)).toEqual({ problem });
});

test('a day to come is right where nobody asked for a past one', () => {
  expect(readDate(['2027', '1', '1'], { today: '2026-11-22', past: false })).toEqual({ day: '2027-01-01' });
});

test('today is the day in China, wherever the telephone thinks it is', () => {
  expect(chinaDay(Date.parse('2026-11-22T15:59:59Z'))).toBe('2026-11-22');
  expect(chinaDay(Date.parse('2026-11-22T16:00:00Z'))).toBe('2026-11-23');
});

describe('the calendar file', () => {
  const file = calendarFile({
    day: '2027-01-21',
    today: '2026-11-22',
    title: '最后一天：申请行政复议',
    notes: '自知道这个决定之日（2026-11-22）起 60 日内。依据：《行政复议法》第二十条，a;b\\c',
    url: 'https://www.example.gov.cn/xffz/routes/penalty/',
  });
  const unfolded = file.replaceAll('\r\n ', '');

  test('is a whole day, the last one, with reminders before it', () => {
    expect(unfolded).toContain('\r\nDTSTART;VALUE=DATE:20270121\r\nDTEND;VALUE=DATE:20270122\r\n');
    expect(unfolded).toContain('SUMMARY:最后一天：申请行政复议');
    expect([...unfolded.matchAll(/TRIGGER:(\S+)/g)].map(([, trigger]) => trigger)).toEqual([
      '-P6DT15H',
      '-P2DT15H',
      '-P0DT15H',
    ]);
  });

  test('escapes what has a meaning in the format, and folds long lines', () => {
    expect(unfolded).toContain('a\\;b\\\\c');
    for (const line of file.split('\r\n')) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
    expect(file.endsWith('END:VCALENDAR\r\n')).toBe(true);
  });

  test('reminds of nothing that lies in the past', () => {
    const soon = calendarFile({ day: '2026-11-24', today: '2026-11-22', title: '甲', notes: '', url: '' });
    expect(soon.match(/BEGIN:VALARM/g)).toHaveLength(1);
  });
});
