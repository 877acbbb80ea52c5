/**
 * What somebody probably meant by a value that a field does not take: each guess is held against the field's own
 * schema, and only one that it takes is proposed.
 */

import { z } from 'zod';
import { fromChinese } from '../law/numerals.ts';
import { meanings, unwrapped } from './meaning.ts';

/** What stands around a value and is no part of it. */
const AROUND = /^[“”‘’"'「」『』《》【】[\]（）()\s]+|[“”‘’"'「」『』《》【】[\]（）()\s。，；、]+$/gu;

const QUOTES = /^[“”‘’"'「」【】[\]\s]+|[“”‘’"'「」【】[\]\s]+$/gu;

/** Characters of one of several things; a part of a sentence has more. */
const SHORT = 8;

/** What parts the items of a list where somebody writes as in a sentence. */
const BETWEEN = /\s*[，、,；;]\s*|\s{2,}/u;

const YES = /^(?:是|对|有|要|yes|y|on|√|✓|1|true|真)$/iu;
const NO = /^(?:否|不|不是|没有|无|no|n|off|×|0|false|假)$/iu;

const two = (digits: string) => digits.padStart(2, '0');

/** 2026年1月5日, 2026.1.5, 20260105 as 2026-01-05. */
function days(text: string): string[] {
  const [, year = '', month = '', day = ''] =
    /^(\d{4})\s*[年./\-—]\s*(\d{1,2})\s*[月./\-—]\s*(\d{1,2})\s*[日号]?$/u.exec(text) ??
    /^(\d{4})(\d{2})(\d{2})$/.exec(text) ??
    [];
  if (year !== '') return [`${year}-${two(month)}-${two(day)}`];
  const [, inYear = '', ofYear = ''] = /^(\d{4})\s*[年./-]\s*(\d{1,2})\s*月?$/u.exec(text) ?? [];
  if (inYear !== '') return [`${inYear}-${two(ofYear)}`];
  const [, only = '', date = ''] = /^(\d{1,2})\s*[月./-]\s*(\d{1,2})\s*[日号]?$/u.exec(text) ?? [];
  return only === '' ? [] : [`${two(only)}-${two(date)}`];
}

/** 8点半, 8:30, 08：30 as 08:30. */
function times(text: string): string[] {
  const [, hour = '', minute = ''] = /^(\d{1,2})\s*[:点时.]\s*(\d{1,2}|半)?\s*分?$/u.exec(text) ?? [];
  return hour === '' ? [] : [`${two(hour)}:${minute === '半' ? '30' : two(minute)}`];
}

/** 二十, 20秒, 1,600 as a number; none where there are several. */
function numbers(text: string): number[] {
  const digits =
    inDigits(text)
      .replaceAll(/(?<=\d),(?=\d{3}(?!\d))/gu, '')
      .match(/-?\d+(?:\.\d+)?/gu) ?? [];
  if (digits.length > 0) return digits.length === 1 ? digits.map(Number) : [];
  const [, said = ''] = /^(?:第|大?约|近|共)?([零〇一二两三四五六七八九十百千]+)\p{Script=Han}{0,3}$/u.exec(text) ?? [];
  const number = fromChinese(said);
  return number === undefined ? [] : [number];
}

/** 二〇二五年 as 2025年: numerals that are said one by one, as years and telephone numbers are. */
const inDigits = (text: string) =>
  text.replaceAll(/[〇零一二三四五六七八九]{3,}/gu, (all) =>
    [...all].map((one) => '零一二三四五六七八九'.indexOf(one === '〇' ? '零' : one)).join(''),
  );

/** The same words as another hand writes them; @param schema of the field, which says what they may be */
function spellings(text: string, schema: z.ZodType): string[] {
  const bare = text.replaceAll(AROUND, '');
  const narrow = bare.normalize('NFKC').trim();
  // Of nothing, nothing can be guessed.
  if (narrow === '') return [];
  const page = narrow.replace(/^(?:https?:\/\/[^/]+)?\/?(?:content\/)?/u, '').replace(/\/$|\.(?:mdx|yaml)$/gu, '');
  const name = page.slice(page.lastIndexOf('/') + 1);
  const others = [
    // 47（2） and 31(1), as provisions are written, and 星期一.
    text.normalize('NFKC').trim(),
    text
      .normalize('NFKC')
      .replaceAll(/\(([1-9])\)/gu, (_, digit: string) => String.fromCodePoint(0x245f + Number(digit))),
    bare.replace(/^星期/u, '周'),
    inDigits(narrow),
  ];
  // What takes any words is no address, and what takes names or citations is no day.
  const isAddress = /^[\w/.:-]+$/.test(narrow) && !schema.safeParse('写一句话').success;
  const addresses = isAddress ? [`/${page}/`, `https://${narrow}`] : [];
  const isName = isReference(schema) || schema.safeParse('some-name').success;
  const dates = isName ? [] : [...days(narrow), ...times(narrow)];
  const all = [bare, narrow, ...others, page, name, ...addresses, ...dates];
  return all.flatMap((one) => [one, one.toLowerCase(), one.toLowerCase().replaceAll(/[\s_]+/gu, '-')]);
}

/** The words of a list that somebody wrote as in a sentence. */
const parted = (text: string) =>
  text
    .replaceAll(AROUND, '')
    .split(BETWEEN)
    .filter((part) => part !== '');

const meaningOf = (schema: unknown) => {
  const inner = unwrapped(schema);
  return inner instanceof z.ZodType ? meanings.get(inner)?.is : undefined;
};

const isSentence = (schema: unknown) => ['prose', 'quoted', 'form'].includes(meaningOf(schema) ?? '');
const isReference = (schema: unknown) => meaningOf(schema) === 'reference';

/** Every guess at what was meant, the likeliest first. */
function guesses(value: unknown, written: string | undefined, schema: z.ZodType): unknown[] {
  const inner = unwrapped(schema);
  // A sentence that is to be copied.
  if (inner instanceof z.ZodLiteral && inner.values.size === 1) {
    const [only] = [...inner.values];
    if (typeof only === 'string') return [only];
  }
  if (inner instanceof z.ZodArray) {
    const element = inner.element as z.ZodType;
    const single = (one: unknown) => (element.safeParse(one).success ? [one] : guesses(one, undefined, element));
    const list = (all: readonly unknown[]) => {
      const items = all.map((one) => single(one).find((guess) => element.safeParse(guess).success));
      return items.includes(undefined) ? [] : [items];
    };
    const text = typeof value === 'string' ? value : Array.isArray(value) && value.length === 1 ? value[0] : undefined;
    if (typeof text === 'string') {
      const whole = list([isSentence(element) ? text.replaceAll(QUOTES, '') : text.replaceAll(AROUND, '')]);
      // A sentence has commas of its own, and so has a citation.
      const parts = parted(text);
      const isOne = isReference(element) || (isSentence(element) && parts.some((part) => part.length > SHORT));
      return isOne ? whole : [...list(parts), ...whole];
    }
    if (!Array.isArray(value)) return list([value]);
    return isSentence(element)
      ? list(value)
      : list(value.flatMap((one) => (typeof one === 'string' ? parted(one) : [one])));
  }
  if (Array.isArray(value)) {
    const texts = value.filter((one) => typeof one === 'string' || typeof one === 'number').map(String);
    return texts.length === value.length && texts.length > 0
      ? [...guesses(texts.join('，'), undefined, schema), texts.join('，'), texts[0]]
      : [];
  }
  if (typeof value === 'number' || typeof value === 'boolean') {
    const text = written ?? String(value);
    return [text, ...spellings(text, schema), ...(YES.test(text) ? [true] : [])];
  }
  if (typeof value !== 'string' || value.trim() === '') return [];
  if (isSentence(schema)) return [value.replaceAll(QUOTES, '')];
  const narrow = value.normalize('NFKC').replaceAll(AROUND, '');
  return [
    ...spellings(value, schema),
    ...(YES.test(narrow) ? [true] : []),
    ...(NO.test(narrow) ? [false] : []),
    ...numbers(narrow),
  ];
}

/**
 * @param written the value as it stands in the file, where it is one word
 * @returns what the field would take; undefined where nothing that comes to mind is
 */
export function repaired(schema: z.ZodType, value: unknown, written?: string): unknown {
  const before = JSON.stringify(value);
  return guesses(value, written, schema).find(
    (guess) => JSON.stringify(guess) !== before && schema.safeParse(guess).success,
  );
}
