/** Numbers and citations that a text says, so that paper and web can be held against each other. */

import { fromChinese, NUMERAL_CLASS } from '../src/law/numerals.ts';

const NUMBER = `[${NUMERAL_CLASS}]+(?:\\.\\d+)?`;
const UNIT = '工作日|日|天|周岁|周|小时|个月|月|年|岁|万元|元|名|人(?!次)|倍|成|份|分之[一二三四五六七八九十]|%';
/** Not 一个人, which counts nobody. */
const AMOUNT = new RegExp(`(${NUMBER})(?!个人)个?(${UNIT})`, 'gu');
/** Whichever of two words a sentence takes. */
const SAME: Readonly<Record<string, string>> = { 名: '人', 天: '日' };

/** 第二百七十六条之一: what was put in later. */
const WHOLE = `第[${NUMERAL_CLASS}]+条(?:之[一二三四五六七八九十]+)?`;
const ARTICLE = `${WHOLE}(?:第[${NUMERAL_CLASS}]+款)?(?:第[${NUMERAL_CLASS}]+项)?`;
const ARTICLES = new RegExp(ARTICLE, 'gu');
/** 《行政复议法》第二十条第一款、第二十一条; the title of a law may hold that of another. */
const CITED = new RegExp(`《((?:[^《》]|《[^《》]*》)+)》((?:${ARTICLE}[、和]?)+)`, 'gu');
const FROM = new RegExp(`(自[^。；：自]{2,60}?之日起)(${NUMBER})个?(${UNIT})`, 'gu');
/** Numbers to call, and no years and no sums. */
const CALL = /(?<!\d)\d{3,}(?![\d年元])/gu;
/** 一万六千四百元. */
const TEN_THOUSANDS = /([一二三四五六七八九十]+)万([一二三四五六七八九十百千零]+)(?=元)/gu;

export const plain = (text: string): string => text.replaceAll(/\s/gu, '');

const amountOf = (number = '', unit = '') => `${fromChinese(number) ?? number}${SAME[unit] ?? unit}`;

function amountsIn(text: string): Set<string> {
  const written = text.replaceAll(TEN_THOUSANDS, (_, high: string, low: string) =>
    String((fromChinese(high) ?? 0) * 10_000 + (fromChinese(low) ?? 0)),
  );
  const found = written.replaceAll(ARTICLES, '条').matchAll(AMOUNT);
  return new Set([...found].map(([, number, unit]) => amountOf(number, unit)));
}

/** The article without its 款 and 项 that a text names first. */
export function articleIn(text: string): string {
  return new RegExp(WHOLE, 'u').exec(plain(text))?.[0] ?? '';
}

export interface Said {
  /** Without white space. */
  text: string;
  /** In digits, however they are written: 60日, 5人. */
  amounts: Set<string>;
  /** With their law: 《信访工作条例》第三十五条. */
  citations: Set<string>;
  /** Of whatever law: 第三十五条. */
  articles: Set<string>;
  calls: Set<string>;
}

export function saidIn(words: string): Said {
  const text = plain(words);
  const citations = [...text.matchAll(CITED)].flatMap(([, law = '', list = '']) =>
    (list.match(ARTICLES) ?? []).map((article) => `《${law}》${article}`),
  );
  return {
    text,
    amounts: amountsIn(text),
    citations: new Set(citations),
    articles: new Set(text.match(ARTICLES) ?? []),
    calls: new Set(text.match(CALL) ?? []),
  };
}

/** Days, and from when they run. */
export interface Run {
  from: string;
  amount: string;
}

/** Paper says 自收到书面答复之日起 30 日. */
export function runsIn(words: string): Run[] {
  return [...plain(words).matchAll(FROM)].map(([, from = '', number, unit]) => ({
    from,
    amount: amountOf(number, unit),
  }));
}

/** The web says 30 日内 您请求复查 before 自收到书面答复之日起: so many characters apart at the most. */
const NEAR = 60;

export function saysRun({ text }: Said, { from, amount }: Run): boolean {
  for (let at = text.indexOf(from); at !== -1; at = text.indexOf(from, at + 1)) {
    const around = text.slice(Math.max(0, at - NEAR), at + from.length + NEAR);
    if (amountsIn(around).has(amount)) return true;
  }
  return false;
}
