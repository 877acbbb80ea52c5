import { chinaClock } from '../../law/china-clock.ts';

/** 09:05, in China */
export function hourText(now: Date): string {
  const { hour, minute } = chinaClock(now);
  return [hour, minute].map((value) => String(value).padStart(2, '0')).join(':');
}

/** 11月26日　星期四, in China */
export function dayText(now: Date): string {
  const { month, day, weekday } = chinaClock(now);
  return `${month}月${day}日　星期${'日一二三四五六'[weekday]}`;
}

/** 2026 年 11 月 26 日　09:05, in China */
export function clockText(now: Date): string {
  const { year, month, day } = chinaClock(now);
  return `${year} 年 ${month} 月 ${day} 日　${hourText(now)}`;
}
