import { describe, expect, test } from 'vitest';
import { clockFact, zoneText } from '../../src/faces/screen/card-clock.ts';
import {
  dayText,
  type PlayedEntry,
  readDay,
  summaryOf,
  withShowings,
  writeDay,
} from '../../src/faces/screen/played.ts';

const showing = (title: string, time: string, list = '大厅循环') => ({ list, title, time });

describe('what was shown', () => {
  const day = withShowings([], [showing('第一条', '09:00'), showing('第二条', '09:01'), showing('第一条', '09:20')]);

  test('is counted with its times, kept, and read as text', () => {
    expect(readDay(writeDay(day))).toEqual(day);
    expect(summaryOf(day)).toBe('2 条，共 3 次');
    const both = withShowings(day, [showing('通知：停电', '10:00', '进村开会')]);
    expect(dayText('2026-11-26', both)).toBe(
      `大厅屏放了什么：2026-11-26，3 条，共 4 次
这台电脑自己记的，北京时间，没有传到别处。

【大厅循环】2 条，共 3 次
第一条　2 次：09:00、09:20
第二条　1 次：09:01

【进村开会】1 条，共 1 次
通知：停电　1 次：10:00
`,
    );
    expect(summaryOf([])).toBe('还没有放过');
  });

  test('is bounded, whatever a screen shows in a day', () => {
    let full: PlayedEntry[] = [];
    for (let round = 0; round < 60; round += 1)
      full = withShowings(
        full,
        Array.from({ length: 300 }, (_, index) => showing(`第 ${index % 1200} 条`, '09:00')),
      );
    for (let index = 0; index < 1500; index += 1) full = withShowings(full, [showing(`另 ${index}`, '10:00')]);
    expect(full.length).toBe(1000);
    expect(full[0]).toMatchObject({ count: 60 });
    expect(full[0]?.times).toHaveLength(40);
    expect(writeDay(full).length).toBeLessThan(120_000);
    expect(dayText('2026-11-26', full)).toContain('60 次：09:00');
  });

  test('that somebody broke is nothing', () => {
    for (const broken of ['{', 'null', '3', '[1]', '[["a"]]']) expect(readDay(broken)).toEqual([]);
  });
});

test('the clock: its zone, and how far it is from the server’s', () => {
  expect([zoneText(480), zoneText(-300), zoneText(330), zoneText(0)]).toEqual(['UTC+8', 'UTC-5', 'UTC+5:30', 'UTC+0']);
  expect(clockFact(480, 20_000)).toEqual({ words: '北京时间，和网站的钟对得上', bad: false });
  expect(clockFact(480, undefined)).toEqual({ words: '北京时间；没连上网站，没法核对', bad: false });
  expect(clockFact(480, -300_000)).toEqual({ words: '比网站的钟慢 5 分钟，请对准', bad: true });
  expect(clockFact(0, 8 * 3_600_000).words).toBe('时区是 UTC+0，请改成北京时间；比网站的钟快 8 小时，请对准');
});
