/** 2026 年 11 月 26 日　09:05 */
export function clockText(now: Date): string {
  const two = (value: number) => String(value).padStart(2, '0');
  const day = `${now.getFullYear()} 年 ${now.getMonth() + 1} 月 ${now.getDate()} 日`;
  return `${day}　${two(now.getHours())}:${two(now.getMinutes())}`;
}
