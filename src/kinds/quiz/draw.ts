/** Draws a paper from a set of questions: the same seed gives the same paper, on every machine. */

import { chance } from '../../browser/chance.ts';

/** What the options of a question are called. */
export const LETTERS = ['A', 'B', 'C', 'D', 'E'] as const;

/** Papers that are there without JavaScript; the page draws any other. */
export const READY_SEEDS = ['A', 'B'] as const;

/** Questions of a paper, unless somebody asks for more. */
export const PAPER_LENGTH = 10;

/** A well-mixed 32-bit number of a text (FNV-1a). */
function seedOf(text: string): number {
  let hash = 0x811c9dc5;
  for (const char of text) {
    hash ^= char.codePointAt(0) ?? 0;
    hash = Math.imul(hash, 0x01000193);
  }
  return hash >>> 0;
}

function shuffled(length: number, next: () => number): number[] {
  const order = Array.from({ length }, (_, index) => index);
  for (let at = length - 1; at > 0; at--) {
    const other = Math.floor(next() * (at + 1));
    const kept = order[at] ?? 0;
    order[at] = order[other] ?? 0;
    order[other] = kept;
  }
  return order;
}

/** One question of a paper: which of the set, and its options in their new order. */
export interface Drawn {
  question: number;
  options: number[];
}

/**
 * @param sizes number of options of each question of the set; fixed options (合法、不合法) keep their order
 * @param count how many questions the paper has; all of them when there are fewer
 * @param seed any text, such as A or 三年二班
 */
export function drawPaper(sizes: readonly { options: number; fixed: boolean }[], count: number, seed: string): Drawn[] {
  const next = chance(seedOf(seed.trim().toUpperCase()));
  const questions = shuffled(sizes.length, next);
  return questions.slice(0, Math.max(1, count)).map((question) => {
    const { options = 0, fixed = false } = sizes[question] ?? {};
    const order = shuffled(options, next);
    return { question, options: fixed ? order.map((_, index) => index) : order };
  });
}
