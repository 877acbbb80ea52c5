/** Writes a year's report: as a Word file, to print and to file, and as a table with every single thing. */

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Library } from '../library/assemble.ts';
import { CommandError } from '../machine/command.ts';
import { markFolder, needFolder } from '../machine/folder.ts';
import { writeWhole } from '../machine/whole-file.ts';
import { reviewPaper } from './review-paper.ts';
import { reviewSheets } from './review-sheets.ts';
import { needYear, yearReport } from './year-report.ts';

/** Somebody may have written into a report since: it is not ours to overwrite. @throws CommandError where one says something else */
function needUnchanged(files: readonly { path: string; bytes: Uint8Array }[]): void {
  const other = files.find(({ path, bytes }) => existsSync(path) && !readFileSync(path).equals(bytes));
  if (!other) return;
  throw new CommandError(
    `${other.path} 已经有了，和现在做出来的不一样：是以前做的，或者有人改过。什么也没有动。请先给它改个名字、挪到别处，再运行一次`,
  );
}

/**
 * @param typed the year
 * @throws CommandError where there is no such year, or the folder is not ours
 */
export async function writeYearReport(
  library: Library,
  typed: string,
  out: string,
  say: (line: string) => void,
): Promise<void> {
  const year = needYear(library, typed);
  needFolder(out, '核对报告');
  const report = yearReport(library, year);
  const name = `内容核对报告-${year}`;
  const files = [
    { path: join(out, `${name}.docx`), bytes: await reviewPaper(report) },
    { path: join(out, `${name}.xlsx`), bytes: await reviewSheets(report) },
  ];
  needUnchanged(files);
  markFolder(out, '核对报告');
  for (const { path, bytes } of files) {
    writeWhole(path, bytes);
    say(`写好了：${path}`);
  }
  say('里面有核对的人的名字，只给单位自己存档，不要放到网上。');
}
