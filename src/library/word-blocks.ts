/** Words as data: paragraphs, lists, tables, for whatever sets them without our sheets: books, Word, posts, Markdown. */

import { type Basis, basisText } from './basis.ts';

/** A few words; the weighty ones lead a line. */
export interface BlockWords {
  text: string;
  strong?: boolean;
  /** A place of the same book. */
  to?: string;
  /** A page of the site, below the base. */
  path?: string;
  /** A citation: its path is that of the law that it names. */
  cites?: true;
}

/** What a line is, for its look: a name, words, days of the reader's or of somebody else, what it rests on. */
export interface BlockLine {
  as: 'name' | 'words' | 'days' | 'theirs' | 'basis';
  words: BlockWords[];
}

export type WordBlock =
  | {
      is: 'paragraph';
      as: 'plain' | 'lead' | 'begin' | 'wait' | 'instead' | 'was' | 'today' | 'basis' | 'item';
      words: BlockWords[];
    }
  | { is: 'list'; as: 'dots' | 'steps' | 'rows' | 'index'; items: BlockLine[][] }
  /** A letter, line by line. */
  | { is: 'paper'; lines: { style: 'title' | 'line' | 'head' | 'body' | 'sign'; text: string }[] };

/** What a page has besides. */
export type PageBlock =
  | WordBlock
  /** Goes with the page wherever it is shown: that a story is made up, that a promise is the office's own. */
  | { is: 'mark'; text: string }
  /** The law's own words, to the character; paragraphs are 款, items 项 below them. */
  | { is: 'wording'; name: string; paragraphs: { text: string; items: string[] }[] }
  /** A picture strip: the pointer of the page whose it is, and what stands below each panel. */
  | { is: 'strip'; of: string; captions: string[] }
  | { is: 'table'; title?: string | undefined; head: string[]; rows: string[][] };

export function saidWords(text: string, lead = ''): BlockWords[] {
  return [...(lead === '' ? [] : [{ text: lead, strong: true }]), ...(text === '' ? [] : [{ text }])];
}

export function line(as: BlockLine['as'], text: string | undefined): BlockLine[] {
  return text ? [{ as, words: saidWords(text) }] : [];
}

/** A line whose first words are weighty. */
export function ledLine(as: BlockLine['as'], lead: string, text: string | undefined): BlockLine[] {
  return text ? [{ as, words: saidWords(text, lead) }] : [];
}

type Paragraphs = WordBlock & { is: 'paragraph' };

export function paragraph(as: Paragraphs['as'], text: string, lead?: string): Paragraphs {
  return { is: 'paragraph', as, words: saidWords(text, lead) };
}

export function list(as: (WordBlock & { is: 'list' })['as'], items: BlockLine[][]): WordBlock & { is: 'list' } {
  return { is: 'list', as, items };
}

export function dots(points: readonly string[]): WordBlock & { is: 'list' } {
  return list(
    'dots',
    points.map((point) => line('words', point)),
  );
}

export function basisBlocks(basis: readonly Basis[], lead = ''): Paragraphs[] {
  return basis.length > 0 ? [paragraph('basis', lead + basisText(basis))] : [];
}

/** 《行政复议法》第二十条、第二十一条, each article leading to its page. */
export function basisWords(basis: readonly Basis[], lead = ''): BlockWords[] {
  return [
    ...(lead === '' ? [] : [{ text: lead }]),
    ...basis.flatMap(({ law, articles }, index) => [
      { text: `${index > 0 ? '；' : ''}${law}` },
      ...articles.flatMap(({ title, path }, at) => [
        ...(at > 0 ? [{ text: '、' }] : []),
        { text: title, path, cites: true as const },
      ]),
    ]),
  ];
}

/** What a line rests on, with the way to each article; nothing where it rests on nothing. */
export function basisLine(basis: readonly Basis[], lead = ''): BlockLine[] {
  return basis.length > 0 ? [{ as: 'basis', words: basisWords(basis, lead) }] : [];
}

/** What all before it rests on, with the way to each article. */
export function basisParagraph(basis: readonly Basis[], lead = '依据：'): Paragraphs[] {
  return basis.length > 0 ? [{ is: 'paragraph', as: 'basis', words: basisWords(basis, lead) }] : [];
}
