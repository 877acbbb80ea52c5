/**
 * Chinese numerals as statutes write them: 第二十六条, 第一百零五条, 第一千二百四十二条.
 * Range: 0 to 9,999, which no Chinese statute's article count exceeds.
 */

const DIGITS = '零一二三四五六七八九';
const UNITS = ['', '十', '百', '千'];
const DIGIT_VALUES = new Map<string, number>([...DIGITS].map((digit, value) => [digit, value]));
DIGIT_VALUES.set('〇', 0).set('两', 2);
const UNIT_VALUES = new Map([
  ['十', 10],
  ['百', 100],
  ['千', 1000],
]);

/** Characters a numeral may hold, for use inside a regular expression's character class. */
export const NUMERAL_CLASS = '零〇一二两三四五六七八九十百千0-9０-９';

/**
 * Writes an integer the way statutes do: 10 is 十, 110 is 一百一十, 1005 is 一千零五.
 * @param value an integer from 0 to 9,999
 * @throws RangeError outside that range
 */
export function toChinese(value: number): string {
  if (!Number.isInteger(value) || value < 0 || value > 9999) {
    throw new RangeError(`只能写 0 到 9999 之间的整数，得到的是 ${value}`);
  }
  if (value < 10) return DIGITS.charAt(value);
  const digits = [...String(value)].map(Number);
  let text = '';
  let pendingZero = false;
  for (const [index, digit] of digits.entries()) {
    if (digit === 0) {
      pendingZero = text !== '';
      continue;
    }
    if (pendingZero) text += '零';
    pendingZero = false;
    text += DIGITS.charAt(digit) + UNITS[digits.length - 1 - index];
  }
  return text.startsWith('一十') ? text.slice(1) : text;
}

/**
 * Reads a numeral in Chinese (二十六), Arabic (26) or full-width (２６) digits.
 * Accepts 〇 for 零, 两 for 二, and a spoken 一十六; rejects what is not a number (二二, 十百).
 * @returns the value, 0 to 9,999, or undefined
 */
export function fromChinese(text: string): number | undefined {
  const arabic = text.normalize('NFKC');
  if (/^\d{1,4}$/.test(arabic)) return Number(arabic);
  if (text === '' || /\d/.test(arabic)) return undefined;

  let total = 0;
  let lowestUnit = 10_000;
  let digit: number | undefined;
  let afterZero = false;
  for (const [index, char] of [...text].entries()) {
    const value = DIGIT_VALUES.get(char);
    if (value !== undefined) {
      if (digit !== undefined || (value === 0 && afterZero)) return undefined;
      if (value === 0) {
        if (text.length === 1) return 0;
        if (index === 0) return undefined;
        afterZero = true;
      } else digit = value;
      continue;
    }
    const unit = UNIT_VALUES.get(char);
    if (unit === undefined || unit >= lowestUnit) return undefined;
    // A bare 十 opens a numeral (十六); after 百 or 千 it needs its digit (一百一十六).
    if (digit === undefined && !(unit === 10 && index === 0)) return undefined;
    total += (digit ?? 1) * unit;
    lowestUnit = unit;
    digit = undefined;
    afterZero = false;
  }
  if (digit !== undefined) {
    // 一百五 in speech means 150, in a statute it would be 一百零五 or 一百五十: ask for the full form.
    if (lowestUnit > 10 && lowestUnit < 10_000 && !afterZero) return undefined;
    if (lowestUnit === 10_000 && text.length > 1) return undefined;
    return total + digit;
  }
  return afterZero ? undefined : total;
}
