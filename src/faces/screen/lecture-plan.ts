/** The time of a lecture: what was planned, what is left. */

/** Minutes that one may choose, beside those an address asks for (?lecture=20). */
export const PLANS = [5, 10, 15, 20, 30, 40, 45, 60, 90] as const;
const LONGEST = 300;

/** The minutes of an address; undefined for whatever is no number of them. */
export function plannedIn(asked: string | null): number | undefined {
  const minutes = /^\d{1,3}$/.test(asked ?? '') ? Number(asked) : 0;
  return minutes >= 1 && minutes <= LONGEST ? minutes : undefined;
}

/**
 * 已讲 5 分钟，还剩 15 分钟
 * @param spent milliseconds
 * @param planned minutes, where somebody planned them
 */
export function timeText(spent: number, planned: number | undefined): string {
  const minutes = Math.floor(spent / 60_000);
  const said = `已讲 ${minutes} 分钟`;
  if (planned === undefined) return said;
  if (minutes < planned) return `${said}，还剩 ${planned - minutes} 分钟`;
  return minutes === planned ? `${said}，时间到了` : `${said}，超了 ${minutes - planned} 分钟`;
}
