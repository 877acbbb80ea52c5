/**
 * A working paper for an office to change and to tick off: real headings, lists of boxes, tables, and blanks that stand
 * out until somebody fills them in. The same paper gives the same bytes each time.
 */

import {
  AlignmentType,
  Document,
  Footer,
  HeadingLevel,
  type IStylesOptions,
  LevelFormat,
  PageNumber,
  PageOrientation,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import { CHINESE, docxFile, face } from './docx-file.ts';

export type WorkBlock =
  | { is: 'heading'; text: string }
  | { is: 'text'; text: string }
  /** Of what will be read by others: larger, its first line indented. */
  | { is: 'story'; text: string }
  | { is: 'note'; text: string }
  /** To be ticked off; what it rests on goes below it. */
  | { is: 'box'; text: string; basis: string }
  /** @property shares of the width, one a column */
  | { is: 'table'; head: readonly string[]; shares: readonly number[]; rows: readonly (readonly string[])[] };

export interface WorkPaper {
  title: string;
  lead: string;
  /** Lying on its side: for tables. */
  wide?: boolean;
  who: string | undefined;
  blocks: readonly WorkBlock[];
  /** ISO day that stands in the file as that of its making. */
  made: string;
}

const SONG = face('宋体');
const HEI = face('黑体');
const FANG = face('仿宋_GB2312');

/** A4 and its margins, in twips. */
const PAGE = { width: 11906, height: 16838 };
const MARGIN = { top: 1247, bottom: 1134, left: 1304, right: 1304, header: 600, footer: 600, gutter: 0 };
/** Half-points. */
const SIZE = { title: 44, heading: 28, story: 32, text: 24, small: 20, cell: 21 };
const BLACK = 'auto';
const GREY = '595959';
/** Behind what is still to be filled in, and behind the head of a table. */
const YELLOW = 'FFF2CC';
const PALE = 'EDEDED';

const spacing = (before: number, after: number, line = 340) => ({ before, after, line });

const STYLES: IStylesOptions = {
  default: {
    document: { run: { font: SONG, size: SIZE.text, language: CHINESE }, paragraph: { spacing: spacing(0, 0) } },
    title: {
      run: { font: HEI, size: SIZE.title, bold: true, color: BLACK },
      paragraph: { alignment: AlignmentType.CENTER, spacing: spacing(0, 80, 560) },
    },
    heading1: {
      run: { font: HEI, size: SIZE.heading, bold: true, color: BLACK },
      paragraph: { spacing: spacing(260, 80), keepNext: true },
    },
  },
  characterStyles: [
    { id: 'WorkBlank', name: '待填', run: { shading: { type: ShadingType.CLEAR, fill: YELLOW, color: 'auto' } } },
  ],
  paragraphStyles: [
    {
      id: 'WorkLead',
      name: '题下一行',
      run: { size: SIZE.text, color: GREY },
      paragraph: { alignment: AlignmentType.CENTER, spacing: spacing(0, 160) },
    },
    { id: 'WorkText', name: '说明', paragraph: { spacing: spacing(0, 60) } },
    {
      id: 'WorkStory',
      name: '稿子正文',
      run: { font: FANG, size: SIZE.story },
      paragraph: { indent: { firstLine: 640 }, spacing: spacing(0, 0, 540), alignment: AlignmentType.BOTH },
    },
    {
      id: 'WorkNote',
      name: '小字',
      run: { size: SIZE.small, color: GREY },
      paragraph: { spacing: spacing(0, 40, 280) },
    },
    { id: 'WorkBox', name: '打勾的事', paragraph: { spacing: spacing(30, 30) } },
    {
      id: 'WorkBasis',
      name: '依据',
      run: { size: SIZE.small, color: GREY },
      paragraph: { indent: { left: 420 }, spacing: spacing(0, 40, 280) },
    },
    { id: 'WorkCell', name: '表里的字', run: { size: SIZE.cell }, paragraph: { spacing: spacing(0, 0, 280) } },
    {
      id: 'WorkHead',
      name: '表头',
      run: { font: HEI, size: SIZE.cell, bold: true },
      paragraph: { spacing: spacing(0, 0, 280) },
    },
  ].map((style) => ({ basedOn: 'Normal', quickFormat: true, ...style })),
};

/** A box before each thing to do. */
const BOXES = 'boxes';
const NUMBERING = {
  config: [
    {
      reference: BOXES,
      levels: [
        {
          level: 0,
          format: LevelFormat.BULLET,
          text: '□',
          style: { run: { font: SONG }, paragraph: { indent: { left: 420, hanging: 420 } } },
        },
      ],
    },
  ],
};

/** Text with its blanks marked. */
function runs(text: string): TextRun[] {
  return text
    .split(/(〔[^〕]*〕)/u)
    .filter((part) => part !== '')
    .map((part) => new TextRun(part.startsWith('〔') ? { text: part, style: 'WorkBlank' } : { text: part }));
}

const paragraph = (style: string, text: string) => new Paragraph({ style, children: runs(text) });

function table({ head, shares, rows }: Extract<WorkBlock, { is: 'table' }>, width: number): Table {
  const whole = shares.reduce((sum, share) => sum + share, 0);
  const columnWidths = shares.map((share) => Math.floor((width * share) / whole));
  const row = (cells: readonly string[], header: boolean) =>
    new TableRow({
      cantSplit: true,
      tableHeader: header,
      children: cells.map(
        (text, at) =>
          new TableCell({
            width: { size: columnWidths[at] ?? 0, type: WidthType.DXA },
            margins: { top: 40, bottom: 40, left: 80, right: 80 },
            verticalAlign: VerticalAlignTable.CENTER,
            ...(header ? { shading: { type: ShadingType.CLEAR, fill: PALE, color: 'auto' } } : {}),
            children: text.split('\n').map((line) => paragraph(header ? 'WorkHead' : 'WorkCell', line)),
          }),
      ),
    });
  return new Table({
    width: { size: width, type: WidthType.DXA },
    columnWidths,
    rows: [row(head, true), ...rows.map((cells) => row(cells, false))],
  });
}

function set(block: WorkBlock, width: number): (Paragraph | Table)[] {
  switch (block.is) {
    case 'heading':
      return [new Paragraph({ heading: HeadingLevel.HEADING_1, children: runs(block.text) })];
    case 'text':
      return [paragraph('WorkText', block.text)];
    case 'story':
      return [paragraph('WorkStory', block.text)];
    case 'note':
      return [paragraph('WorkNote', block.text)];
    case 'box': {
      const { text, basis } = block;
      const keepNext = basis !== '';
      return [
        new Paragraph({ style: 'WorkBox', keepNext, numbering: { reference: BOXES, level: 0 }, children: runs(text) }),
        ...(basis === '' ? [] : [paragraph('WorkBasis', `依据：${basis}`)]),
      ];
    }
    case 'table':
      return [table(block, width)];
  }
}

/** @returns the file */
export function workPaper({ title, lead, wide = false, who = '', blocks, made }: WorkPaper): Promise<Uint8Array> {
  const width = (wide ? PAGE.height : PAGE.width) - MARGIN.left - MARGIN.right;
  const orientation = wide ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT;
  const folio = new Paragraph({
    alignment: AlignmentType.CENTER,
    children: [new TextRun({ children: [PageNumber.CURRENT] })],
  });
  const document = new Document({
    title,
    creator: who,
    lastModifiedBy: who,
    styles: STYLES,
    numbering: NUMBERING,
    sections: [
      {
        properties: { page: { size: { ...PAGE, orientation }, margin: MARGIN } },
        footers: { default: new Footer({ children: [folio] }) },
        children: [
          new Paragraph({ heading: HeadingLevel.TITLE, children: runs(title) }),
          paragraph('WorkLead', lead),
          ...blocks.flatMap((block) => set(block, width)),
        ],
      },
    ],
  });
  return docxFile(document, made);
}
