/**
 * The text of a law as people have it: copied from a web page, from Word, from a gazette. Articles (条), paragraphs (款)
 * and items (项) are told by how they begin: 条 are numbered through, 款 are paragraphs without a number, 项 stand in
 * brackets. Headings, notes, tables of contents, page numbers and decoration are left out.
 */

import { articleKey, formatArticle, type Provision } from './citation.ts';
import { fromChinese, NUMERAL_CLASS } from './numerals.ts';
import type { Paragraph } from './official-text.ts';
import type { IsoDay } from './status.ts';

export interface LawArticle {
  provision: Provision;
  /** Of the file, from 1. */
  line: number;
  paragraphs: Paragraph[];
}

export interface LawText {
  /** As the text heads itself, where it does. */
  title?: string | undefined;
  /** The latest day in its head on which it was made or revised. */
  revised?: IsoDay | undefined;
  /** The day that its last articles set for coming into force. */
  effective?: IsoDay | undefined;
  articles: LawArticle[];
  /** What is odd about the numbers, in sentences: a gap, an article twice, one out of order. */
  oddities: string[];
}

const N = `[${NUMERAL_CLASS}]`;
const DIVISION = new RegExp(`^第\\s*(?:${N}\\s*)+(?:编|分编|章|节)(?:\\s|$|\\p{L}{1,30}$)`, 'u');
const ARTICLE = new RegExp(`^第\\s*((?:${N}\\s*)+?)\\s*条(?:\\s*之\\s*(${N}+))?(\\s|[【〔]|$)?`, 'u');
/** 第二十条第一款, 第二十条规定的: a sentence that begins with a citation. */
const CITES = /^(?:第|规定|的|、|和|或者|至|及|所|之外|以外|中)/;
const ITEM = new RegExp(`^[（(]\\s*(${N}+)\\s*[）)]`);
/** Contents, page numbers, rules between pages. */
const IDLE =
  /^(?:目\s*录|附\s*则|[-—–－_·.\s*=]*|[-—–－·\s]*\d{1,4}[-—–－·\s]*|第\s*\d+\s*页.*|\d+\s*\/\s*\d+|.*(?:\.{4,}|…{2,}|·{4,})\s*\d{1,4})$/;
const NAMED = /(?:法|法典|条例|规定|办法|细则|解释(?:（[一二三四五六七八九十]+）)?|规则|决定|宪法|通则)$/;
const DAY = /(\d{4})\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日/g;
const MADE = /通过|修订|修正|公布|发布/;

/** A line as it is read: without marks of Markdown, wide spaces, what an editor of a collection put around it. */
function bare(line: string): string {
  return line
    .replace(/[\u200b-\u200f\ufeff]/g, '')
    .replace(/[\u00a0\u2000-\u200a\u3000\t]/g, ' ')
    .trim()
    .replace(/^#{1,6}\s*/, '')
    .replaceAll('**', '')
    .trim();
}

/** Leaves out front matter and comments, line for line, so that lines keep their numbers. */
function withoutNotes(text: string): string {
  const blank = (words: string) => words.replace(/[^\n]/g, '');
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/^\uFEFF?---\n[\s\S]*?\n---(?=\n)/, blank)
    .replace(/<!--[\s\S]*?(?:-->|$)/g, blank);
}

