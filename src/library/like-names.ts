/** Which of the names that there are somebody may have meant. */

import { distance } from '../law/edit-distance.ts';

/** Names by how like they are to the one that was written, the likest first: by shared characters and by edits. */
export function byLikeness(written: string, names: readonly string[]): string[] {
  const lower = written.toLowerCase();
  const unlike = (name: string) => {
    const shared = [...name].filter((char) => lower.includes(char.toLowerCase())).length;
    return distance(lower, name.toLowerCase()) - shared;
  };
  return [...names].sort((a, b) => unlike(a) - unlike(b));
}

/** The one that was probably meant; undefined where none is like it. */
export function likest(written: string, names: readonly string[]): string | undefined {
  const [first] = byLikeness(written, names);
  if (first === undefined) return undefined;
  // A Chinese name shares a character; a Latin one differs by a slip or two.
  const shares = [...first].some((char) => /\p{Script=Han}|\d/u.test(char) && written.includes(char));
  return shares ||
    distance(written.toLowerCase(), first.toLowerCase()) <= (first.length < 5 ? 1 : Math.max(2, first.length / 3))
    ? first
    : undefined;
}
