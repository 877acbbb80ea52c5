/** Writes lines as a Word file, A4, in the type that Chinese offices use. Loaded on download only. */

import { AlignmentType, convertMillimetersToTwip, Document, Packer, Paragraph, TextRun } from 'docx';

/** A line of a paper that is written to a file. */
export interface SheetLine {
  /** title, head, body, sign; anything else is a plain line. */
  style: string;
  /** Lines within it are separated by \n. */
  text: string;
  /** Stays on the sheet of the line before it. */
  ending: boolean;
}

/** Song for the text, Hei for headings; half-points: 二号 is 22 pt, 四号 14 pt. */
const SONG = { ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia: '宋体', hint: 'eastAsia' };
const HEI = { ascii: 'Arial', hAnsi: 'Arial', eastAsia: '黑体', hint: 'eastAsia' };
/** With the hint, curly quotes take the Chinese type, as wide as a character. */
const CHINESE = { value: 'zh-CN', eastAsia: 'zh-CN' };
const TEXT_SIZE = 28;
const TITLE_SIZE = 44;

function paragraph({ style, text }: SheetLine, next: SheetLine | undefined): Paragraph[] {
  const title = style === 'title';
  const bold = title || style === 'head';
  return text.split('\n').map(
    (words) =>
      new Paragraph({
        alignment: title ? AlignmentType.CENTER : style === 'sign' ? AlignmentType.RIGHT : AlignmentType.LEFT,
        spacing: {
          line: 440,
          after: title ? 300 : style === 'head' ? 60 : 0,
          before: style === 'head' ? 160 : style === 'sign' ? 240 : 0,
        },
        indent: style === 'body' ? { firstLine: TEXT_SIZE * 20 } : {},
        keepNext: style === 'head' || next?.ending === true,
        children: [
          new TextRun({
            text: words,
            bold,
            font: bold ? HEI : SONG,
            language: CHINESE,
            size: title ? TITLE_SIZE : TEXT_SIZE,
          }),
        ],
      }),
  );
}

/** @returns the file, to be downloaded */
export function wordFile(title: string, lines: readonly SheetLine[]): Promise<Blob> {
  const mm = convertMillimetersToTwip;
  return Packer.toBlob(
    new Document({
      title,
      creator: '',
      lastModifiedBy: '',
      sections: [
        {
          properties: {
            page: {
              size: { width: mm(210), height: mm(297) },
              margin: { top: mm(28), bottom: mm(25), left: mm(28), right: mm(26) },
            },
          },
          children: lines.flatMap((line, at) => paragraph(line, lines[at + 1])),
        },
      ],
    }),
  );
}
