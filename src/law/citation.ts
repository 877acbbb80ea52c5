/**
 * A citation as data. 条 is an article, 款 a paragraph, 项 an item; 之一 is an article inserted later
 * (第二百九十一条之一 is `{ article: 291, suffix: 1 }`). Numbers count from 1.
 */

import { toChinese } from './numerals.ts';

export interface Provision {
  article: number;
  /** 之一 = 1, 之二 = 2 … */
  suffix?: number;
  /** 款 */
  paragraph?: number;
  /** 项 */
  item?: number;
}

/** One provision, or an inclusive range of provisions that differ in their last part only. */
export interface Span {
  from: Provision;
  to?: Provision;
}

export interface Citation {
  /** The law as the writer named it, without 《》; 本条例 and 本法 stay as they are; absent if none was named. */
  law?: string;
  /** Empty when a law is named without an article. */
  spans: Span[];
}

/** Names that mean "the law this text belongs to". */
export const SELF_NAMES: readonly string[] = ['本条例', '本法'];

/** A stable key of an article: `26`, or `291-1` for 第二百九十一条之一. */
export function articleKey({ article, suffix }: Provision): string {
  return suffix === undefined ? `${article}` : `${article}-${suffix}`;
}

/** Every provision of a span: 34~36 is 34, 35 and 36. */
export function provisionsOf({ from, to }: Span): Provision[] {
  if (!to) return [from];
  const last = (['item', 'paragraph', 'suffix'] as const).find((part) => to[part] !== undefined) ?? 'article';
  const first = from[last] ?? 0;
  const above = Array.from({ length: (to[last] ?? first) - first }, (_, index) => ({
    ...to,
    [last]: first + index + 1,
  }));
  return [from, ...above];
}

/** The article that a 款 or 项 belongs to. */
export function articleOnly({ article, suffix }: Provision): Provision {
  return suffix === undefined ? { article } : { article, suffix };
}

/**
 * The anchor of a provision: art-26, art-26-1, art-26-1-3 (article, paragraph, item);
 * an inserted article is art-291_1.
 */
export function anchorOf({ article, suffix, paragraph, item }: Provision): string {
  const head = `art-${article}${suffix === undefined ? '' : `_${suffix}`}`;
  if (paragraph === undefined) return head;
  return item === undefined ? `${head}-${paragraph}` : `${head}-${paragraph}-${item}`;
}

/** 第二十六条, 第二百九十一条之一. */
export function formatArticle({ article, suffix }: Provision): string {
  return `第${toChinese(article)}条${suffix === undefined ? '' : `之${toChinese(suffix)}`}`;
}

/** 第二十六条第一款第三项. */
export function formatProvision(provision: Provision): string {
  const { paragraph, item } = provision;
  return (
    formatArticle(provision) +
    (paragraph === undefined ? '' : `第${toChinese(paragraph)}款`) +
    (item === undefined ? '' : `第${toChinese(item)}项`)
  );
}

function formatSpan({ from, to }: Span): string {
  const start = formatProvision(from);
  if (!to) return start;
  if (to.item !== undefined) return `${start}至第${toChinese(to.item)}项`;
  if (to.paragraph !== undefined) return `${start}至第${toChinese(to.paragraph)}款`;
  return `${start}至${formatArticle(to)}`;
}

/** 《治安管理处罚法》第二十六条第一款第一项、第三十条. The inverse of `parseCitation`. */
export function formatCitation({ law, spans }: Citation): string {
  const name = law === undefined ? '' : SELF_NAMES.includes(law) ? law : `《${law}》`;
  return name + spans.map(formatSpan).join('、');
}

const CIRCLED = [...'①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳㉑㉒㉓㉔㉕㉖㉗㉘㉙㉚㉛㉜㉝㉞㉟㊱㊲㊳㊴㊵㊶㊷㊸㊹㊺㊻㊼㊽㊾㊿'];

/** The value of ① to ㊿, or undefined. */
export function fromCircled(char: string): number | undefined {
  const index = CIRCLED.indexOf(char);
  return index < 0 ? undefined : index + 1;
}

function formatCompactProvision(provision: Provision): string {
  const { paragraph, item } = provision;
  return (
    articleKey(provision) +
    (paragraph === undefined ? '' : `(${paragraph})`) +
    (item === undefined ? '' : (CIRCLED[item - 1] ?? `[${item}]`))
  );
}

/** 治安管理处罚法 26(1)①、30: the form for YAML fields. The inverse of `parseReference`. */
export function formatCompact({ law, spans }: Citation): string {
  const list = spans.map(({ from, to }) =>
    to ? `${formatCompactProvision(from)}~${formatCompactProvision(to)}` : formatCompactProvision(from),
  );
  return [law, list.join('、')].filter(Boolean).join(' ');
}
