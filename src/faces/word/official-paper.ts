/**
 * Sets a text as an official document after GB/T 9704-2012: A4, a text area of 156 × 225 mm with 22 lines of 28
 * characters, the type sizes of the standard, page numbers outside. The same text gives the same bytes each time.
 */

import {
  AlignmentType,
  Document,
  Footer,
  type IParagraphOptions,
  type IRunOptions,
  LineRuleType,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import { squares } from '../screen/room.ts';
import { titlePieces } from '../screen/word-breaks.ts';
import { CHINESE, docxFile, face } from './docx-file.ts';
import type { PaperPart } from './report-text.ts';

export interface OfficialPaper {
  title: string;
  /** 运信发〔2024〕1号 */
  number?: string | undefined;
  /** Whom it is for, without the colon. */
  to?: string | undefined;
  parts: readonly PaperPart[];
  /** Who signs; nobody where it is not known. */
  office?: string | undefined;
  /** 2023年1月4日 */
  date?: string | undefined;
  /** ISO day that stands in the file as that of its making. */
  made: string;
}

/** Twips, twentieths of a point. Margins of 37, 35, 28 and 26 mm leave 156 × 225 mm. */
const PAGE = { width: 11906, height: 16838, top: 2098, bottom: 1984, left: 1587, right: 1474, footer: 1400 };
const TEXT_WIDTH = PAGE.width - PAGE.left - PAGE.right;
/** 22 of them are the height of the text area. */
const LINE = 579;
/** Lines of the title are off the grid: LibreOffice would set each as two. */
const TITLE_LINE = 700;
/** 三号 is 16 pt; with a little taken off each, 28 stand in a line. */
const CHARACTER = 320;
const CLOSER = -5;
const SPACED = CHARACTER + CLOSER;
/** Half-points: 二号, 三号, 四号. */
const SIZE = { title: 44, text: 32, small: 28 };
/** Characters of 二号 in a line of the title, with air on both sides. */
const TITLE_COLUMNS = 18;

const FACES = {
  title: face('方正小标宋_GBK'),
  text: face('仿宋_GB2312'),
  hei: face('黑体'),
  kai: face('楷体_GB2312'),
  song: face('宋体', '宋体'),
};

function run(text: string, font: IRunOptions['font'] = FACES.text, size = SIZE.text): TextRun {
  return new TextRun({ text, font, size, language: CHINESE, characterSpacing: size === SIZE.text ? CLOSER : 0 });
}

const EXACT = { line: LINE, lineRule: LineRuleType.EXACT, before: 0, after: 0 };

/** One paragraph on the grid of lines. */
function paragraph(children: TextRun[], options: IParagraphOptions = {}): Paragraph {
  return new Paragraph({ spacing: EXACT, widowControl: false, autoSpaceEastAsianText: false, ...options, children });
}

const empty = () => paragraph([]);
const INDENT = { firstLine: 2 * SPACED };

/** A title in lines of about the same length, parted between words. */
export function titleLines(title: string): string[] {
  const count = Math.ceil(squares(title) / TITLE_COLUMNS);
  const full = squares(title) / count;
  const lines = [''];
  for (const piece of titlePieces(title)) {
    const last = lines[lines.length - 1] ?? '';
    const over = squares(last) + squares(piece) / 2 > full;
    if (last !== '' && over && lines.length < count) lines.push(piece);
    else lines[lines.length - 1] = last + piece;
  }
  return lines;
}

const HEADINGS = { 1: FACES.hei, 2: FACES.kai, 3: FACES.text } as const;

/** In proportion to the longest that stands in each. */
function columnWidths(rows: readonly (readonly string[])[]): number[] {
  const longest = (rows[0] ?? []).map((_, at) => Math.max(...rows.map((row) => squares(row[at] ?? ''))) + 1.5);
  const all = longest.reduce((sum, one) => sum + one, 0);
  return longest.map((one) => Math.floor((TEXT_WIDTH * one) / all));
}

function table({ title, head, rows }: PaperPart & { part: 'table' }): (Paragraph | Table)[] {
  const widths = columnWidths([head, ...rows]);
  const cell = (text: string, at: number, font: IRunOptions['font']) =>
    new TableCell({
      width: { size: widths[at] ?? 0, type: WidthType.DXA },
      margins: { top: 0, bottom: 0, left: 80, right: 80 },
      verticalAlign: VerticalAlignTable.CENTER,
      children: [
        new Paragraph({
          alignment: at === 0 ? AlignmentType.LEFT : AlignmentType.CENTER,
          spacing: { ...EXACT, line: 400 },
          children: [run(text, font, SIZE.small)],
        }),
      ],
    });
  const row = (cells: readonly string[], font: IRunOptions['font'], header: boolean) =>
    new TableRow({
      cantSplit: true,
      tableHeader: header,
      children: cells.map((text, at) => cell(text, at, font)),
    });
  return [
    ...(title === ''
      ? []
      : [paragraph([run(title, FACES.hei, SIZE.small)], { alignment: AlignmentType.CENTER, keepNext: true })]),
    new Table({
      width: { size: TEXT_WIDTH, type: WidthType.DXA },
      columnWidths: widths,
      rows: [row(head, FACES.hei, true), ...rows.map((cells) => row(cells, FACES.text, false))],
    }),
    empty(),
  ];
}

function set(part: PaperPart, last: boolean): (Paragraph | Table)[] {
  if (part.part === 'table') return table(part);
  if (part.part === 'heading') {
    return [paragraph([run(part.text, HEADINGS[part.level])], { indent: INDENT, keepNext: true })];
  }
  return [paragraph([run(part.text)], { indent: INDENT, alignment: AlignmentType.BOTH, keepNext: last })];
}

/**
 * The office and below it the day, each centred on the other, four characters from the edge, as beneath a seal.
 * The longer of both decides.
 */
function signature(office: string | undefined, date: string | undefined): Paragraph[] {
  const wide = (text: string) => squares(text) * SPACED;
  const widest = Math.max(...[office, date].map((text) => wide(text ?? '')));
  return [office, date].flatMap((text, at, all) =>
    text === undefined
      ? []
      : paragraph([run(text)], {
          alignment: AlignmentType.RIGHT,
          indent: { right: Math.round(4 * SPACED + (widest - wide(text)) / 2) },
          keepNext: at < all.length - 1,
        }),
  );
}

/** — 1 —, one character from the outer edge. */
function pageNumber(outer: 'left' | 'right'): Footer {
  const number = new TextRun({
    children: ['— ', PageNumber.CURRENT, ' —'],
    font: FACES.song,
    size: SIZE.small,
    language: CHINESE,
  });
  return new Footer({
    children: [
      new Paragraph({
        alignment: outer === 'right' ? AlignmentType.RIGHT : AlignmentType.LEFT,
        indent: { [outer]: SIZE.small * 10 },
        children: [number],
      }),
    ],
  });
}

function documentOf({ title, number, to, parts, office, date }: OfficialPaper): Document {
  const lastText = parts.findLastIndex(({ part }) => part === 'text');
  return new Document({
    title,
    creator: office ?? '',
    lastModifiedBy: office ?? '',
    evenAndOddHeaderAndFooters: true,
    styles: { default: { document: { run: { font: FACES.text, size: SIZE.text, language: CHINESE } } } },
    sections: [
      {
        properties: {
          page: {
            size: { width: PAGE.width, height: PAGE.height },
            margin: { ...PAGE, header: 850, gutter: 0 },
          },
          grid: { type: 'lines', linePitch: LINE },
        },
        footers: { default: pageNumber('right'), even: pageNumber('left') },
        children: [
          ...(number === undefined ? [] : [paragraph([run(number)], { alignment: AlignmentType.CENTER }), empty()]),
          ...titleLines(title).map((line) =>
            paragraph([run(line, FACES.title, SIZE.title)], {
              alignment: AlignmentType.CENTER,
              spacing: { ...EXACT, line: TITLE_LINE },
              keepNext: true,
            }),
          ),
          empty(),
          ...(to === undefined ? [] : [paragraph([run(`${to.replace(/[:：]$/, '')}：`)])]),
          ...parts.flatMap((part, at) => set(part, at === lastText)),
          ...(office === undefined && date === undefined ? [] : [empty(), ...signature(office, date)]),
        ],
      },
    ],
  });
}

const TITLE_SPACING = new RegExp(`<w:spacing [^>]*w:line="${TITLE_LINE}"`, 'g');

/** @returns the file: the same for the same paper, on any day and any computer */
export function officialPaper(paper: OfficialPaper): Promise<Uint8Array> {
  return docxFile(documentOf(paper), paper.made, (xml) => xml.replaceAll(TITLE_SPACING, '<w:snapToGrid w:val="0"/>$&'));
}
