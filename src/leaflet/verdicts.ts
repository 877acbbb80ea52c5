/** What the leaflet check may say of a place, the gravest first. */

export const VERDICTS = [
  '不能这样说',
  '已经废止',
  '没有这次修订',
  '条号变了',
  '没有这一条',
  '要核对',
  '没有登记',
  '讲的是旧法',
  '现行有效',
] as const;
export type Verdict = (typeof VERDICTS)[number];

/** To be mended, to be looked at, or fine. */
export const TONES: Readonly<Record<Verdict, 'bad' | 'doubt' | 'good'>> = {
  不能这样说: 'bad',
  已经废止: 'bad',
  没有这次修订: 'bad',
  条号变了: 'bad',
  没有这一条: 'bad',
  要核对: 'doubt',
  没有登记: 'doubt',
  讲的是旧法: 'good',
  现行有效: 'good',
};

/** Whether somebody has to do something about it. */
export function isComplaint(verdict: Verdict): boolean {
  return TONES[verdict] !== 'good';
}
