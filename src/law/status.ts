/** A law's status on a day. Dates are ISO days (2026-01-01) and compare as strings. */

export type IsoDay = string;
export type Status = '现行有效' | '尚未施行' | '已被修改' | '已废止';

export interface Lifetime {
  /** First day in force; absent where it could not be confirmed of a law that is in force. */
  effective?: IsoDay | undefined;
  /** Last day in force, once known. */
  until?: IsoDay | undefined;
  /** Whether a newer text took over (修改) or none did (废止). */
  ended?: '修改' | '废止' | undefined;
}

/**
 * @param day the day asked about; a law is in force on its effective day and on its last day
 */
export function statusOn({ effective, until, ended }: Lifetime, day: IsoDay): Status {
  if (effective !== undefined && day < effective) return '尚未施行';
  if (until === undefined || day <= until) return '现行有效';
  return ended === '修改' ? '已被修改' : '已废止';
}
