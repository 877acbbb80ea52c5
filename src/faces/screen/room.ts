/**
 * Where things stand on a slide, by arithmetic: Chinese is set in squares, so a line holds as many
 * characters as it is wide. The style sheet (screen.css) lays out by the same numbers. The unit is the
 * smaller of a 19th of the height and a 20th of the width: 57 px on 1920×1080.
 */

import type { Block, Draft } from '../../library/draft.ts';
import { titlePieces } from './word-breaks.ts';

/** In pixels. */
export type Size = readonly [width: number, height: number];

export const LINES_IN_HEIGHT = 19;
const COLUMNS_IN_WIDTH = 20;

/** In units, whatever the size of the text. */
export const SIDE = 1.6;
export const EDGE = 1;
export const HEADER = 1.7;
/** The clock, and on a tall screen the articles above it. */
export const FOOTER = { wide: 2, tall: 3.6 };
/** The box of the pictogram, and of the code with its words. */
export const ART = { wide: 9, tall: 7 };
/** Beside a code the pictogram is smaller, and on a screen that is hardly wider than high it gives way. */
export const ART_BY_CODE = 7.6;
/** On a screen that is hardly wider than high, of its width. */
const ART_OF_WIDTH = 0.27;
export const CODE = { width: 5.2, height: 6.3 };
export const BESIDE = 1.4;

/** In text sizes. */
export const LINE = 1.5;
export const LAW_LINE = 1.6;
export const GAP = 0.5;
export const TITLE = { size: 1.4, line: 1.3, gap: 0.5 };
export const ASK = { size: 1.2, line: 1.4, gap: 0.5 };
export const OPTION = { line: 1.4, pad: 0.5, gap: 0.35, letter: 1.3, side: 1.6 };
export const VERDICT = { height: 2.2, gap: 0.5 };
export const BAR = { line: 1.45, pad: 0.8, side: 1.6, gap: 0.6 };
export const CARD = {
  gap: 0.6,
  side: 0.6,
  pad: 1.05,
  picture: 1.8,
  beside: 0.4,
  title: 1.15,
  to: 0.86,
  within: 1.1,
  line: 1.35,
};
/** Names with bars to scale beside them; periods with what they are for beside them. */
export const SCALE = { line: 1.35, pad: { wide: 0.3, tall: 1 }, gap: 0.3, name: 6.4, least: 10 };
export const RUNG = { line: 1.35, pad: 0.3, gap: 0.3, period: 6.4 };
/** Figures, each after its name, and what is said of it after both or below them. */
export const FIGURE = { name: 6, size: 1.3, small: 0.85, apart: 0.6, line: 1.35, gap: 0.3 };
/** Panels of a strip: two side by side, or one above the other on a tall screen; the words are below the drawing. */
export const PANELS = 2;
export const PANEL = { gap: 0.8, beside: 0.35, line: 1.35 };
/** How much of its place a drawing keeps at least, so that what is said in it is as large as the smallest text. */
const DRAWN: Record<Shape, number> = { wide: 0.85, boxy: 1, tall: 0.85 };

/** Where the line with its dots stands, left of the steps. */
export const LINE_INDENT = 2;

/** Text sizes that stay free: the last characters of a paragraph keep together, which may cost a line its end. */
const SLACK = 0.25;

export type SlideWords = Pick<Draft, 'title' | 'blocks' | 'layout' | 'picture'> & {
  /** The code stands on it. */
  coded?: boolean | undefined;
};

interface Room {
  /** Squares in a line. */
  columns: number;
  /** Text sizes between header and footer. */
  height: number;
  tall: boolean;
  shape: Shape;
}

/** 16:9 and the like; 4:3; upright. */
export const SHAPES = ['wide', 'boxy', 'tall'] as const;
export type Shape = (typeof SHAPES)[number];

/** The style sheet asks for the same. */
export function shapeOf([width, height]: Size): Shape {
  if (height >= width) return 'tall';
  return width / height > 3 / 2 ? 'wide' : 'boxy';
}

function roomOf(screen: Size, { layout, picture, coded = false }: SlideWords, size: number): Room {
  const [width, height] = screen;
  const unit = Math.min(height / LINES_IN_HEIGHT, width / COLUMNS_IN_WIDTH);
  const shape = shapeOf(screen);
  const tall = shape === 'tall';
  const art = layout === '图' && picture !== undefined && !(coded && shape === 'boxy');
  let across = width / unit - 2 * SIDE;
  let down = height / unit - 2 * EDGE - HEADER - (tall ? FOOTER.tall : FOOTER.wide);
  if (tall) {
    if (art) down -= ART.tall + BESIDE;
    if (coded) down -= CODE.height + BESIDE;
  } else {
    if (art) across -= (coded ? ART_BY_CODE : Math.min(ART.wide, (ART_OF_WIDTH * width) / unit)) + BESIDE;
    if (coded) across -= CODE.width + BESIDE;
  }
  return { columns: Math.floor(across / size), height: down / size, tall, shape };
}

/** Squares that a text takes: a Latin letter or digit about half of one. */
export function squares(text: string): number {
  return [...text].reduce((sum, char) => sum + (/[\u0020-\u007e\u00a0-\u00ff]/.test(char) ? 0.6 : 1), 0);
}

/**
 * @param spare squares that a line may lack: punctuation never begins one
 */
export function linesOf(text: string, columns: number, spare = 1): number {
  return Math.max(Math.ceil(squares(text) / Math.max(Math.floor(columns) - spare, 1)), 1);
}

/** The title measured last: one slide is tried in dozens of sizes. */
let measured: { title: string; widths: number[] } | undefined;

