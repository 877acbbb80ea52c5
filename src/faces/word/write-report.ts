/**
 * `npm run report -- 2022`: a yearly report as a Word file in the layout of official documents, for filing. Without
 * a name, all that the edition has.
 */

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { checkReports } from '../../kinds/report/check.ts';
import { type ReportModel, reportModels } from '../../kinds/report/model.ts';
import { reports } from '../../kinds/report/schema.ts';
import { ContentError } from '../../law/problem.ts';
import type { Library } from '../../library/assemble.ts';
import { library } from '../../library.ts';
import { CommandError, runCommand } from '../../machine/command.ts';
import { markFolder, needFolder } from '../../machine/folder.ts';
import { officialPaper } from './official-paper.ts';
import { closeUp, paperParts } from './report-text.ts';

/** The file of a report. */
export function reportFile(report: ReportModel, body: string): Promise<Uint8Array> {
  const { title, number, to, office, dated, reviewed } = report;
  return officialPaper({
    title: closeUp(title),
    number,
    to,
    office,
    date: dated && closeUp(dated.words),
    parts: paperParts(report, body),
    made: dated?.day ?? reviewed,
  });
}

/** What no system lets stand in the name of a file. */
const UNNAMEABLE = /[\\/:*?"<>|\s]/g;

/** @throws CommandError where there is no such report, or none at all */
function chosen(all: readonly ReportModel[], typed: string | undefined): readonly ReportModel[] {
  if (all.length === 0) {
    throw new CommandError('这一版还没有年度报告。怎么写，看 content/handbook/参考手册.md 的“写年度报告”。');
  }
  if (typed === undefined) return all;
  const found = all.filter(({ id }) => id === typed);
  if (found.length > 0) return found;
  throw new CommandError(`没有叫“${typed}”的年度报告。有的是：${all.map(({ id }) => id).join('、')}`);
}

/** Writes the files of some reports into a folder. */
async function write(known: Library, some: readonly ReportModel[], out: string): Promise<void> {
  for (const report of some) {
    const body = known.of(reports).find(({ id }) => id === report.id)?.body ?? '';
    const path = join(out, `${closeUp(report.title).replace(UNNAMEABLE, '')}.docx`);
    writeFileSync(path, await reportFile(report, body));
    console.log(`写好了：${path}`);
  }
}

if (import.meta.main) {
  await runCommand('报告的名字（2022），--out out/reports', async () => {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { out: { type: 'string', default: join('out', 'reports') } },
    });
    const known = library();
    const problems = checkReports(known);
    if (problems.length > 0) throw new ContentError(problems);
    const some = chosen(reportModels(known), positionals[0]);
    needFolder(values.out, '年度报告');
    markFolder(values.out, '年度报告');
    await write(known, some, values.out);
    console.log(
      '用 Word 或者 WPS 打开，核对以后再印。没有方正小标宋、仿宋_GB2312、楷体_GB2312 的电脑，会换成相近的字体。',
    );
  });
}
