/**
 * What a text that cannot be read was probably meant to be. A slip is believed where the text can be read further when it
 * is put right. So whoever wrote it is told what to type, and not what a parser stumbled over.
 */

import { parseDocument, visit } from 'yaml';
import { type Guess, halfQuote, indents, RULES } from './writing-slips.ts';

/** A slip, with its place in the text, from 1. */
export interface WritingMistake {
  line: number;
  column: number;
  message: string;
  remedy: string;
}

/** What a text stumbles over first: from 0, in characters. */
interface Stumble {
  at: number;
  /** The same field twice. */
  twice?: true;
}

function firstStumble(text: string): Stumble | undefined {
  const document = parseDocument(text, { prettyErrors: false });
  const [error] = document.errors;
  if (error) return { at: error.pos[0], ...(error.code === 'DUPLICATE_KEY' ? { twice: true } : {}) };
  let at: number | undefined;
  // What begins with a star, as Markdown does, is a name that nobody has given.
  visit(document, {
    Alias(_, node) {
      if (node.resolve(document)) return undefined;
      at = node.range?.[0] ?? 0;
      return visit.BREAK;
    },
  });
  return at === undefined ? undefined : { at };
}

/** Lines above a mistake that are looked at: what is wrong is seldom further from where it is noticed. */
const LOOKED_AT = 40;

/** Mistakes of one text that are said at a time. */
const MOST = 20;

/** How far lines can be read. */
const reachOf = (lines: readonly string[]) => firstStumble(lines.join('\n'))?.at ?? Number.POSITIVE_INFINITY;

/** What the lines were probably meant to be, from where the reading stops upwards. */
function believed(lines: readonly string[], stop: number, at: number): { index: number; guess: Guess } | undefined {
  // Nothing that is well is written over several lines in quotes.
  for (let index = 0; index <= stop; index++) {
    const guess = halfQuote(lines[index] ?? '');
    if (guess) return { index, guess };
  }
  /** Of guesses at a line, the one with which the text can be read furthest; none where it is read no further. */
  const best = (index: number, guesses: readonly Guess[]): Guess | undefined => {
    const reached = guesses.map((guess) => ({ guess, far: reachOf(lines.with(index, guess.fixed)) }));
    const furthest = reached.toSorted((a, b) => b.far - a.far)[0];
    if (!furthest) return undefined;
    // A line that is put right is longer or shorter than it was.
    const longer = Math.max(0, furthest.guess.fixed.length - (lines[index] ?? '').length);
    return furthest.far > at + longer + 1 ? furthest.guess : undefined;
  };
  const order = [stop, stop + 1, ...Array.from({ length: LOOKED_AT }, (_, above) => stop - 1 - above)];
  for (const index of order.filter((one) => one >= 0 && one < lines.length)) {
    for (const rule of RULES) {
      const guess = best(index, [rule(lines[index] ?? '') ?? []].flat());
      if (guess) return { index, guess };
    }
  }
  // Where a line stands too far left, the ones below it are noticed: the one is meant with which most can be read.
  const far = (index: number, guess: Guess) => reachOf(lines.with(index, guess.fixed));
  const aligned = [stop, stop + 1, stop - 1].flatMap((index) => {
    const guess = index >= 0 && index < lines.length ? best(index, indents(lines, index)) : undefined;
    return guess ? [{ index, guess }] : [];
  });
  return aligned.toSorted((a, b) => far(b.index, b.guess) - far(a.index, a.guess))[0];
}

/** From 1, in characters as people count them. */
export const columnOf = (line: string, at: number) => [...line.slice(0, at)].length + 1;

/** The line of a place in a text, from 0, and where in the line it is. */
function lineAt(text: string, offset: number): { index: number; at: number } {
  const before = text.slice(0, offset).split('\n');
  return { index: before.length - 1, at: before.at(-1)?.length ?? 0 };
}

/**
 * Why a text cannot be read: one after the other, each found when those above are put right.
 * @param firstLine line of the file on which the text starts, from 1
 * @returns none where it can be read
 */
export function explainWriting(text: string, firstLine = 1): WritingMistake[] {
  const found: WritingMistake[] = [];
  let lines = text.split('\n');
  while (found.length < MOST) {
    const whole = lines.join('\n');
    const stumble = firstStumble(whole);
    if (stumble === undefined) return found;
    const { index: stop, at } = lineAt(whole, stumble.at);
    const place = { line: stop + firstLine, column: columnOf(lines[stop] ?? '', at) };
    if (stumble.twice) return [...found, { ...place, ...twice(lines, stop, firstLine) }];
    const belief = believed(lines, stop, stumble.at);
    if (belief === undefined) {
      // Where something was said already, this may be no more than what follows from it.
      return found.length > 0 ? found : [{ ...place, ...UNKNOWN }];
    }
    const { index, guess } = belief;
    const { message, remedy } = guess;
    found.push({ line: index + firstLine, column: columnOf(lines[index] ?? '', guess.at), message, remedy });
    lines = lines.with(index, guess.fixed);
  }
  return found;
}

const UNKNOWN = {
  message: '从这里起读不懂',
  remedy:
    '请看三样：栏名后面是英文冒号加一个空格；同级的左边对齐，用空格不用 Tab；句子里有英文的冒号、引号、括号的，整句放进英文单引号',
};

function twice(lines: readonly string[], index: number, firstLine: number): { message: string; remedy: string } {
  const line = lines[index] ?? '';
  const key = /^\s*(?:- +)*([^\s:]+):/u.exec(line)?.[1] ?? line.trim();
  const name = key.replace(/^(["'])(.*)\1$/u, '$2');
  const before = lines
    .slice(0, index)
    .findLastIndex((other) => new RegExp(`^\\s*(?:- +)*${literal(key)}:`).test(other));
  return {
    message: `“${name}”写了两次${before < 0 ? '' : `，上面第 ${before + firstLine} 行已经有了`}`,
    remedy: '请删掉一个，或者把两处合在一起',
  };
}

function literal(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}
