/**
 * A book as a Word file, for an office that has to change it: headings, a contents field and styles are real ones.
 * The same book gives the same bytes each time.
 */

import {
  AlignmentType,
  Bookmark,
  Document,
  Footer,
  HeadingLevel,
  InternalHyperlink,
  PageNumber,
  Paragraph,
  type ParagraphChild,
  TableOfContents,
  TextRun,
} from 'docx';
import {
  type BookBlock,
  type BookLine,
  type Booklet,
  type BookPassage,
  type BookWords,
  type ChapterText,
  lawDay,
} from '../../kinds/material/book-text.ts';
import { BOOK_NUMBERING, BOOK_STYLES, HEI, LETTERS, LINES, PARAGRAPHS } from './book-styles.ts';
import { docxFile } from './docx-file.ts';

/** A4, in twips. */
const PAGE = { width: 11906, height: 16838 };
const MARGIN = { top: 1440, bottom: 1440, left: 1587, right: 1587, header: 850, footer: 850, gutter: 0 };

const NOTICE = '这份文件可以改。改过的内容，由改的单位自己核对，自己负责；条文以官方公布的文本为准。';
/** Only Word and WPS know the pages, and they ask before they write them. */
const UPDATE = '打开的时候问要不要更新域，请选“是”，目录就填上页码。';

/** A name as Word takes it for a place: no hyphens, forty characters. */
function placeName(id: string): string {
  return id.replaceAll('-', '_').slice(0, 40);
}

function runs(words: readonly BookWords[]): ParagraphChild[] {
  return words.map(({ text, strong, to }) => {
    const run = new TextRun(strong ? { text, font: HEI } : { text });
    return to === undefined ? run : new InternalHyperlink({ anchor: placeName(to), children: [run] });
  });
}

/** Counts the lists of steps, each of which begins with one. */
interface Counter {
  steps: number;
}

/** The first line carries the mark of its list. */
function item(lines: readonly BookLine[], as: Extract<BookBlock, { is: 'list' }>['as'], instance: number): Paragraph[] {
  return lines.map(({ as: line, words }, at) => {
    const children = runs(words);
    if (as === 'index') return new Paragraph({ style: 'BookIndex', children });
    if (at > 0 || as === 'rows') return new Paragraph({ style: LINES[line], children });
    const style = line === 'words' ? 'BookPoint' : LINES[line];
    return new Paragraph({ style, numbering: { reference: as, level: 0, instance }, children });
  });
}

function block(one: BookBlock, counter: Counter): Paragraph[] {
  switch (one.is) {
    case 'paragraph':
      return [new Paragraph({ style: PARAGRAPHS[one.as], children: runs(one.words) })];
    case 'list': {
      if (one.as === 'steps') counter.steps += 1;
      const instance = one.as === 'steps' ? counter.steps : 0;
      return one.items.flatMap((lines) => item(lines, one.as, instance));
    }
    case 'paper':
      return one.lines.map(({ style, text }) => new Paragraph({ style: LETTERS[style], children: runs([{ text }]) }));
  }
}

function passage({ heading, blocks }: BookPassage, counter: Counter): Paragraph[] {
  const name = heading && new Bookmark({ id: placeName(heading.id), children: runs([{ text: heading.title }]) });
  return [
    ...(name
      ? [
          new Paragraph({
            heading: HeadingLevel.HEADING_2,
            // To be cut out: a letter has its own page.
            pageBreakBefore: blocks.some(({ is }) => is === 'paper'),
            children: [name],
          }),
        ]
      : []),
    ...blocks.flatMap((one) => block(one, counter)),
  ];
}

function chapter({ title, lead, passages }: ChapterText, counter: Counter): Paragraph[] {
  return [
    new Paragraph({ heading: HeadingLevel.HEADING_1, pageBreakBefore: true, children: runs([{ text: title }]) }),
    ...(lead === undefined ? [] : [new Paragraph({ style: PARAGRAPHS.lead, children: runs([{ text: lead }]) })]),
    ...passages.flatMap((one) => passage(one, counter)),
  ];
}

/** What it is, the day of its law, and who answers for what is changed. */
function cover({ name, title, lead, who, reviewed }: Booklet): Paragraph[] {
  const line = (text: string, style = 'CoverLine') => new Paragraph({ style, children: runs([{ text }]) });
  return [
    line(name, 'CoverName'),
    new Paragraph({ heading: HeadingLevel.TITLE, children: runs([{ text: title }]) }),
    line(lead),
    ...(who === undefined ? [] : [line(who)]),
    line(`${lawDay(reviewed)}。${NOTICE}`, 'CoverNotice'),
    line(UPDATE, 'CoverNotice'),
  ];
}

const folio = () =>
  new Footer({
    children: [
      new Paragraph({ alignment: AlignmentType.CENTER, children: [new TextRun({ children: [PageNumber.CURRENT] })] }),
    ],
  });

function documentOf(booklet: Booklet): Document {
  const { title, who = '', chapters } = booklet;
  const counter: Counter = { steps: 0 };
  const page = { size: PAGE, margin: MARGIN };
  const index = chapters.filter(({ id }) => id === 'index');
  const others = chapters.filter((one) => !index.includes(one));
  return new Document({
    title,
    creator: who,
    lastModifiedBy: who,
    features: { updateFields: true },
    styles: BOOK_STYLES,
    numbering: BOOK_NUMBERING,
    sections: [
      {
        properties: { page, titlePage: true },
        footers: { default: folio(), first: new Footer({ children: [new Paragraph({})] }) },
        children: [
          ...cover(booklet),
          new Paragraph({ style: 'BookContents', pageBreakBefore: true, children: runs([{ text: '目录' }]) }),
          new TableOfContents('目录', { hyperlink: true, headingStyleRange: '1-2' }),
          ...others.flatMap((one) => chapter(one, counter)),
        ],
      },
      {
        properties: { page, column: { count: 2, space: 480 } },
        footers: { default: folio() },
        children: index.flatMap((one) => chapter(one, counter)),
      },
    ],
  });
}

const PLACE = /(_Toc|(?<=<w:bookmark(?:Start|End) [^>]*)w:id=")(\d+)/g;

/** Places are counted through all that one run writes; here each file counts its own. */
function recounted(xml: string): string {
  const numbers = new Map<string, number>();
  return xml.replaceAll(PLACE, (_, head: string, written: string) => {
    const number = numbers.get(written) ?? numbers.size + 1;
    numbers.set(written, number);
    return `${head}${number}`;
  });
}

/** @returns the file: the same for the same book, on any day and any computer */
export function bookPaper(booklet: Booklet): Promise<Uint8Array> {
  return docxFile(documentOf(booklet), booklet.reviewed, recounted);
}