function isoOf([, year = '', month = '', date = '']: RegExpMatchArray): IsoDay {
  return `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
}

/** The number that an article opens with, and what follows on its line; undefined where it is no opening. */
function opening(line: string, before: Provision | undefined): { provision: Provision; rest: string } | undefined {
  const found = ARTICLE.exec(line);
  const article = fromChinese((found?.[1] ?? '').replace(/\s/g, ''));
  if (!found || article === undefined || article === 0) return undefined;
  const suffix = found[2] === undefined ? undefined : fromChinese(found[2]);
  const rest = line.slice(found[0].length).trim();
  const apart = found[3] !== undefined;
  // Without a space only the next number opens an article; 第二十条规定的 cites one.
  const next = before === undefined ? article === 1 : article - before.article === 1 || suffix !== undefined;
  if (!apart && (CITES.test(rest) || !next)) return undefined;
  if (apart && CITES.test(rest) && !next) return undefined;
  return { provision: { article, ...(suffix === undefined ? {} : { suffix }) }, rest };
}

/** Whether a line goes on in the next one: a copy from a PDF breaks lines in the middle of a sentence. */
function isBroken(line: string): boolean {
  return !/[。；：！？”）)》.;:]$/.test(line);
}

function add(article: LawArticle, line: string, joined: boolean): void {
  const paragraph = article.paragraphs.at(-1);
  const item = ITEM.exec(line);
  if (paragraph && joined) {
    const last = paragraph.items.length - 1;
    if (last >= 0) paragraph.items[last] += line;
    else paragraph.text += line;
  } else if (paragraph && item) paragraph.items.push(line.replace(ITEM, `（${item[1]}）`));
  // 1. and 2. below an item are its 目.
  else if (paragraph && paragraph.items.length > 0 && /^\d{1,2}[.．、]/.test(line)) {
    paragraph.items[paragraph.items.length - 1] += line;
  } else article.paragraphs.push({ text: line, items: [] });
}

function odditiesOf(articles: readonly LawArticle[]): string[] {
  const seen = new Map<string, number>();
  const oddities: string[] = [];
  let before: LawArticle | undefined;
  for (const one of articles) {
    const { provision, line } = one;
    const [name, key] = [formatArticle(provision), articleKey(provision)];
    const twice = seen.get(key);
    const last = before?.provision;
    const step = provision.article - (last?.article ?? 0);
    if (twice !== undefined) oddities.push(`第 ${line} 行：${name}出现了两次，第 ${twice} 行已经有一个`);
    else if (step < 0) oddities.push(`第 ${line} 行：${name}排在${formatArticle(last ?? provision)}后面，顺序不对`);
    else if (step > 1) {
      const missing = Array.from({ length: step - 1 }, (_, index) => (last?.article ?? 0) + index + 1);
      const some = missing.length > 3 ? [missing[0] ?? 0, missing.at(-1) ?? 0] : missing;
      const names = some.map((article) => formatArticle({ article })).join(missing.length > 3 ? '到' : '、');
      oddities.push(`第 ${line} 行：${name}前面少了${names}`);
    }
    if (one.paragraphs.length === 0) oddities.push(`第 ${line} 行：${name}下面没有字`);
    seen.set(key, twice ?? line);
    before = one;
  }
  return oddities;
}

/**
 * Reads the text of a law; what is no law has no articles.
 * @param text any plain copy
 */
export function readLawText(text: string): LawText {
  const articles: LawArticle[] = [];
  const head: string[] = [];
  let open: LawArticle | undefined;
  let broken = false;
  let closed = true;
  for (const [index, raw] of withoutNotes(text).split('\n').entries()) {
    const line = bare(raw);
    if (line === '' || line.startsWith('>') || IDLE.test(line)) continue;
    const opened = opening(line, open?.provision);
    if (opened) {
      // What stood before the first article was a table of contents, or an excerpt.
      if (articleKey(opened.provision) === '1' && articles.every((one) => articleKey(one.provision) !== '1'))
        articles.length = 0;
      open = { provision: opened.provision, line: index + 1, paragraphs: [] };
      articles.push(open);
      closed = false;
      broken = opened.rest !== '' && isBroken(opened.rest);
      if (opened.rest !== '') add(open, opened.rest, false);
    } else if (DIVISION.test(line)) closed = true;
    else if (open && !closed) {
      add(open, line, broken);
      broken = isBroken(line);
    } else if (!open) head.push(line);
  }
  const dated = head.filter((line) => MADE.test(line)).flatMap((line) => [...line.matchAll(DAY)].map(isoOf));
  const forces = articles
    .slice(-3)
    .flatMap(({ paragraphs }) => paragraphs)
    .flatMap(({ text: words }) => [...words.matchAll(/自(\d{4})\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日起施行/g)]);
  const force = forces.at(-1);
  return {
    title: head.find((line) => line.length <= 60 && NAMED.test(line.replace(/\s/g, '')))?.replace(/\s/g, ''),
    revised: dated.sort().at(-1),
    effective: force && isoOf(force),
    articles,
    oddities: odditiesOf(articles),
  };
}
