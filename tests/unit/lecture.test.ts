import { expect, test } from 'vitest';
import { plannedIn, timeText } from '../../src/faces/screen/lecture-plan.ts';

test('an address plans minutes, or none', () => {
  expect(['20', '1', '300'].map(plannedIn)).toEqual([20, 1, 300]);
  for (const none of [null, '', '0', '301', '-5', 'x', '1e2', '20.5']) expect(plannedIn(none)).toBeUndefined();
});

test('the time of a lecture says what is left of the plan', () => {
  const minute = 60_000;
  expect(timeText(5.9 * minute, undefined)).toBe('已讲 5 分钟');
  expect(timeText(5 * minute, 20)).toBe('已讲 5 分钟，还剩 15 分钟');
  expect(timeText(20 * minute, 20)).toBe('已讲 20 分钟，时间到了');
  expect(timeText(23 * minute, 20)).toBe('已讲 23 分钟，超了 3 分钟');
});
