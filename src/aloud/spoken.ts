/** Written text as a voice is to say it: citations left out, numbers the way people say them. */

import { toChinese } from '../law/numerals.ts';

const DIGITS = '零一二三四五六七八九';
const NUMERAL = '[一二三四五六七八九十百千零〇两]+';
const PROVISION = `第${NUMERAL}(?:条(?:之${NUMERAL})?(?:第${NUMERAL}款)?(?:第${NUMERAL}项)?|款(?:第${NUMERAL}项)?|项)`;
/** Of a law that is named. */
const NAMED = `(?:《[^《》]+》|本条例|条例)(?:${PROVISION}|全文)`;
const CITATION = `(?:${NAMED}|${PROVISION})`;
const MORE = `(?:[、，；和]${CITATION})*`;

/** （《行政复议法》第二十条） within a sentence. */
const BRACKETED = new RegExp(`（${CITATION}${MORE}）`, 'g');
/** 依据：《行政复议法》第二十条；or the law at the end of a line, or as a line of its own. */
const BASIS = new RegExp(`(?:^${NAMED}|(?:^依据|^条例)?[：:]${CITATION})${MORE}([。；、]?)$`);

/** What a counted number stands before: with it, 110 is a number and no telephone. */
const UNIT = '年月日天周岁个人元万亿条款项次米倍名小分秒页里％%户亩件份张级路层楼';
const TELEPHONE = new RegExp(
  `(^|[^\\d.])(0\\d{2,3}-?\\d{7,8}|1[3-9]\\d{9}|400-?\\d{3}-?\\d{4}|1(?:10|19|20|22)|12\\d{3}|9[56]\\d{3,4})(?![\\d.${UNIT}-]|公[里斤顷])`,
  'g',
);
const CIRCLED = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳';

/** 12345 is said digit by digit; as people do on the telephone, 1 is 幺. */
function digits(text: string, one = DIGITS.charAt(1)): string {
  return text.replace(/\D/g, '').replace(/\d/g, (digit) => (digit === '1' ? one : DIGITS.charAt(Number(digit))));
}

const order = (circled: string) => toChinese(CIRCLED.indexOf(circled) + 1);

/** 31④, 26(1)①: as the content writes a provision. */
function provision(_: string, article: string, paragraph?: string, item?: string): string {
  const parts = [`第${toChinese(Number(article))}条`];
  if (paragraph) parts.push(`第${toChinese(Number(paragraph))}款`);
  if (item) parts.push(`第${order(item)}项`);
  return parts.join('');
}

/**
 * What a voice says of a sentence.
 * @returns empty where nothing is left to say: a list of citations, a rule, a bracket
 */
export function spoken(text: string): string {
  const said = text
    .trim()
    .replace(/(\d)\s+(?=\d)/g, '$1，')
    .replace(/([^A-Za-z])\s+/g, '$1')
    .replace(/\s+([^A-Za-z])/g, '$1')
    .replace(BRACKETED, '')
    .replace(BASIS, '$1')
    .replace(
      /(\d{4})-(\d\d)-(\d\d)/g,
      (_, year: string, month: string, day: string) =>
        `${digits(year)}年${toChinese(Number(month))}月${toChinese(Number(day))}日`,
    )
    .replace(/(\d{4})年/g, (_, year: string) => `${digits(year)}年`)
    .replace(/(\d{1,4})(?:\((\d{1,2})\))([①-⑳]?)/g, provision)
    .replace(/(\d{1,4})()([①-⑳])/g, provision)
    .replace(new RegExp(`（(${NUMERAL})）`, 'g'), '，$1，')
    .replace(/[①-⑳]/g, (item) => `，${order(item)}，`)
    .replace(TELEPHONE, (_, before: string, number: string) => before + digits(number, '幺'))
    .replace(/(\d)[～~–—-](?=\d)/g, '$1到')
    .replace(/^[，、；]+|[，、](?=[，、。；！？])/g, '');
  return /[\p{L}\p{N}]/u.test(said) ? said : '';
}
