/** Sets a text into lines that are about as long as each other, break between words, and never hold one character alone. */

import { breakable } from '../screen/word-breaks.ts';

/** How wide a text is, in its own size. */
export type Measure = (text: string) => number;

/** A size in pixels and the lines it may take. */
export interface Room {
  size: number;
  lines: number;
}

export interface SetText {
  size: number;
  lines: string[];
}

/** Marks that no reader counts as a character of a line. */
const MARK = /[\p{P}\p{Z}]/gu;

const counted = (line: string) => [...line.replaceAll(MARK, '')].length;

/** A number and what it counts stay together: 15 日, 12345 热线. */
const COUNTS = /[\d.%－-][\p{Z}]*$/u;

/** Pieces between which a line may end. */
function piecesOf(text: string): string[] {
  const pieces: string[] = [];
  for (const piece of breakable(text)) {
    const last = pieces.at(-1);
    if (last !== undefined && (COUNTS.test(last) || /^\p{Z}/u.test(piece))) pieces[pieces.length - 1] = last + piece;
    else pieces.push(piece);
  }
  return pieces;
}

/** Where readers take breath: a line that ends there costs less, a line that ends in a clause more. */
const BREATH = /[，。；：、？！”》）　]\s*$/u;
const UNEVEN = 0.6;

/**
 * The pieces in exactly `count` lines, none wider than `most` and none with one character alone.
 * @returns undefined where that cannot be
 */
function inLines(pieces: readonly string[], count: number, most: number, measure: Measure): string[] | undefined {
  const whole = pieces.reduce((sum, piece) => sum + measure(piece), 0);
  const goal = whole / count;
  // best[k][i]: the first i pieces in k lines.
  let best = new Map<number, { cost: number; lines: string[] }>([[0, { cost: 0, lines: [] }]]);
  for (let line = 1; line <= count; line++) {
    const next = new Map<number, { cost: number; lines: string[] }>();
    for (const [from, { cost, lines }] of best) {
      let text = '';
      for (let to = from + 1; to <= pieces.length; to++) {
        text += pieces[to - 1];
        const shown = text.trim();
        const width = measure(shown);
        if (width > most) break;
        const last = to === pieces.length;
        if (last !== (line === count) || (counted(shown) < 2 && pieces.length > 1)) continue;
        const off = (width - goal) / goal;
        const total = cost + off * off + (last || BREATH.test(shown) ? 0 : UNEVEN * (1 / count));
        const known = next.get(to);
        if (!known || total < known.cost) next.set(to, { cost: total, lines: [...lines, shown] });
      }
    }
    best = next;
  }
  return best.get(pieces.length)?.lines;
}

/**
 * @param rooms sizes with the lines that each may take, the best first
 * @param width pixels
 * @returns undefined where it fits in none of them
 */
export function setText(text: string, rooms: readonly Room[], width: number, measure: Measure): SetText | undefined {
  const pieces = piecesOf(text);
  for (const { size, lines: most } of rooms) {
    for (let count = 1; count <= most; count++) {
      const lines = inLines(pieces, count, width / size, measure);
      if (lines) return { size, lines };
    }
  }
  return undefined;
}
