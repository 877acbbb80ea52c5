import { expect, test } from 'vitest';
import { fromChinese, toChinese } from '../../src/law/numerals.ts';

test('every number from 0 to 9,999 is written and read back', () => {
  for (let value = 0; value <= 9999; value++) expect(fromChinese(toChinese(value))).toBe(value);
});

test('numbers are written as statutes write them', () => {
  expect([10, 20, 26, 100, 105, 110, 291, 1005, 1010, 1242].map(toChinese)).toEqual([
    '十',
    '二十',
    '二十六',
    '一百',
    '一百零五',
    '一百一十',
    '二百九十一',
    '一千零五',
    '一千零一十',
    '一千二百四十二',
  ]);
});

test('spoken and typed forms are read too', () => {
  expect(['26', '２６', '〇', '两百', '一十六', '十六'].map(fromChinese)).toEqual([26, 26, 0, 200, 16, 16]);
});

test('what is not a number is refused, not guessed', () => {
  for (const text of ['', '二二', '十百', '百', '一百五', '零五', '一零', '二十零', '12345', '1十', '条']) {
    expect(fromChinese(text), text).toBeUndefined();
  }
});

test('a number outside the range is an error', () => {
  for (const value of [-1, 10_000, 1.5, Number.NaN]) expect(() => toChinese(value)).toThrow(RangeError);
});
