/**
 * Where lines end. A title has its lines from us, broken between words, as even as they can be; a text flows in the
 * program that shows the file, in a box just so wide that no line of it is one character.
 */

import { squares } from '../screen/room.ts';
import { titlePieces } from '../screen/word-breaks.ts';

/** Pieces put into lines of at most so many squares. */
function filled(pieces: readonly string[], columns: number): string[] {
  const lines: string[] = [];
  for (const piece of pieces) {
    const last = lines.at(-1);
    if (last !== undefined && squares(last) + squares(piece) <= columns) lines[lines.length - 1] = last + piece;
    else lines.push(piece);
  }
  return lines;
}

/** 15 and 日内 stay together. */
function withUnits(pieces: readonly string[]): string[] {
  const joined: string[] = [];
  for (const piece of pieces) {
    if (/\d ?$/.test(joined.at(-1) ?? '')) joined[joined.length - 1] += piece;
    else joined.push(piece);
  }
  return joined;
}

/**
 * The lines of a title: as few as it needs, the longest as short as it can be.
 * @param columns squares in a line
 */
export function titleRows(title: string, columns: number): string[] {
  const pieces = withUnits(titlePieces(title));
  const widest = filled(pieces, columns);
  for (let narrow = 1; narrow < columns; narrow += 0.5) {
    const lines = filled(pieces, narrow);
    if (lines.length === widest.length) return lines;
  }
  return widest;
}

/** Begins no line, and may stand beyond the end of one. */
const HANGS = /^[\p{Pe}\p{Pf}\p{Po}]$/u;
/** Ends no line. */
const LEADS = /[\p{Ps}\p{Pi}]$/u;

/** The lines of a text as PowerPoint, WPS and LibreOffice break it: after any Chinese character, never within a number. */
function flowed(text: string, columns: number): string[] {
  const lines = [''];
  for (const [piece] of text.matchAll(/[\u0021-\u007e]+|./gsu)) {
    const last = lines.at(-1) ?? '';
    if (HANGS.test(piece) || squares(last) + squares(piece) <= columns) lines[lines.length - 1] = last + piece;
    else {
      const [leads = ''] = last.match(LEADS) ?? [];
      lines[lines.length - 1] = last.slice(0, last.length - leads.length);
      lines.push(leads + piece);
    }
  }
  return lines;
}

/** Whether the last line is one character, punctuation apart. */
function endsAlone(lines: readonly string[]): boolean {
  return lines.length > 1 && (lines.at(-1) ?? '').replaceAll(/[^\p{L}\p{N}]/gu, '').length < 2;
}

/** How much narrower a box may be for it. */
const NARROWED = 0.85;

/**
 * The width at which no paragraph ends with one character alone and none has a line more.
 * @param columns squares in a line of the whole width
 */
export function evenColumns(texts: readonly string[], columns: number): number {
  const wanted = texts.map((text) => flowed(text, columns).length);
  for (let width = columns; width > columns * NARROWED; width -= 0.5) {
    const fits = texts.every((text, index) => {
      const lines = flowed(text, width);
      return lines.length === wanted[index] && !endsAlone(lines);
    });
    if (fits) return width;
  }
  return columns;
}
