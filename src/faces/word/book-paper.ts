/**
 * A book or a leaflet as a Word file, for an office that has to change it: headings, a contents field and styles are
 * real ones. The same book gives the same bytes each time.
 */

import {
  AlignmentType,
  Bookmark,
  Document,
  type FileChild,
  Footer,
  HeadingLevel,
  ImageRun,
  InternalHyperlink,
  type ISectionOptions,
  PageNumber,
  Paragraph,
  type ParagraphChild,
  SimpleField,
  TableOfContents,
  TextRun,
} from 'docx';
import type { BookBlock, BookPassage } from '../../kinds/material/book-passages.ts';
import { type Booklet, type ChapterText, lawDay } from '../../kinds/material/book-text.ts';
import type { Scan } from '../../kinds/material/model.ts';
import type { BlockLine, BlockWords } from '../../library/word-blocks.ts';
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

function runs(words: readonly BlockWords[]): ParagraphChild[] {
  return words.map(({ text, strong, to }) => {
    const run = new TextRun(strong ? { text, font: HEI } : { text });
    return to === undefined ? run : new InternalHyperlink({ anchor: placeName(to), children: [run] });
  });
}

/** A code to scan, and what it opens; nothing where the site has no address. */
export type CodeOf = (scan: Scan) => { address: string; png: Uint8Array } | undefined;

/** Pixels, 96 an inch: 26 mm with the white around it, as on the sheet. */
const CODE = 98;

/** What a document counts, and where its codes come from. */
interface Setting {
  /** Lists of steps, each of which begins with one. */
  steps: number;
  codeOf: CodeOf;
}

function code(scan: Scan, { codeOf }: Setting): Paragraph[] {
  const found = codeOf(scan);
  if (!found) return [];
  const { address, png } = found;
  const altText = { name: scan.title, description: `二维码，打开 ${address}` };
  const image = new ImageRun({ type: 'png', data: png, transformation: { width: CODE, height: CODE }, altText });
  // A relation to a link has another name each time: a field has none.
  const link = new SimpleField(`HYPERLINK "${address}"`, `扫码看：${scan.title}`);
  return [
    new Paragraph({ style: 'BookCode', children: [image] }),
    new Paragraph({ style: PARAGRAPHS.plain, children: [link] }),
  ];
}

/** The first line carries the mark of its list. */
function item(
  lines: readonly BlockLine[],
  as: Extract<BookBlock, { is: 'list' }>['as'],
  instance: number,
): Paragraph[] {
  return lines.map(({ as: line, words }, at) => {
    const children = runs(words);
    if (as === 'index') return new Paragraph({ style: 'BookIndex', children });
    if (at > 0 || as === 'rows') return new Paragraph({ style: LINES[line], children });
    const style = line === 'words' ? 'BookPoint' : LINES[line];
    return new Paragraph({ style, numbering: { reference: as, level: 0, instance }, children });
  });
}

function block(one: BookBlock, setting: Setting): Paragraph[] {
  switch (one.is) {
    case 'paragraph':
      return [new Paragraph({ style: PARAGRAPHS[one.as], children: runs(one.words) })];
    case 'list': {
      if (one.as === 'steps') setting.steps += 1;
      const instance = one.as === 'steps' ? setting.steps : 0;
      return one.items.flatMap((lines) => item(lines, one.as, instance));
    }
    case 'paper':
      return one.lines.map(({ style, text }) => new Paragraph({ style: LETTERS[style], children: runs([{ text }]) }));
    case 'code':
      return code(one.scan, setting);
  }
}

function passage({ heading, blocks }: BookPassage, setting: Setting): Paragraph[] {
  const name = heading && new Bookmark({ id: placeName(heading.id), children: runs([{ text: heading.title }]) });
  return [
    ...(name
      ? [
          new Paragraph({
            heading: heading?.below ? HeadingLevel.HEADING_3 : HeadingLevel.HEADING_2,
            // To be cut out: a letter has its own page.
            pageBreakBefore: blocks.some(({ is }) => is === 'paper'),
            children: [name],
          }),
        ]
      : []),
    ...blocks.flatMap((one) => block(one, setting)),
  ];
}

