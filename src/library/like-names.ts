/** Which of the names that there are somebody may have meant. */

import { distance } from '../law/edit-distance.ts';

/** Names by how like they are to the one that was written, the likest first: by shared characters and by edits. */
export function byLikeness(written: string, names: readonly string[]): string[] {
  const lower = written.toLowerCase();
  return [...names].sort((a, b) => unlike(lower, a) - unlike(lower, b));
}

const shared = (lower: string, name: string) => [...name].filter((char) => lower.includes(char.toLowerCase())).length;

const unlike = (lower: string, name: string) => distance(lower, name.toLowerCase()) - shared(lower, name);

/** 不行 is one character from 行, and its opposite. */
const NOT = /[不没无未非]/u;

/** The one that was probably meant; undefined where none is like it, or several are as like as each other. */
export function likest(written: string, names: readonly string[]): string | undefined {
  const lower = written.trim().toLowerCase();
  if (lower === '') return undefined;
  const [first, second] = byLikeness(lower, names);
  if (first === undefined || NOT.test(first) !== NOT.test(written)) return undefined;
  if (second !== undefined && unlike(lower, second) === unlike(lower, first)) return undefined;
  // A Chinese name shares its characters; a Latin one differs by a slip or two.
  if (/[\p{Script=Han}\d]/u.test(first)) return shared(lower, first) * 2 >= [...written].length ? first : undefined;
  return distance(lower, first.toLowerCase()) <= (first.length < 5 ? 1 : Math.max(2, first.length / 3))
    ? first
    : undefined;
}

/** ，最像的是 甲: what is added to a sentence where one of the names was probably meant. */
export function orLikest(written: string, names: readonly string[]): string {
  const like = likest(written, names);
  return like === undefined ? '' : `，最像的是 ${like}`;
}
