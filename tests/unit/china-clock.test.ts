/** Machines are set to any zone; the office is in China. */

import { afterEach, describe, expect, test } from 'vitest';
import { morningOf } from '../../src/faces/screen/chosen.ts';
import { clockText } from '../../src/faces/screen/clock-text.ts';
import { readNotice } from '../../src/faces/screen/notice.ts';
import { isLit, isOn, programOf } from '../../src/faces/screen/program.ts';
import { chinaClock, chinaTime } from '../../src/law/china-clock.ts';

const zone = process.env['TZ'];
afterEach(() => {
  if (zone === undefined) delete process.env['TZ'];
  else process.env['TZ'] = zone;
});

/** Thursday, half past seven in the morning in China; still Wednesday in Greenwich and New York. */
const morning = new Date('2026-11-26T07:30:00+08:00');

describe.each(['UTC', 'America/New_York', 'Asia/Tokyo', 'Pacific/Kiritimati', 'Asia/Shanghai'])('in %s', (name) => {
  test('the clock, the hours, the days and the notices are China’s', () => {
    process.env['TZ'] = name;
    // The engine follows; else this proves nothing.
    expect(Intl.DateTimeFormat().resolvedOptions().timeZone).toBe(name);
    expect(clockText(morning)).toBe('2026 年 11 月 26 日　07:30');
    expect(chinaClock(morning)).toEqual({ year: 2026, month: 11, day: 26, hour: 7, minute: 30, weekday: 4 });
    expect(chinaTime(2026, 11, 26, 7, 30)).toEqual(morning);
    expect(isLit([{ days: ['周四'], from: '07:30', to: '17:30' }], morning)).toBe(true);
    expect(isOn({ days: ['周三'] }, morning)).toBe(false);
    expect(isOn({ since: '11-26', until: '11-26' }, morning)).toBe(true);
    const turns = [0, 1].map((index) => ({ entry: index, section: 0, turn: { index, of: 2 } }));
    const before = new Date('2026-11-26T00:01:00+08:00');
    expect(programOf(turns, morning, false)).toEqual(programOf(turns, before, false));
    expect(readNotice('到 11月26日 17:00\n停电', morning)?.until).toEqual(new Date('2026-11-26T17:00:00+08:00'));
    expect(readNotice('到 11月26日\n停电', new Date('2026-11-26T23:59:00+08:00'))).toBeDefined();
    expect(readNotice('到 11月26日\n停电', new Date('2026-11-27T00:00:00+08:00'))).toBeUndefined();
    expect(morningOf('2026-11-26').toISOString()).toBe('2026-11-26T01:00:00.000Z');
  });
});
