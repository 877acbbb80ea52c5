/** What parts of a slide are made of. */

import type { Block, Tone } from '../../library/draft.ts';
import { emphasised } from '../screen/emphasis.ts';
import type { Area, DrawnShape, SlideRun } from './shapes.ts';
import type { Colour } from './tints.ts';

/** Where the words are. */
export interface SaidRoom {
  x: number;
  width: number;
  /** How large a letter of the text is, in units. */
  em: number;
}

/** A part of what is said, one below the other; heights in units. */
export interface SaidPart {
  height: number;
  /** Free below it, where something follows. */
  after: number;
  shapes: (y: number) => DrawnShape[];
}

const COLOUR_OF: Readonly<Record<Tone, Colour>> = {
  原文: 'ink',
  说明: 'ink',
  选项: 'ink',
  可以: 'do',
  不能: 'cinnabar',
};

/** Time limits stand out. */
export function runsOf({ label, text, tone }: Block, bold = false, colour = COLOUR_OF[tone]): SlideRun[] {
  const said = emphasised(text).map(
    (one): SlideRun => (one.limit ? { text: one.text, colour: 'clock', bold: true } : { text: one.text, colour, bold }),
  );
  return label ? [{ text: label, colour: 'clock', bold: true }, ...said] : said;
}

export const rowsOf = (lines: readonly string[], look: Omit<SlideRun, 'text'>): SlideRun[] =>
  lines.map((text, index) => ({ ...look, text, breaks: index > 0 }));

/** A title's box reaches over the edge of the text, since its lines are ours: a digit may be wider in another face. */
export const spare = (em: number) => Math.min(0.8 * em, 1.2);

/** A pictogram repeats the words beside it, so that is all that is said of it. */
export function pictogram(name: string, at: Area): DrawnShape {
  return { is: 'picture', name: '图', at, of: { pictogram: name, colour: 'clock' }, alt: '配图，意思见旁边的文字' };
}
