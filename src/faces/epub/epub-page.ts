/** The pages of a book for phones, as XHTML: one a chapter, the cover, and the contents by which a reader jumps. */

import type { BookBlock } from '../../kinds/material/book-passages.ts';
import { type Booklet, type ChapterText, lawDay } from '../../kinds/material/book-text.ts';
import type { BlockLine, BlockWords } from '../../library/word-blocks.ts';
import { escapeXml } from '../../text/xml.ts';

/** Relative lengths and no colours: size, face and ground are the reader's own. */
export const LOOK = `body{line-height:1.6}
h1{font-size:1.5em;line-height:1.3}
h2{font-size:1.2em;line-height:1.35;margin:1.6em 0 .4em}
h3{font-size:1.05em;margin:1.2em 0 .3em}
h1,h2,h3,.name,b{break-after:avoid;page-break-after:avoid}
nav ol{list-style:none;padding-left:1em}
p{margin:.4em 0}
ol,ul{padding-left:1.4em}
li>p{margin:0}
.lead,.name{font-weight:700}
.basis,.theirs{font-size:.85em}
.days{text-decoration:underline}
.was{font-size:.9em}
.begin,.wait,.instead,.today{padding-left:.7em;border-left:.2em solid}
.rows,.index{list-style:none;padding-left:0}
.rows>li{margin:.7em 0}
.item{text-indent:2em}
.cover{text-align:center;margin-top:20%}
.cover h1{font-size:2.2em}
.paper{padding:.4em .8em;border:1px dashed}
.paper .title{font-size:1.2em;font-weight:700;text-align:center}
.paper .head{font-weight:700}
.paper .sign{text-align:right}
`;

/** The file of a chapter: chapter-2.xhtml */
export function fileOf({ id }: Pick<ChapterText, 'id'>): string {
  return `${id}.xhtml`;
}

/** Each place of the book with its address in the file. */
export function addressesOf(chapters: readonly ChapterText[]): Map<string, string> {
  return new Map(
    chapters.flatMap((chapter) =>
      chapter.passages.flatMap(({ heading }): [string, string][] =>
        heading ? [[heading.id, `${fileOf(chapter)}#${heading.id}`]] : [],
      ),
    ),
  );
}

/** A whole page of XHTML. */
function page(title: string, body: string, kind = ''): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" lang="zh-CN" xml:lang="zh-CN">
<head><meta charset="UTF-8"/><title>${escapeXml(title)}</title><link rel="stylesheet" href="look.css"/></head>
<body${kind}>
${body}
</body>
</html>
`;
}

type Addresses = ReadonlyMap<string, string>;

function words(all: readonly BlockWords[], addresses: Addresses): string {
  return all
    .map(({ text, strong, to }) => {
      const address = to === undefined ? undefined : addresses.get(to);
      const inner = escapeXml(text);
      if (address !== undefined) return `<a href="${address}">${inner}</a>`;
      return strong ? `<b>${inner}</b>` : inner;
    })
    .join('');
}

function item(lines: readonly BlockLine[], addresses: Addresses): string {
  const [only] = lines;
  if (only?.as === 'words' && lines.length === 1) return `<li>${words(only.words, addresses)}</li>`;
  return `<li>${lines.map((line) => `<p class="${line.as}">${words(line.words, addresses)}</p>`).join('')}</li>`;
}

function block(one: BookBlock, addresses: Addresses): string {
  switch (one.is) {
    case 'paragraph':
      return `<p class="${one.as}">${words(one.words, addresses)}</p>`;
    case 'list': {
      const tag = one.as === 'steps' ? 'ol' : 'ul';
      return `<${tag} class="${one.as}">\n${one.items.map((lines) => item(lines, addresses)).join('\n')}\n</${tag}>`;
    }
    case 'paper': {
      const lines = one.lines.map(({ style, text }) => `<p class="${style}">${escapeXml(text)}</p>`);
      return `<div class="paper">\n${lines.join('\n')}\n</div>`;
    }
    case 'code':
      // Whoever reads on a phone has nothing to scan it with.
      return '';
  }
}

/** A chapter, whose headings are places to which links lead. */
export function chapterPage({ title, lead, passages }: ChapterText, addresses: Addresses): string {
  const parts = passages.map(({ heading, blocks }) => {
    const tag = heading?.below ? 'h3' : 'h2';
    return [
      ...(heading ? [`<${tag} id="${heading.id}">${escapeXml(heading.title)}</${tag}>`] : []),
      ...blocks.map((one) => block(one, addresses)),
    ].join('\n');
  });
  const top = [`<h1>${escapeXml(title)}</h1>`, ...(lead ? [`<p class="lead">${escapeXml(lead)}</p>`] : [])];
  return page(title, [...top, ...parts].join('\n'));
}

/** What it is, who gives it out, and the day of its law. */
export function coverPage({ name, title, lead, who, reviewed }: Booklet): string {
  const lines = [
    `<p>${escapeXml(name)}</p>`,
    `<h1>${escapeXml(title)}</h1>`,
    `<p>${escapeXml(lead)}</p>`,
    ...(who === undefined ? [] : [`<p class="lead">${escapeXml(who)}</p>`]),
    `<p>${lawDay(reviewed)}</p>`,
  ];
  return page(title, lines.join('\n'), ' class="cover" epub:type="cover"');
}

/** Chapters, and below each the matters that have a heading. */
export function contentsPage({ title, chapters }: Booklet): string {
  const addresses = addressesOf(chapters);
  const entry = (href: string, text: string, below: readonly string[] = []): string =>
    `<li><a href="${href}">${escapeXml(text)}</a>${below.length > 0 ? `<ol>\n${below.join('\n')}\n</ol>` : ''}</li>`;
  const entries = chapters.map((chapter) => {
    const matters = chapter.passages.flatMap(({ heading }) =>
      heading ? [entry(addresses.get(heading.id) ?? '', heading.title)] : [],
    );
    return entry(fileOf(chapter), chapter.title + (chapter.old ? `（${chapter.old}）` : ''), matters);
  });
  const [first] = chapters;
  const landmarks = [
    '<li><a epub:type="cover" href="cover.xhtml">封面</a></li>',
    '<li><a epub:type="toc" href="contents.xhtml">目录</a></li>',
    ...(first ? [`<li><a epub:type="bodymatter" href="${fileOf(first)}">正文</a></li>`] : []),
  ];
  return page(
    title,
    `<nav epub:type="toc" role="doc-toc"><h1>目录</h1><ol>\n${entries.join('\n')}\n</ol></nav>
<nav epub:type="landmarks" hidden="hidden"><ol>\n${landmarks.join('\n')}\n</ol></nav>`,
  );
}