function chapter({ title, lead, passages }: ChapterText, setting: Setting, newPage = true): Paragraph[] {
  const place = newPage ? { pageBreakBefore: true } : { spacing: { before: 360, after: 120 } };
  const heading = { heading: HeadingLevel.HEADING_1, ...place, children: runs([{ text: title }]) };
  return [
    ...(title === '' ? [] : [new Paragraph(heading)]),
    ...(lead === undefined ? [] : [new Paragraph({ style: PARAGRAPHS.lead, children: runs([{ text: lead }]) })]),
    ...passages.flatMap((one) => passage(one, setting)),
  ];
}

/** What it is, the day of its law, and who answers for what is changed; notices that only some need follow. */
function cover({ name, title, lead, who, reviewed }: Booklet, notices: readonly string[]): Paragraph[] {
  const line = (text: string, style = 'CoverLine') => new Paragraph({ style, children: runs([{ text }]) });
  return [
    line(name, 'CoverName'),
    new Paragraph({ heading: HeadingLevel.TITLE, children: runs([{ text: title }]) }),
    line(lead),
    ...(who === undefined ? [] : [line(who)]),
    line(`${lawDay(reviewed)}。${NOTICE}`, 'CoverNotice'),
    ...notices.map((one) => line(one, 'CoverNotice')),
  ];
}

const folio = () =>
  new Footer({
    children: [
      new Paragraph({ alignment: AlignmentType.CENTER, children: [new TextRun({ children: [PageNumber.CURRENT] })] }),
    ],
  });

const page = { size: PAGE, margin: MARGIN };

/** The first page, which has no number, and what follows in the same columns. */
function opening(booklet: Booklet, notices: readonly string[], after: readonly FileChild[] = []): ISectionOptions {
  return {
    properties: { page, titlePage: true },
    footers: { default: folio(), first: new Footer({ children: [new Paragraph({})] }) },
    children: [...cover(booklet, notices), ...after],
  };
}

/** Cover, contents, chapters on a new page each, and the index in two columns. */
function bookSections(booklet: Booklet, setting: Setting): ISectionOptions[] {
  const index = booklet.chapters.filter(({ id }) => id === 'index');
  const others = booklet.chapters.filter((one) => !index.includes(one));
  return [
    opening(
      booklet,
      [UPDATE],
      [
        new Paragraph({ style: 'BookContents', pageBreakBefore: true, children: runs([{ text: '目录' }]) }),
        new TableOfContents('目录', { hyperlink: true, headingStyleRange: '1-2' }),
        ...others.flatMap((one) => chapter(one, setting)),
      ],
    ),
    {
      properties: { page, column: { count: 2, space: 480 } },
      footers: { default: folio() },
      children: index.flatMap((one) => chapter(one, setting)),
    },
  ];
}

/** A cover, which says what whoever changes the words has to know, and below each other all that is handed out. */
function leafletSections(booklet: Booklet, setting: Setting): ISectionOptions[] {
  const children = booklet.chapters.flatMap((one) => chapter(one, setting, false));
  return [opening(booklet, []), { properties: { page }, footers: { default: folio() }, children }];
}

function documentOf({ title, who = '' }: Booklet, sections: ISectionOptions[], updateFields: boolean): Document {
  return new Document({
    title,
    creator: who,
    lastModifiedBy: who,
    features: { updateFields },
    styles: BOOK_STYLES,
    numbering: BOOK_NUMBERING,
    sections,
  });
}

const PLACE = /(_Toc|(?<=<w:bookmark(?:Start|End) [^>]*)w:id="|(?<=<wp:docPr )id=")(\d+)/g;

/** Places and pictures are counted through all that one run writes; here each file counts its own. */
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
  const sections = bookSections(booklet, { steps: 0, codeOf: () => undefined });
  return docxFile(documentOf(booklet, sections, true), booklet.reviewed, recounted);
}

/** @returns a leaflet, as bookPaper gives a book */
export function leafletPaper(booklet: Booklet, codeOf: CodeOf): Promise<Uint8Array> {
  const sections = leafletSections(booklet, { steps: 0, codeOf });
  return docxFile(documentOf(booklet, sections, false), booklet.reviewed, recounted);
}
