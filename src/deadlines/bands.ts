/** Periods by about how long they are: a ladder from a few days to years. */

export interface Band {
  /** In an address: days-15. */
  id: string;
  /** 15 日以内 */
  name: string;
  /** Days; the last band has no end. */
  most: number;
}

/** A month has up to 31 days; days of work count as 1.4. */
export const BANDS: readonly Band[] = [
  { id: 'days-2', name: '一两天', most: 2 },
  { id: 'days-5', name: '5 日以内', most: 5 },
  { id: 'days-10', name: '10 日以内', most: 10 },
  { id: 'days-15', name: '15 日以内', most: 15 },
  { id: 'days-30', name: '30 日以内', most: 31 },
  { id: 'days-60', name: '60 日以内', most: 62 },
  { id: 'months-3', name: '3 个月以内', most: 93 },
  { id: 'months-6', name: '半年以内', most: 186 },
  { id: 'years-1', name: '1 年以内', most: 366 },
  { id: 'years-2', name: '2 年以内', most: 732 },
  { id: 'years-3', name: '3 年以内', most: 1098 },
  { id: 'longer', name: '更长', most: Number.POSITIVE_INFINITY },
];

/** Where a period stands on the ladder, from 0 for the shortest. */
export function rungOf(days: number): number {
  return BANDS.findIndex(({ most }) => days <= most);
}

/** How wide a rung is drawn, where the widest is 1: each by the same step, since days to scale would hide the short. */
export function shareOf(rung: number): number {
  return (rung + 1) / BANDS.length;
}

/** What stands on each rung, the shortest first; rungs with nothing on them are left out. */
export function bandsOf<T extends { days: number }>(periods: readonly T[]): (Band & { share: number; periods: T[] })[] {
  const sorted = [...periods].sort((a, b) => a.days - b.days);
  return BANDS.map((band, rung) => ({
    ...band,
    share: shareOf(rung),
    periods: sorted.filter(({ days }) => rungOf(days) === rung),
  })).filter((band) => band.periods.length > 0);
}
