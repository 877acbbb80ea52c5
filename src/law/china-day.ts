/** Today in China, where the law's days are counted. */

/** @returns an ISO day */
export function chinaDay(now: Date): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(now);
}
