/** A report's figures add up, its charts have numbers, its old names are marked, and it speaks of no private person. */

import type { Problem } from '../../law/problem.ts';
import type { Library } from '../../library/assemble.ts';
import { fieldsOf } from '../../library/meaning.ts';
import type { Written } from '../../library/sources.ts';
import { checkTwice } from '../../library/twice.ts';
import { decimals } from './figures.ts';
import { breachesIn, uncountable } from './private-persons.ts';
import { type Report, type ReportFigure, reports } from './schema.ts';

type Part = NonNullable<ReportFigure['parts']>[number];
type Share = NonNullable<ReportFigure['shares']>[number];

export function checkReports(library: Pick<Library, 'of' | 'shelves' | 'registry'>): Problem[] {
  const own = library.of(reports);
  const files = new Set(own.map(({ file }) => file));
  const elsewhere = library.shelves.flatMap(({ entries }) => entries.flatMap(({ compiled }) => compiled?.charts ?? []));
  return [
    ...own.flatMap((report) => [
      ...checkTwice(
        report,
        report.data.figures.map(({ id }, index) => [id, ['figures', index, 'id']]),
      ),
      ...checkFigures(report),
      ...checkCharts(report),
      ...checkDay(report),
      ...checkOldNames(report, library),
      ...checkPersons(report),
    ]),
    ...elsewhere
      .filter(({ file }) => !files.has(file))
      .map(({ figure, ...place }) => ({
        ...place,
        message: `<Chart figure="${figure}" /> 只能用在年度报告里（reports/ 里的文件），请删掉`,
      })),
  ];
}

/** What the parts make, without the small change of floating point. */
function sumOf(parts: Part['of'], digits: number): string {
  const scale = 10 ** digits;
  return (parts.reduce((sum, { value }) => sum + Math.round(Number(value) * scale), 0) / scale).toFixed(digits);
}

function partsFlaw({ label, total, of }: Part): string | undefined {
  const digits = Math.max(decimals(total), ...of.map(({ value }) => decimals(value)));
  const sum = Number(sumOf(of, digits));
  if (sum === Number(total)) return undefined;
  const added = of.map((part) => `${part.label} ${part.value}`).join(' + ');
  const apart = Number(Math.abs(sum - Number(total)).toFixed(digits));
  return `${label}：${added} = ${sum}，和 total ${total} 差 ${apart}。请对着报告改；报告里还有一部分的，补上`;
}

function shareFlaw({ label, percent, part, whole }: Share): string | undefined {
  if (part === undefined || whole === undefined) return undefined;
  if (whole === 0) return `${label}：whole 是 0，算不出百分之几。请对着报告改，或者整行删掉`;
  if (part > whole) return `${label}：part ${part} 比 whole ${whole} 大，是不是写反了`;
  if (percent === undefined) return undefined;
  const digits = decimals(percent);
  const worked = (part * 100) / whole;
  // As printed: the last digit was rounded.
  if (Math.abs(worked - Number(percent)) <= 0.5 * 10 ** -digits + 1e-9) return undefined;
  return `${label}：${part} ÷ ${whole} = ${worked.toFixed(digits)}%，写的是 ${percent}%。请对着报告改；报告印的就对不上的，只留报告更看重的一样`;
}

function checkFigures({ file, data, spotOf }: Written<Report>): Problem[] {
  return data.figures.flatMap(({ title, counts = [], parts = [], shares = [] }, index) => {
    const at = (kind: string, row: number, words: string | undefined): Problem[] =>
      words === undefined
        ? []
        : [{ file, ...spotOf(['figures', index, kind, row]), message: `“${title}”里，${words}` }];
    const rows = { counts, parts, shares };
    return [
      ...parts.flatMap((one, row) => at('parts', row, partsFlaw(one))),
      ...shares.flatMap((one, row) => at('shares', row, shareFlaw(one))),
      ...Object.entries(rows).flatMap(([kind, all]) =>
        all.flatMap(({ label }, row) => uncountable(label).flatMap(({ message }) => at(kind, row, message))),
      ),
    ];
  });
}

