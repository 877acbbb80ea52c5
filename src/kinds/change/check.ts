/** The list of changes is in order: nothing of tomorrow, the newest first, no name twice. */

import { chinaDay } from '../../law/china-day.ts';
import type { Problem } from '../../law/problem.ts';
import type { Library } from '../../library/assemble.ts';
import { readSourceEntries } from '../../library/files.ts';
import { editionOf } from '../../library/layers.ts';
import { changes } from './schema.ts';

/** How many of the list are the common file's: an edition adds its own after them, in an order of its own. */
function commonOnes({ root, unsaved, of }: Library): number {
  const entry = of(changes);
  if (editionOf(entry.file) === undefined) return entry.data.changes.length;
  const [common] = readSourceEntries({ root, unsaved, edition: '' }, changes, []);
  const ids = common?.data.changes.map(({ id }) => id) ?? [];
  // Where it does not add but replaces, all are its own.
  return ids.every((id, at) => entry.data.changes[at]?.id === id) ? ids.length : 0;
}

/**
 * @param today the day on which somebody checks, by which a day is of tomorrow whatever day the law is judged for
 */
export function checkChanges(library: Library, today = chinaDay()): Problem[] {
  const { file, data, lineOf } = library.of(changes);
  const common = commonOnes(library);
  const owners = new Map<string, number>();
  return data.changes.flatMap(({ id, day }, at): Problem[] => {
    const line = lineOf(['changes', at, 'day']);
    const before = at === common ? undefined : data.changes[at - 1]?.day;
    const owner = owners.get(id);
    owners.set(id, owner ?? at);
    const problems: Problem[] = [];
    if (day > today) problems.push({ file, line, message: `${day} 还没有到。写改好的那一天，最晚是今天（${today}）` });
    if (before !== undefined && day > before) {
      problems.push({ file, line, message: `${day} 比上面一条（${before}）晚。新的写在最上面，请把这一条往上移` });
    }
    if (owner !== undefined) {
      problems.push({
        file,
        line: lineOf(['changes', at, 'id']),
        message: `名字“${id}”上面已经有了。它是网址的一部分，请另取一个`,
      });
    }
    return problems;
  });
}
