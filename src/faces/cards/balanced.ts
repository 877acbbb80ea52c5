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

/** Where readers take breath: a line that ends elsewhere costs more. */
const BREATH = /[，。；：、？！”》）　]\s*$/u;
/** After these nothing leans back. */
const PAUSE = /[，。；：、？！　]\s*$/u;
const UNEVEN = 0.9;

/** A number and what it counts stay together: 15 日, 12345 热线. */
const COUNTS = /[\d.%－-][\p{Z}]*$/u;

/** Words of one character that lean on what stands before them: 检察院, 管理法, 做不了. */
const LEANS = /^[的地得了着过们者性化院局法厅处部会区县市里上下中内外前后时起日月年天条款项个人书证典车]$/u;

/** Words of our field that the browser's dictionary parts. */
const WORDS =
  /信访|[上走接息]访|复议|最高人民(?:法院|检察院)|人民(?:法院|检察院|共和国)|未成年人|[找说]得[到上]|从[宽轻]/gu;

/** So short a name or quotation is not parted. */
const NAME = 10;
const NAMED = /《[^《》]*》|“[^“”]*”|（[^（）]*）/gu;

/** The places in a text at which no line ends, inside of short names. */
function closedPlaces(text: string): Set<number> {
  const words = [...text.matchAll(WORDS)];
  const names = [...text.matchAll(NAMED)].filter(([name]) => name.length <= NAME);
  return new Set(
    [...words, ...names].flatMap(({ 0: name, index }) =>
      Array.from({ length: name.length - 1 }, (_, at) => index + at + 1),
    ),
  );
}

/** Pieces between which a line may end. */
function piecesOf(text: string): string[] {
  const closed = closedPlaces(text);
  const pieces: string[] = [];
  let at = 0;
  for (const piece of breakable(text)) {
    const last = pieces.at(-1);
    const alone = counted(piece) === 1 && BREATH.test(piece);
    const leans = LEANS.test(piece.replace(MARK, '')) || alone || /^\p{Z}/u.test(piece) || COUNTS.test(last ?? '');
    if (last !== undefined && ((leans && !PAUSE.test(last)) || closed.has(at)))
      pieces[pieces.length - 1] = last + piece;
    else pieces.push(piece);
    at += piece.length;
  }
  return pieces;
}

interface Piece {
  text: string;
  /** With the space that may follow it, and without: what ends a line shows none. */
  width: number;
  last: number;
  characters: number;
  breath: boolean;
}

/** A text cut where its lines may end, and measured, once for all sizes. */
export type Cut = readonly Piece[];

export function cutText(text: string, measure: Measure): Cut {
  return piecesOf(text).map((piece) => ({
    text: piece,
    width: measure(piece),
    last: measure(piece.trimEnd()),
    characters: counted(piece),
    breath: BREATH.test(piece),
  }));
}

interface Way {
  cost: number;
  /** Where its lines end, by the number of pieces. */
  ends: readonly number[];
}

/**
 * The pieces in exactly `count` lines, none wider than `most` and none with one character alone.
 * @returns undefined where that cannot be
 */
function inLines(pieces: Cut, count: number, most: number): string[] | undefined {
  const goal = pieces.reduce((sum, { width }) => sum + width, 0) / count;
  let ways = new Map<number, Way>([[0, { cost: 0, ends: [] }]]);
  for (let line = 1; line <= count; line++) {
    const next = new Map<number, Way>();
    for (const [from, { cost, ends }] of ways) {
      let before = 0;
      let characters = 0;
      for (const [index, piece] of pieces.slice(from).entries()) {
        const width = before + piece.last;
        if (width > most) break;
        before += piece.width;
        characters += piece.characters;
        const to = from + index + 1;
        const last = to === pieces.length;
        if (last !== (line === count) || (characters < 2 && pieces.length > 1)) continue;
        const off = (width - goal) / goal;
        const total = cost + off * off + (last || piece.breath ? 0 : UNEVEN / count);
        const known = next.get(to);
        if (!known || total < known.cost) next.set(to, { cost: total, ends: [...ends, to] });
      }
    }
    ways = next;
  }
  return ways.get(pieces.length)?.ends.map((to, index, ends) =>
    pieces
      .slice(ends[index - 1] ?? 0, to)
      .map(({ text }) => text)
      .join('')
      .trim(),
  );
}

/**
 * @param rooms sizes with the lines that each may take, the best first
 * @param width pixels
 * @returns undefined where it fits in none of them
 */
export function setText(cut: Cut, rooms: readonly Room[], width: number): SetText | undefined {
  for (const { size, lines: most } of rooms) {
    for (let count = 1; count <= most; count++) {
      const lines = inLines(cut, count, width / size);
      if (lines) return { size, lines };
    }
  }
  return undefined;
}
