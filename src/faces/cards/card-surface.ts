/** What a card is drawn on: text set and written as outlines, line under line. */

import { type Cut, cutText, type Room, type SetText, setText } from './balanced.ts';
import type { Letters } from './font-files.ts';
import { MissingGlyph, type Typeface } from './typeface.ts';

/** Why a card cannot be drawn, for whoever edits what stands on it. */
export class CardProblem extends Error {}

export type Faces = Readonly<Record<Letters, Typeface>>;

/** Where text stands: its left end, or its middle, and the top of its first line. */
export interface CardPlace {
  x: number;
  y: number;
  middle?: boolean;
}

/** Of the size: from the top of a line to its baseline, and from one baseline to the next. */
const ASCENT = 0.88;
export const LEADING = { title: 1.26, text: 1.5, strong: 1.5 } as const;

/** Opens with the right half of its square: hung out, the line begins where the others do. */
const HANGS = /^[“‘《（「【]/u;

/** Closes with the left half of its square. */
const TRAILS = /[”’》）」】，。、；：]$/u;

export class Drawing {
  readonly #faces: Faces;
  readonly #cuts = new Map<string, Cut>();
  readonly parts: string[] = [];

  constructor(faces: Faces) {
    this.#faces = faces;
  }

  add(svg: string): void {
    this.parts.push(svg);
  }

  /** @param of the text that it is a piece of */
  width(text: string, letters: Letters, size: number, of = text): number {
    try {
      return this.#faces[letters].width(text) * size;
    } catch (error) {
      throw error instanceof MissingGlyph ? new MissingGlyph(error.character, of) : error;
    }
  }

  /** @returns the text in the first of the rooms that it fits into */
  set(text: string, letters: Letters, rooms: readonly Room[], width: number): SetText | undefined {
    const key = `${letters} ${text}`;
    const cut = this.#cuts.get(key) ?? cutText(text, (piece) => this.width(piece, letters, 1, text));
    this.#cuts.set(key, cut);
    return setText(cut, rooms, width);
  }

  height({ size, lines }: SetText, letters: Letters): number {
    return lines.length === 0 ? 0 : size * (1 + (lines.length - 1) * LEADING[letters]);
  }

  write(set: SetText, letters: Letters, colour: string, { x, y, middle = false }: CardPlace): void {
    const outlines = set.lines.map((line, index) => {
      const hang = HANGS.test(line) ? set.size / 2 : 0;
      const tail = TRAILS.test(line) ? set.size / 2 : 0;
      const left = (middle ? x - (this.width(line, letters, set.size) - hang - tail) / 2 : x) - hang;
      const base = y + set.size * (ASCENT + index * LEADING[letters]);
      return this.#faces[letters].outline(line, left, base, set.size);
    });
    this.add(`<g fill="${colour}">${outlines.join('')}</g>`);
  }

  /** One line of its size, wherever it ends. */
  word(text: string, letters: Letters, size: number, colour: string, place: CardPlace): void {
    this.write({ size, lines: [text] }, letters, colour, place);
  }
}

export const rect = (x: number, y: number, width: number, height: number, fill: string, more = '') =>
  `<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="${fill}"${more}/>`;