/** Squares that each piece of a title takes. */
function titleWidths(title: string): number[] {
  if (measured?.title !== title) measured = { title, widths: titlePieces(title).map(squares) };
  return measured.widths;
}

/** Lines of a title, which breaks between its words; without end where a word is longer than a line. */
function titleLines(title: string, columns: number): number {
  let lines = 1;
  let left = columns;
  for (const wide of titleWidths(title)) {
    if (wide > columns) return Number.POSITIVE_INFINITY;
    if (wide > left) {
      lines += 1;
      left = columns;
    }
    left -= wide;
  }
  return lines;
}

/** Four steps stand two by two, with their pictograms at the left; no more stand side by side. */
export const FOUR = 4;

/** Steps as cards: side by side, or one above the other on a tall screen. */
function stepsHeight(blocks: readonly Block[], { columns, tall }: Room): number {
  const { gap, side, pad, picture, beside: apart, title, to, within, line } = CARD;
  const four = !tall && blocks.length >= FOUR;
  const across = tall ? 1 : four ? 2 : blocks.length;
  const beside = tall || four;
  const inner = (columns - gap * (across - 1)) / across - 2 * side - (beside ? picture + apart : 0);
  const heights = blocks.map(({ text, step }) => {
    const words = (
      [
        [text, title],
        [step?.to, to],
        [step?.within, within],
      ] as const
    ).reduce((sum, [one, size]) => sum + (one ? linesOf(one, inner / size, 0) * size * line : 0), 0);
    return pad + (beside ? Math.max(words, picture) : words + picture + gap / 2);
  });
  if (tall) return heights.reduce((sum, one) => sum + one + gap, -gap);
  return four ? 2 * Math.max(...heights) + gap : Math.max(...heights);
}

/** Panels with their captions, whose drawings shrink no further than they may. */
function panelsHeight(blocks: readonly Block[], { columns, tall, shape }: Room): number {
  const { gap, beside, line } = PANEL;
  const across = tall ? columns : (columns - gap * (PANELS - 1)) / PANELS;
  const drawing = (across * 3 * DRAWN[shape]) / 4;
  const heights = blocks.map(({ text }) => drawing + beside + linesOf(text, across) * line);
  return tall ? heights.reduce((sum, one) => sum + one + gap, -gap) : Math.max(...heights);
}

/** A name, its figure in large type and what is said of it: on one line, or on the next where a line is full. */
function figureHeight(
  name: string,
  { said = '', beside = '' }: Partial<Block['figure'] & object>,
  columns: number,
): number {
  const { size, small, apart, line } = FIGURE;
  const pieces = [
    { wide: Math.max(squares(name), FIGURE.name), size: 1 },
    { wide: squares(said) * size, size },
    { wide: squares(beside) * small, size: small },
  ].filter(({ wide }) => wide > 0);
  // A number is never broken.
  if (squares(said) * size > columns) return Number.POSITIVE_INFINITY;
  let left = 0;
  let tallest = 0;
  let height = 0;
  for (const piece of pieces) {
    const lines = Math.ceil(piece.wide / columns);
    if (piece.wide + apart > left) {
      height += tallest;
      tallest = 0;
      left = columns;
    }
    left -= piece.wide + apart;
    tallest = Math.max(tallest, lines * piece.size * line);
  }
  return height + tallest;
}

function blockHeight(
  { label = '', text, tone, figure }: Block,
  layout: SlideWords['layout'],
  { columns, tall }: Room,
): number {
  if (layout === '题' && tone === '选项') {
    return linesOf(text, columns - OPTION.side - OPTION.letter) * OPTION.line + OPTION.pad + OPTION.gap;
  }
  if (layout === '题') return linesOf(text, columns / ASK.size) * ASK.size * ASK.line + ASK.gap;
  if (layout === '图' && tone === '可以') {
    return linesOf(label + text, columns - BAR.side) * BAR.line + BAR.pad + BAR.gap;
  }
  if (layout === '尺') {
    // A bar too short for its number says nothing to scale.
    if (columns - SCALE.name < SCALE.least) return Number.POSITIVE_INFINITY;
    return linesOf(text, SCALE.name, 0) * SCALE.line + SCALE.pad[tall ? 'tall' : 'wide'] + SCALE.gap;
  }
  if (layout === '梯') return linesOf(text, columns - RUNG.period, 0) * RUNG.line + RUNG.pad + RUNG.gap;
  if (layout === '数') return figureHeight(text, figure ?? {}, columns) + FIGURE.gap;
  const wide = layout === '线' ? columns - LINE_INDENT : columns;
  return linesOf(label + text, wide) * (tone === '原文' ? LAW_LINE : LINE) + GAP;
}

function heightOf({ title, blocks, layout }: SlideWords, room: Room): number {
  const { columns } = room;
  const { size, line, gap } = TITLE;
  const heading = title === '' ? 0 : titleLines(title, columns / size) * size * line + gap;
  if (layout === '步') return heading + stepsHeight(blocks, room);
  if (layout === '画') return heading + panelsHeight(blocks, room);
  const rest = layout === '判' ? blocks.slice(1) : blocks;
  const verdict = layout === '判' ? VERDICT.height + VERDICT.gap : 0;
  return rest.reduce((sum, block) => sum + blockHeight(block, layout, room), heading + verdict);
}

/**
 * Whether it fits on every one of some screens.
 * @param size of the text, in units
 */
export function fits(words: SlideWords, size: number, screens: readonly Size[]): boolean {
  return screens.every((screen) => {
    const room = roomOf(screen, words, size);
    return heightOf(words, room) <= room.height - (words.layout === '步' ? 0 : SLACK);
  });
}
