/** The pages of a book: their size, the inner margin for the staples, running heads and folios. */

import { chapterName } from '../../../kinds/material/book-text.ts';
import type { Sheet } from '../sheets.ts';

/** Millimetres around the text: at the head, outside, at the foot, at the staples. */
const MARGINS = { small: [16, 11, 15, 14], large: [20, 16, 19, 20] } as const;

/** @returns rules for `@page`: margin boxes can say what no element of a page can */
export function bookPages({ paper: { width, height }, book, large, title }: Extract<Sheet, { as: '手册' }>): string {
  const [head, outer, foot, inner] = MARGINS[large ? 'large' : 'small'];
  const size = large ? '11pt' : '8pt';
  const font = `font:${size} "Xunfa Sans"`;
  const heads = [
    ...book.chapters.map((chapter) => [`chapter-${chapter.number}`, chapterName(chapter)]),
    ['book-index', '索引'],
  ];
  const folio = `{content:counter(page);${font}}`;
  return [
    `@page{size:${width}mm ${height}mm;margin:${head}mm ${outer}mm ${foot}mm ${inner}mm;@bottom-right${folio}}`,
    `@page :left{margin:${head}mm ${inner}mm ${foot}mm ${outer}mm;@bottom-right{content:none}@bottom-left${folio}}`,
    `@page cover{margin:0;@bottom-right{content:none}@bottom-left{content:none}}`,
    ...heads.flatMap(([name, words]) => [
      `@page ${name}:right{@top-right{content:"${words}";${font}}}`,
      `@page ${name}:left{@top-left{content:"${title}";${font}}}`,
    ]),
  ].join('');
}
