/** Marks in a text what was asked for, however it is spelled there. */

import { fold } from './fold.ts';
import { type Query, splitsNumber } from './query.ts';

/** What excerpts need of a query. */
export type Sought = Pick<Query, 'text' | 'stands'>;

export interface Piece {
  text: string;
  marked: boolean;
}

/** Stretches of a folded text that the query holds, or other words for it. */
function stretches(folded: string, { text, stands }: Sought): [from: number, to: number][] {
  if (text.length < 2) return folded.includes(text) ? [[folded.indexOf(text), folded.indexOf(text) + text.length]] : [];
  const found: [number, number][] = [];
  for (let at = 0; at < folded.length - 1; ) {
    let length = 0;
    while (at + length < folded.length && text.includes(folded.slice(at, at + Math.max(length + 1, 2)))) {
      length = Math.max(length + 1, 2);
    }
    if (length > 0) found.push([at, at + length]);
    at += Math.max(length, 1);
  }
  for (const { word } of stands) {
    const at = folded.indexOf(word);
    if (at >= 0) found.push([at, at + word.length]);
  }
  // 20 is no part of 2022.
  return found.filter(([from, to]) => !splitsNumber(folded, from, to));
}

/** Places in the text as it is written, in order and apart. */
function places(raw: string, query: Sought): [from: number, to: number][] {
  const { text, at } = fold(raw);
  const end = (index: number) => (index + 1 < at.length ? (at[index] ?? 0) + 1 : raw.length);
  const found = stretches(text, query)
    .map(([from, to]): [number, number] => [at[from] ?? 0, Math.min(end(to - 1), (at[to - 1] ?? 0) + 1)])
    .sort((a, b) => a[0] - b[0]);
  const apart: [number, number][] = [];
  for (const [from, to] of found) {
    const last = apart[apart.length - 1];
    if (last && from <= last[1]) last[1] = Math.max(last[1], to);
    else apart.push([from, to]);
  }
  return apart;
}

function cut(raw: string, marks: readonly [number, number][], from: number, to: number): Piece[] {
  const pieces: Piece[] = [];
  let at = from;
  const push = (end: number, marked: boolean) => {
    if (end > at) pieces.push({ text: raw.slice(at, end), marked });
    at = Math.max(at, end);
  };
  for (const [start, end] of marks) {
    if (end <= from || start >= to) continue;
    push(Math.max(start, from), false);
    push(Math.min(end, to), true);
  }
  push(to, false);
  return pieces;
}

/** The whole text, marked. */
export function marked(raw: string, query: Sought): Piece[] {
  return cut(raw, places(raw, query), 0, raw.length);
}

/**
 * The stretch of a long text where most of the query stands, marked.
 * @param around characters before and after the densest place
 */
export function excerpt(raw: string, query: Sought, around = 26): Piece[] {
  const marks = places(raw, query);
  const within = (from: number) =>
    marks.reduce((sum, [start, end]) => (start >= from && end <= from + 2 * around ? sum + end - start : sum), 0);
  const best = marks.reduce((most, [start]) => (within(start) > within(most) ? start : most), marks[0]?.[0] ?? 0);
  const from = raw.length <= 2 * around || best <= around / 2 ? 0 : best - Math.round(around / 2);
  const to = Math.min(raw.length, from + 2 * around);
  return [
    ...(from > 0 ? [{ text: '…', marked: false }] : []),
    ...cut(raw, marks, from, to),
    ...(to < raw.length ? [{ text: '…', marked: false }] : []),
  ];
}
