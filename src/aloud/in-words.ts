/**
 * Every number of a text in characters, as people say them: for voices that read digits wrongly, and for whoever reads
 * a script out. What `spoken` does for all voices is done already.
 */

import { toChinese } from '../law/numerals.ts';

const DIGITS = '零一二三四五六七八九';
/** Ten thousand, the step of Chinese numbers. */
const MYRIAD = 10_000;

/** 12348 where 1 is 幺, as on the telephone; a year's 1 is 一. */
const oneByOne = (digits: string, one = '一') =>
  digits.replace(/\d/g, (digit) => (digit === '1' ? one : DIGITS.charAt(Number(digit))));

/** People say 两千 and 两万, and 二百. */
const thousands = (words: string) => words.replace(/^二(?=千)/, '两');

/**
 * A whole number as it is said: 12000 is 一万二千, 100500 十万零五百.
 * @param value from 0 to 9,999,999,999,999
 * @throws RangeError beyond
 */
export function countInWords(value: number): string {
  if (value < MYRIAD) return thousands(toChinese(value));
  if (value >= MYRIAD ** 3 * 10) throw new RangeError(`${value} is too large to be said`);
  const unit = value < MYRIAD ** 2 ? MYRIAD : MYRIAD ** 2;
  const name = unit === MYRIAD ? '万' : '亿';
  const above = countInWords(Math.floor(value / unit)).replace(/^二$/, '两');
  const rest = value % unit;
  if (rest === 0) return above + name;
  const gap = rest < unit / 10 ? '零' : '';
  // Within a number ten is 一十.
  const below = (rest < MYRIAD ? toChinese(rest) : countInWords(rest)).replace(/^十/, '一十');
  return above + name + gap + below;
}

/** A number with its decimals: 3.05 is 三点零五. */
function numberInWords(digits: string): string {
  const [whole = '', decimals] = digits.split('.');
  // A code, a number of a document: nobody counts it.
  const said = whole.length > 12 || /^0\d/.test(whole) ? oneByOne(whole) : countInWords(Number(whole));
  return decimals === undefined ? said : `${said}点${oneByOne(decimals)}`;
}

/** What is counted with 两: 两日 within which something is due, not 五月二日; 两个月, not 二月. */
const COUNTED =
  '(?:个|年|天|日|周|次|倍|人|名|份|件|张|亩|元|万|千|小时|分钟|岁|位|种|条|项|户|家|步|米|公里|样|句|头|边|处|审)';
const TWO = new RegExp(`(^|[^第月\\d.点])2(?=${COUNTED})`, 'g');

/** 审 is counted from the first: 二审. */
const ORDINAL = /两(?=审)/g;

/**
 * @param said what `spoken` returns
 * @returns the same without a digit: 三十日内, 百分之二十二点五, 八点三十分
 */
export function inWords(said: string): string {
  return (
    said
      .normalize('NFC')
      .replace(/[０-９％．]/g, (wide) => wide.normalize('NFKC'))
      .replace(/(\d),(?=\d{3}(?!\d))/g, '$1')
      .replace(/(\d+(?:\.\d+)?)%/g, (_, digits: string) => `百分之${numberInWords(digits)}`)
      .replace(/(\d{1,2}):(\d\d)(?!\d)/g, (_, hour: string, minute: string) => {
        const minutes =
          minute === '00'
            ? ''
            : minute.startsWith('0')
              ? `零${toChinese(Number(minute))}分`
              : `${toChinese(Number(minute))}分`;
        return `${Number(hour) === 2 ? '两' : toChinese(Number(hour))}点${minutes}`;
      })
      .replace(
        /(?<![\d.])(\d+)\/(\d+)(?![\d.])/g,
        (_, part: string, whole: string) => `${numberInWords(whole)}分之${numberInWords(part)}`,
      )
      // 3·15, 12·4: days that are called by their numbers.
      .replace(/(?<!\d)(\d{1,2})·(\d{1,2})(?!\d)/g, (_, month: string, day: string) =>
        [month, day].map((one) => (month.length === 1 ? oneByOne(one) : toChinese(Number(one)))).join(''),
      )
      .replace(TWO, '$1两')
      .replace(ORDINAL, '二')
      .replace(/\d+(?:\.\d+)?/g, numberInWords)
  );
}

/** What is neither a character nor a stop: nobody knows how it is said. */
const UNSAYABLE = /[^\p{Script=Han}\p{P}\s]+/gu;

/** @returns what is left in a text that has no reading: Latin letters, signs */
export function unsayable(words: string): string[] {
  return [...words.matchAll(UNSAYABLE)].map(([found]) => found);
}
