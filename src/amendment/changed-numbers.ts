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

/** 元, 日, 拘留 and the like: only what is counted in the same can have become another number. */
function unitOf({ key }: LegalNumber): string {
  return key.replace(/^[\d./]+/, '').replace(/以[上下内外]$/, '');
}

/** The longest run of numbers that both texts have in the same order. */
function common(was: readonly LegalNumber[], now: readonly LegalNumber[]): [number, number][] {
  const lengths = Array.from({ length: was.length + 1 }, () => new Array<number>(now.length + 1).fill(0));
  const at = (i: number, j: number) => lengths[i]?.[j] ?? 0;
  for (let i = was.length - 1; i >= 0; i--) {
    for (let j = now.length - 1; j >= 0; j--) {
      const row = lengths[i];
      if (row) row[j] = was[i]?.key === now[j]?.key ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const same: [number, number][] = [];
  for (let i = 0, j = 0; i < was.length && j < now.length; ) {
    if (was[i]?.key === now[j]?.key) same.push([i++, j++]);
    else if (at(i + 1, j) >= at(i, j + 1)) i++;
    else j++;
  }
  return same;
}

/**
 * Which numbers of a rule are others now: what stands between the same neighbours in both texts is taken for one number
 * that changed where it is of the same unit.
 */
export function changedNumbers(before: string, after: string): NumberChange[] {
  const [was, now] = [numbersIn(before), numbersIn(after)];
  const changes: NumberChange[] = [];
  let [i, j] = [0, 0];
  for (const [a, b] of [...common(was, now), [was.length, now.length] as const]) {
    const gone = was.slice(i, a);
    const come = now.slice(j, b);
    for (const old of gone) {
      const at = come.findIndex((one) => unitOf(one) === unitOf(old));
      changes.push({ was: old, now: at < 0 ? undefined : come.splice(at, 1)[0] });
    }
    changes.push(...come.map((one) => ({ now: one })));
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