function checkCharts({ data, compiled }: Written<Report>): Problem[] {
  const names = data.figures.map(({ id }) => id);
  const seen = new Set<string>();
  return compiled.charts.flatMap(({ figure, ...place }): Problem[] => {
    const again = seen.has(figure);
    seen.add(figure);
    if (!names.includes(figure)) {
      const known = names.length > 0 ? `有的是 ${names.join('、')}` : '上面还没有写 figures';
      return [{ ...place, message: `没有叫“${figure}”的数字，图画不出来。${known}` }];
    }
    return again ? [{ ...place, message: `“${figure}”的图前面已经放过了，请删掉一处` }] : [];
  });
}

/** It is signed in its year or in the next. */
function checkDay({ file, data: { year, dated }, spotOf }: Written<Report>): Problem[] {
  if (dated === undefined || [year, year + 1].includes(Number(dated.slice(0, 4)))) return [];
  const message = `落款是 ${dated}，说的却是 ${year} 年：年度报告在当年年底或者第二年写成。请核对 year 和 dated`;
  return [{ file, ...spotOf(['dated']), message }];
}

/** The lines of the text, without the marks of bold type, and whether old law is told there. */
function linesOf({ body, bodyLine }: Written<Report>): { text: string; line: number; history: boolean }[] {
  let history = false;
  return body.split('\n').map((written, index) => {
    if (written.includes('<History>')) history = true;
    const line = { text: written.replace(/\*\*(\S.*?)\*\*/g, '$1'), line: bodyLine + index, history };
    if (written.includes('</History>')) history = false;
    return line;
  });
}

/** A law's former name is said to be one: whoever reads it today would look for a law that is no more. */
function checkOldNames(report: Written<Report>, { registry }: Pick<Library, 'registry'>): Problem[] {
  const { file, data, spotOf } = report;
  const said = data.old.map((one) => one.said);
  const texts = [
    ...linesOf(report),
    ...fieldsOf(report)
      .filter(({ path }) => path[0] !== 'old' && path[0] !== 'keywords')
      .map(({ path, value }) => ({ text: value, ...spotOf(path) })),
  ];
  return texts.flatMap(({ text, line }) =>
    [...text.matchAll(/《([^》]+)》/g)].flatMap(([title, name = '']): Problem[] => {
      const found = registry.find(name) ? undefined : registry.findFormer(name);
      if (!found || said.some((one) => one.includes(name))) return [];
      const message = `${title}是旧名称，现在是《${found.law.title}》。请在 old 里写一行：- { said: ${name}, now: ${found.law.title} }`;
      return [{ file, line, message }];
    }),
  );
}

function checkPersons(report: Written<Report>): Problem[] {
  const { file, spotOf } = report;
  const fields = fieldsOf(report).map(({ path, value }) => ({
    text: value,
    ...spotOf(path),
    history: path[0] === 'old',
  }));
  return [...fields, ...linesOf(report)].flatMap(({ text, line, history }) =>
    breachesIn(text, history).map(({ message }) => ({ file, line, message })),
  );
}

/** The month after which last year's report should be there. */
const DUE = '-05-01';

/** A hint for whoever forgot this year's report: nothing is refused. */
export function reportsDue({ of, day }: Pick<Library, 'of' | 'day'>): string[] {
  const last = Math.max(...of(reports).map(({ data }) => data.year));
  const due = Number(day.slice(0, 4)) - 1;
  if (!Number.isFinite(last) || last >= due || day < `${day.slice(0, 4)}${DUE}`) return [];
  return [
    `提醒：这一版最近的年度报告是 ${last} 年的，${due} 年的还没有。怎么写，看 content/handbook/参考手册.md 的“写年度报告”`,
  ];
}
