/**
 * The official wording as data: chapters, articles, paragraphs (款), items (项). Its characters are
 * never altered; every face shows these strings, and digests hold them to what was promulgated.
 */

import { createHash } from 'node:crypto';
import { formatArticle } from './citation.ts';
import { toChinese } from './numerals.ts';

export interface Paragraph {
  text: string;
  /** Each with its number, as the official text prints it: （一）坚持党的全面领导。… */
  items: string[];
}

export interface Article {
  number: number;
  /** First 16 hex digits of `articleDigest`. */
  digest: string;
  paragraphs: Paragraph[];
}

export interface Chapter {
  number: number;
  title: string;
  articles: Article[];
}

export interface OfficialText {
  title: string;
  issuer: string;
  approved: string;
  promulgated: string;
  effective: string;
  /** SHA-256 of `canonicalText`, in hex. */
  digest: string;
  chapters: Chapter[];
}

/** 第三章 信访事项的提出和受理 */
export function chapterTitle({ number, title }: Pick<Chapter, 'number' | 'title'>): string {
  return `第${toChinese(number)}章　${title}`;
}

/** All articles in order. */
export function articlesOf(text: Pick<OfficialText, 'chapters'>): Article[] {
  return text.chapters.flatMap(({ articles }) => articles);
}

/** Every line of an article in order: paragraphs and items. */
export function linesOf({ paragraphs }: Pick<Article, 'paragraphs'>): string[] {
  return paragraphs.flatMap(({ text, items }) => [text, ...items]);
}

/** The wording of one article, one line a 款 or 项, headed by its number. */
export function canonicalArticle(article: Pick<Article, 'number' | 'paragraphs'>): string {
  return [formatArticle({ article: article.number }), ...linesOf(article)].join('\n');
}

/** The whole wording, with chapter headings; the text that `digest` covers. */
export function canonicalText(text: Pick<OfficialText, 'title' | 'chapters'>): string {
  const chapters = text.chapters.map((chapter) =>
    [chapterTitle(chapter), ...chapter.articles.map(canonicalArticle)].join('\n'),
  );
  return [text.title, ...chapters].join('\n');
}

function sha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}

export function articleDigest(article: Pick<Article, 'number' | 'paragraphs'>): string {
  return sha256(canonicalArticle(article)).slice(0, 16);
}

export function textDigest(text: Pick<OfficialText, 'title' | 'chapters'>): string {
  return sha256(canonicalText(text));
}

/** The number that an item prints at its head, apart from its words: （三） and 侮辱、殴打…. */
export function splitItem(item: string): { label: string; words: string } {
  const label = /^（[^（）]+）/.exec(item)?.[0] ?? '';
  return { label, words: item.slice(label.length) };
}

/** Number of items in each paragraph of an article: `[7, 0]` for 第十四条. */
export function shapeOf({ paragraphs }: Pick<Article, 'paragraphs'>): number[] {
  return paragraphs.map(({ items }) => items.length);
}
