/** What was taken out of a list and put into it, place by place. */

/** Characters of a line that are shown. */
const SHOWN = 100;
/** Lines of a place that are shown, on either side. */
const EXAMPLES = 3;
/** Lists whose lengths, multiplied, are larger count as different from their first difference to their last. */
const LARGEST = 4_000_000;

/** The part of two lines around the first place where they differ. */
function excerpts(before: string, after: string): [string, string] {
  let same = 0;
  while (same < before.length && before[same] === after[same]) same += 1;
  const from = Math.max(0, Math.min(same - 30, Math.max(before.length, after.length) - SHOWN));
  const cut = (line: string) =>
    `${from > 0 ? '…' : ''}${line.slice(from, from + SHOWN)}${line.length > from + SHOWN ? '…' : ''}`;
  return [cut(before), cut(after)];
}

function shown(removed: readonly string[], added: readonly string[]): string {
  const lines = Array.from({ length: Math.min(EXAMPLES, Math.max(removed.length, added.length)) }, (_, at) => {
    const [old, now] = [removed[at], added[at]];
    const [oldShown, nowShown] = excerpts(old ?? '', now ?? '');
    return [...(old === undefined ? [] : [`- ${oldShown}`]), ...(now === undefined ? [] : [`+ ${nowShown}`])];
  }).flat();
  const more = removed.length + added.length - lines.length;
  return [...lines, ...(more > 0 ? [`(${more} more lines)`] : [])].join('\n');
}

/** For each pair of places, how many lines from there on both lists share, in order. */
function sharedFrom(before: readonly string[], after: readonly string[]): (i: number, j: number) => number {
  const width = after.length + 1;
  const table = new Uint32Array((before.length + 1) * width);
  const at = (i: number, j: number) => table[i * width + j] ?? 0;
  for (let i = before.length - 1; i >= 0; i -= 1) {
    for (let j = after.length - 1; j >= 0; j -= 1) {
      table[i * width + j] = before[i] === after[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  return at;
}

/** @returns a text for each place where the lists differ: lines that went with -, lines that came with + */
export function differencesOf(before: readonly string[], after: readonly string[]): string[] {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start += 1;
  let end = 0;
  while (end < shorter - start && before.at(-1 - end) === after.at(-1 - end)) end += 1;
  const old = before.slice(start, before.length - end);
  const now = after.slice(start, after.length - end);
  if (old.length === 0 && now.length === 0) return [];
  if (old.length * now.length > LARGEST) return [shown(old, now)];

  const shared = sharedFrom(old, now);
  const found: string[] = [];
  let [i, j] = [0, 0];
  while (i < old.length || j < now.length) {
    const [fromOld, fromNow] = [i, j];
    while (i < old.length && (j === now.length || (old[i] !== now[j] && shared(i + 1, j) >= shared(i, j + 1)))) i += 1;
    while (j < now.length && (i === old.length || (old[i] !== now[j] && shared(i, j + 1) > shared(i + 1, j)))) j += 1;
    if (i === fromOld && j === fromNow) {
      i += 1;
      j += 1;
    } else found.push(shown(old.slice(fromOld, i), now.slice(fromNow, j)));
  }
  return found;
}
