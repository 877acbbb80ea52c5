/** The sentence around a place, found without reading the whole text again. */

/** Characters on either side; nobody reads a longer sentence as one. */
const FARTHEST = 400;

const ENDS = '。！？\n';
/** Where a clause of a list of penalties ends, too. */
const CLAUSE_ENDS = '。；！？\n';

/** Places of the sentence, without the mark that ends it. */
function boundsOf(text: string, start: number, end: number, marks: string): { from: number; to: number } {
  let from = start;
  while (from > 0 && start - from < FARTHEST && !marks.includes(text.charAt(from - 1))) from -= 1;
  let to = end;
  while (to < text.length && to - end < FARTHEST && !marks.includes(text.charAt(to))) to += 1;
  return { from, to };
}

/** The sentence that holds a place; a list of penalties with semicolons is one. */
export function sentenceAround(text: string, start: number, end: number): string {
  const { from, to } = boundsOf(text, start, end, ENDS);
  return text.slice(from, to);
}

/** The sentence without the place itself: what is said of it. */
export function sentenceWithout(text: string, start: number, end: number): string {
  const { from, to } = boundsOf(text, start, end, ENDS);
  return text.slice(from, start) + text.slice(end, to);
}

/** The part of a sentence between semicolons that holds a place. */
export function clauseAround(text: string, start: number, end: number): string {
  const { from, to } = boundsOf(text, start, end, CLAUSE_ENDS);
  return text.slice(from, to);
}

/** What stands before a place in its clause. */
export function clauseBefore(text: string, start: number): string {
  return text.slice(boundsOf(text, start, start, `${CLAUSE_ENDS};!?`).from, start);
}

/** The line before the line of a place; none where that place is deep in a long line. */
export function lineBefore(text: string, at: number): string {
  const near = text.slice(Math.max(at - 2 * FARTHEST, 0), at);
  const end = near.lastIndexOf('\n');
  if (end < 0) return '';
  const line = near.slice(Math.max(end - FARTHEST, 0), end);
  return line.slice(line.lastIndexOf('\n') + 1);
}
