/**
 * Amounts, periods and counts of a legal text, and which of them another text of the same rule has otherwise. Bounds
 * belong to them: 五日以上十日以下拘留 has two, 五日以下 is not 五日以上 (《民法典》 1259: both include the number itself).
 */

import { fromChinese, NUMERAL_CLASS } from '../law/numerals.ts';

export interface LegalNumber {
  /** As it is written: 五百元以下. */
  said: string;
  /** Tells what is the same, however it is written: 500元以下. */
  key: string;
}

export interface NumberChange {
  /** Absent where the new text has one more. */
  was?: LegalNumber | undefined;
  /** Absent where the new text has none. */
  now?: LegalNumber | undefined;
}

const N = `[${NUMERAL_CLASS}]`;
/** What a number is of. A bare 月 or 日 after a number is a day of the calendar where a year stands before it. */
const UNITS = '个工作日|工作日|个月|周岁|小时|分钟|公里|平方米|公斤|千克|[元日天月年岁人次倍克米件份级名%％]';
const MEASURE = new RegExp(
  `(百分之)(${N}+)|(${N}+)(分之)(${N}+)|(?<![第${NUMERAL_CLASS}万亿])((?:${N}+[万亿]?){1,3})(${UNITS})(以上|以下|以内|以外|内(?![容部]))?`,
  'g',
);
const CALENDAR = /\d{4}\s*年\s*\d{1,2}\s*月(?:\s*\d{1,2}\s*日)?/g;
/** 一次、一人 and 一种 are mostly words, not rules. */
const WORDS = /^(?:[一1])(?:[次人件份级名])$/;

const SAME_UNIT: Readonly<Record<string, string>> = { 个工作日: '工作日', 天: '日', 月: '个月', 岁: '周岁', '％': '%' };

/** 二万五千 is 25000; undefined where it is no number. */
export function largeNumber(text: string): number | undefined {
  let sum = 0;
  let rest = text;
  for (const [unit, times] of [
    ['亿', 1e8],
    ['万', 1e4],
  ] as const) {
    const [head, tail] = rest.includes(unit) ? rest.split(unit, 2) : [undefined, rest];
    if (head === undefined) continue;
    const value = fromChinese(head);
    if (value === undefined) return undefined;
    sum += value * times;
    rest = tail ?? '';
  }
  if (rest === '') return sum;
  const value = /^\d{5,}$/.test(rest) ? Number(rest) : fromChinese(rest.replace(/^零/, ''));
  return value === undefined ? undefined : sum + value;
}

/** Every amount, period and count of a text, in its order. */
export function numbersIn(text: string): LegalNumber[] {
  const plain = text
    .normalize('NFKC')
    .replace(CALENDAR, '')
    .replace(/(?<=\d)[\s,，](?=\d{3})|\s/g, '');
  return [...plain.matchAll(MEASURE)].flatMap((found): LegalNumber[] => {
    const [said, percent, hundredth = '', whole = '', fraction, part = '', amount = '', unit = '', bound = ''] = found;
    if (percent !== undefined) return [{ said, key: `${largeNumber(hundredth)}%` }];
    if (fraction !== undefined) return [{ said, key: `${largeNumber(part)}/${largeNumber(whole)}` }];
    const value = largeNumber(amount);
    if (value === undefined || WORDS.test(`${amount}${unit}`)) return [];
    return [{ said, key: `${value}${SAME_UNIT[unit] ?? unit}${bound.endsWith('内') ? '以下' : bound}` }];
  });
}

/** How sure it is that one number became the other: the same one, one of the same unit and bound, one of the same unit. */
function likeness(was: LegalNumber | undefined, now: LegalNumber | undefined): number {
  if (!was || !now) return 0;
  if (was.key === now.key) return 4;
  const [bounded, other] = [was.key, now.key].map((key) => key.replace(/^[\d./]+/, ''));
  if (bounded === other) return 3;
  const unit = (text = '') => text.replace(/以[上下外]$/, '');
  return unit(bounded) === unit(other) ? 1 : 0;
}

/** Which number became which, in the order of both texts, so that as much as can be is alike (Needleman and Wunsch, 1970). */
function aligned(was: readonly LegalNumber[], now: readonly LegalNumber[]): [number, number][] {
  const sums = Array.from({ length: was.length + 1 }, () => new Array<number>(now.length + 1).fill(0));
  const at = (i: number, j: number) => sums[i]?.[j] ?? 0;
  const pair = (i: number, j: number) => {
    const alike = likeness(was[i], now[j]);
    return alike === 0 ? 0 : alike + at(i + 1, j + 1);
  };
  for (let i = was.length - 1; i >= 0; i--) {
    const row = sums[i];
    for (let j = now.length - 1; row && j >= 0; j--) row[j] = Math.max(pair(i, j), at(i + 1, j), at(i, j + 1));
  }
  const pairs: [number, number][] = [];
  for (let i = 0, j = 0; i < was.length && j < now.length; ) {
    if (pair(i, j) === at(i, j) && pair(i, j) > 0) pairs.push([i++, j++]);
    else if (at(i + 1, j) >= at(i, j + 1)) i++;
    else j++;
  }
  return pairs;
}

/** Which numbers of a rule are others now, which are no more, which are new. */
export function changedNumbers(before: string, after: string): NumberChange[] {
  const [was, now] = [numbersIn(before), numbersIn(after)];
  const changes: NumberChange[] = [];
  let [i, j] = [0, 0];
  for (const [a, b] of [...aligned(was, now), [was.length, now.length] as const]) {
    changes.push(...was.slice(i, a).map((one) => ({ was: one })), ...now.slice(j, b).map((one) => ({ now: one })));
    const [old, fresh] = [was[a], now[b]];
    if (old && fresh && old.key !== fresh.key) changes.push({ was: old, now: fresh });
    [i, j] = [a + 1, b + 1];
  }
  return changes;
}

/** 五百元以下改成一千元以下、加了十五日以下. */
export function sayChanges(changes: readonly NumberChange[]): string {
  return changes
    .map(({ was, now }) =>
      was && now ? `${was.said}改成${now.said}` : was ? `去掉了${was.said}` : `加了${now?.said ?? ''}`,
    )
    .join('、');
}
