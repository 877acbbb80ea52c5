const two = (value: number) => String(value).padStart(2, '0');

/** 09:05 */
export function hourText(now: Date): string {
  return `${two(now.getHours())}:${two(now.getMinutes())}`;
}

/** 11月26日　星期四 */
export function dayText(now: Date): string {
  return `${now.getMonth() + 1}月${now.getDate()}日　星期${'日一二三四五六'[now.getDay()]}`;
}

/** 2026 年 11 月 26 日　09:05 */
export function clockText(now: Date): string {
  return `${now.getFullYear()} 年 ${now.getMonth() + 1} 月 ${now.getDate()} 日　${hourText(now)}`;
}
