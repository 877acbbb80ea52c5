/** The styles of a book in Word: an office that changes one changes it throughout. */

import { AlignmentType, type IParagraphStyleOptions, type IStylesOptions, LevelFormat, LineRuleType } from 'docx';
import type { BookBlock } from '../../kinds/material/book-passages.ts';
import type { BlockLine } from '../../library/word-blocks.ts';
import { CHINESE, face } from './docx-file.ts';

const SONG = face('宋体');
export const HEI = face('黑体');

/** Half-points: 小四 for the text, 五号 for what it rests on. */
const SIZE = { title: 64, chapter: 36, matter: 28, lead: 26, text: 24, small: 21 };
/** Twips: two characters of the text. */
const INDENT = 480;
const BLACK = 'auto';

type Paragraphs = Extract<BookBlock, { is: 'paragraph' }>['as'];
type LetterStyle = Extract<BookBlock, { is: 'paper' }>['lines'][number]['style'];

/** The style of each, by its id in the file. */
export const PARAGRAPHS: Record<Paragraphs, string> = {
  plain: 'BookText',
  lead: 'BookLead',
  begin: 'BookBegin',
  wait: 'BookWait',
  instead: 'BookInstead',
  was: 'BookWas',
  today: 'BookToday',
  basis: 'BookBasis',
  item: 'BookItem',
};
export const LINES: Record<BlockLine['as'], string> = {
  name: 'BookName',
  words: 'BlockLine',
  days: 'BookDays',
  theirs: 'BookTheirs',
  basis: 'BookLineBasis',
};
export const LETTERS: Record<LetterStyle, string> = {
  title: 'LetterTitle',
  line: 'LetterLine',
  head: 'LetterHead',
  body: 'LetterBody',
  sign: 'LetterSign',
};

const spacing = (before: number, after: number) => ({ before, after });
const rule = { style: 'single', size: 12, space: 8 } as const;
/** A rule at the side, for what is to be done. */
const boxed = { spacing: spacing(80, 120), border: { left: rule }, indent: { left: 200 } };
const small = { size: SIZE.small };
const inList = { indent: { left: INDENT } };
const centred = { alignment: AlignmentType.CENTER };

/** By id: what people read in the list of styles, and its look. */
const STYLES: Record<string, Omit<IParagraphStyleOptions, 'id'>> = {
  BookText: { name: '正文一段', paragraph: { spacing: spacing(0, 80) } },
  BookLead: { name: '导语', run: { font: HEI }, paragraph: { spacing: spacing(0, 120) } },
  BookBegin: { name: '先做这一步', paragraph: boxed },
  BookWait: { name: '钟在走', paragraph: boxed },
  BookInstead: { name: '可以这样做', paragraph: boxed },
  BookWas: { name: '旧材料说的', run: { size: SIZE.small }, paragraph: { spacing: spacing(40, 40), keepNext: true } },
  BookToday: { name: '今天的法律', paragraph: boxed },
  BookBasis: { name: '依据', run: small, paragraph: { spacing: spacing(0, 160) } },
  BookItem: { name: '条文的项', paragraph: { spacing: spacing(0, 40), indent: { firstLine: INDENT } } },
  BookName: { name: '一步的名称', run: { font: HEI }, paragraph: { spacing: spacing(100, 20), keepNext: true } },
  BlockLine: { name: '一步的内容', paragraph: inList },
  BookDays: { name: '您的期限', run: { font: HEI }, paragraph: inList },
  BookTheirs: { name: '单位的期限', run: small, paragraph: inList },
  BookLineBasis: { name: '一步的依据', run: small, paragraph: inList },
  BookPoint: { name: '一条', paragraph: { spacing: spacing(0, 40) } },
  BookIndex: { name: '索引的词', run: small, paragraph: { indent: { left: 210, hanging: 210 } } },
  // As high as the picture in it.
  BookCode: {
    name: '二维码',
    paragraph: { spacing: { before: 80, line: 240, lineRule: LineRuleType.AUTO }, keepNext: true },
  },
  BookContents: {
    name: '目录的标题',
    run: { font: HEI, size: SIZE.chapter },
    paragraph: { ...centred },
  },
  CoverName: {
    name: '封面的单位',
    run: { font: HEI, size: SIZE.matter },
    paragraph: { ...centred, spacing: spacing(2400, 400) },
  },
  CoverLine: { name: '封面的一行', run: { size: SIZE.lead }, paragraph: { ...centred, spacing: spacing(120, 120) } },
  CoverNotice: { name: '改动须知', paragraph: { ...boxed, spacing: spacing(600, 0), alignment: AlignmentType.LEFT } },
  LetterTitle: {
    name: '文书标题',
    run: { font: HEI, size: SIZE.matter },
    paragraph: { ...centred, spacing: spacing(240, 240) },
  },
  LetterLine: { name: '文书一行' },
  LetterHead: { name: '文书小标题', run: { font: HEI }, paragraph: { spacing: spacing(120, 0), keepNext: true } },
  LetterBody: { name: '文书正文', paragraph: { indent: { firstLine: INDENT } } },
  LetterSign: { name: '文书落款', paragraph: { alignment: AlignmentType.RIGHT } },
};

export const BOOK_STYLES: IStylesOptions = {
  default: {
    document: {
      run: { font: SONG, size: SIZE.text, language: CHINESE },
      paragraph: { spacing: { line: 340 } },
    },
    title: { run: { font: HEI, size: SIZE.title, color: BLACK }, paragraph: { ...centred, spacing: spacing(0, 400) } },
    heading1: {
      run: { font: HEI, size: SIZE.chapter, color: BLACK },
      paragraph: { spacing: spacing(0, 240), keepNext: true },
    },
    heading2: {
      run: { font: HEI, size: SIZE.matter, color: BLACK },
      paragraph: { spacing: spacing(320, 100), keepNext: true },
    },
    heading3: {
      run: { font: HEI, size: SIZE.lead, color: BLACK },
      paragraph: { spacing: spacing(200, 60), keepNext: true },
    },
  },
  paragraphStyles: Object.entries(STYLES).map(([id, style]) => ({
    id,
    basedOn: 'Normal',
    quickFormat: true,
    ...style,
  })),
};

/** Lists: points, and steps that are counted. */
export const BOOK_NUMBERING = {
  config: [
    { reference: 'dots', format: LevelFormat.BULLET, text: '•' },
    { reference: 'steps', format: LevelFormat.DECIMAL, text: '%1.' },
  ].map(({ reference, format, text }) => ({
    reference,
    levels: [{ level: 0, format, text, style: { paragraph: { indent: { left: INDENT, hanging: INDENT } } } }],
  })),
};
