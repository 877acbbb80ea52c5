/** What stands on a slide, before it is known which program writes it. Lengths are in units of the screen (room.ts). */

import type { Colour } from './tints.ts';

export interface Area {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** A stretch of text in one look. */
export interface SlideRun {
  text: string;
  colour?: Colour | undefined;
  bold?: boolean | undefined;
  /** A size of its own, in units. */
  size?: number | undefined;
  /** Begins a line, within its paragraph. */
  breaks?: boolean | undefined;
}

export interface SlideParagraph {
  runs: SlideRun[];
  size: number;
  /** Height of a line, in sizes of its letters. */
  line: number;
  align?: 'left' | 'center' | 'right' | undefined;
  /** Free below it. */
  after?: number | undefined;
  /** The law's own words, in a face of their own. */
  law?: boolean | undefined;
}

/** A box of text, with or without a ground. */
export interface WordsShape {
  is: 'words';
  /** What the list of what stands on the slide calls it. */
  name: string;
  at: Area;
  paragraphs: SlideParagraph[];
  anchor: 'top' | 'middle' | 'bottom';
  fill?: Colour | undefined;
  /** Radius of its corners. */
  round?: number | undefined;
  /** Free inside it: left, top, right, bottom. */
  inset?: readonly [number, number, number, number] | undefined;
  /** Degrees. */
  turned?: number | undefined;
  /** What outlines and screen readers call the slide. */
  title?: true | undefined;
}

/** A ground, a bar, a dot. */
export interface GroundShape {
  is: 'ground';
  name: string;
  at: Area;
  fill: Colour;
  edge?: Colour | undefined;
  form: 'rect' | 'round' | 'ellipse';
  round?: number | undefined;
}

export type Pictured =
  | { pictogram: string; colour: Colour }
  /** Where the drawing of a strip is, below the base. */
  | { panel: string }
  /** The page that the code opens, below the base. */
  | { code: string };

export interface PictureShape {
  is: 'picture';
  name: string;
  at: Area;
  of: Pictured;
  /** For those who do not see it; what only repeats the words beside it says so. */
  alt: string;
}

export type DrawnShape = WordsShape | GroundShape | PictureShape;
