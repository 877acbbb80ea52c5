/**
 * `npm run review`: who has what to hold against the law again, by when. `npm run review -- --report 2026`: a year of it
 * as a Word file and a table, for the office's own file.
 */

import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { reviewsFor } from '../kinds/reviewer/model.ts';
import { reviewers } from '../kinds/reviewer/schema.ts';
import type { IsoDay } from '../law/status.ts';
import type { Library } from '../library/assemble.ts';
import { ofEdition } from '../library/layers.ts';
import { likest } from '../library/like-names.ts';
import { library } from '../library.ts';
import { CommandError, runCommand } from '../machine/command.ts';
import { soon } from './due-soon.ts';
import { reviewLines } from './review-list.ts';
import { writeYearReport } from './write-year-report.ts';

const USAGE = '一个人的名字，--until 2027-06-30，--report 2026，--out out/review';

/** Where this edition names people. */
function fileOf({ edition }: Library): string {
  return edition === 'default' ? reviewers.file : ofEdition(edition, reviewers.file);
}

/** @throws CommandError where it is no day, or one that is over */
export function untilDay(typed: string | undefined, day: IsoDay): IsoDay {
  if (typed === undefined) return soon(day);
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(typed) && !Number.isNaN(Date.parse(typed));
  if (!isDay || new Date(typed).toISOString().slice(0, 10) !== typed) {
    throw new CommandError(`--until 要写成 2027-06-30 这样，并且真有这一天。现在写的是“${typed}”`);
  }
  if (typed < day) throw new CommandError(`--until 写今天（${day}）以后的日子。现在写的是“${typed}”`);
  return typed;
}

/** @throws CommandError where nobody is called so */
export function needPerson(typed: string | undefined, people: readonly string[], file: string): string | undefined {
  if (typed === undefined || people.includes(typed)) return typed;
  if (people.length === 0) throw new CommandError(`还没有写谁管哪些。请写在 ${file} 里`);
  const like = likest(typed, people);
  const meant = like === undefined ? '' : `，最像的是“${like}”`;
  throw new CommandError(`${file} 里没有“${typed}”${meant}。有的是：${people.join('、')}`);
}

if (import.meta.main) {
  await runCommand(USAGE, async () => {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: {
        until: { type: 'string' },
        report: { type: 'string' },
        out: { type: 'string', default: join('out', 'review') },
      },
    });
    const known = library();
    if (values.report !== undefined) {
      await writeYearReport(known, values.report, values.out, console.log);
      return;
    }
    const [day, file] = [known.day, fileOf(known)];
    const people = known.of(reviewers).data.people.map(({ name }) => name);
    const only = needPerson(positionals[0], people, file);
    const list = { reviews: reviewsFor(known), people, day, until: untilDay(values.until, day), file };
    for (const line of reviewLines(list, only)) console.log(line);
  });
}
