/** The figures of a report as any face shows them: words beside each bar, and the same numbers as a table. */

import type { ReportFigure } from './schema.ts';

type Printed = string | number;

/** Part of a bar: how long it is, in hundredths of the longest there may be. */
export interface BarPiece {
  label: string;
  /** 689 批 */
  said: string;
  length: number;
}

export interface ChartRow {
  label: string;
  /** 839 批, 98.31%, 28 件里的 26 件; absent where only the change was printed. */
  said?: string | undefined;
  /** Of what the per cent are: 10659 件里的 10479 件. */
  ratio?: string | undefined;
  /** 比上一年少 22.24%, with ↓ before it; absent where it was not printed. */
  change?: { sign: '↓' | '↑' | ''; words: string } | undefined;
  /** None where a bar would tell nothing: a number alone, or numbers that cannot be held against each other. */
  pieces: BarPiece[];
}

export interface ChartModel extends Pick<ReportFigure, 'id' | 'title' | 'note' | 'basis'> {
  shows: 'counts' | 'parts' | 'shares';
  rows: ChartRow[];
  /** The same numbers: the first column of each row says what it is. */
  table: { head: string[]; rows: string[][] };
}

const TEN_THOUSAND = 10_000;

/** The digits behind the point that were printed. */
export function decimals(printed: Printed): number {
  return String(printed).split('.')[1]?.length ?? 0;
}

/** 839; 2.7 万 for 27000; 10659, which 万 would not shorten. */
export function amountWords(printed: Printed): string {
  const value = Number(printed);
  const short = String(value / TEN_THOUSAND);
  return value >= TEN_THOUSAND && decimals(short) <= 2 ? `${short} 万` : String(printed);
}

function measured(printed: Printed, unit = '', more = false): string {
  const words = amountWords(printed);
  const measure = (more ? '多' : '') + unit;
  return `${words}${/\d$/.test(words) && measure !== '' ? ' ' : ''}${measure}`;
}

/** What a change against last year is called: an amount is less, a rate falls. */
function changeOf(printed: Printed | undefined, rate: boolean): ChartRow['change'] {
  if (printed === undefined) return undefined;
  const value = Number(printed);
  if (value === 0) return { sign: '', words: '和上一年一样' };
  const [less, more] = rate ? ['降', '升'] : ['少', '多'];
  const size = String(printed).replace('-', '');
  return { sign: value < 0 ? '↓' : '↑', words: `比上一年${value < 0 ? less : more} ${size}%` };
}

/** ↓22.24% for a cell of a table. */
function changeCell(change: ChartRow['change']): string {
  if (change === undefined) return '没有印';
  return change.sign === '' ? '一样' : change.sign + (/\d.*$/.exec(change.words)?.[0] ?? '');
}

/** A bar shorter than this, in hundredths, cannot be seen. */
const SHORTEST = 2;

function countRows(counts: NonNullable<ReportFigure['counts']>): ChartRow[] {
  const values = counts.map(({ value }) => Number(value ?? Number.NaN));
  const most = Math.max(...values);
  const units = new Set(counts.map(({ unit }) => unit));
  const comparable = counts.length > 1 && units.size === 1 && values.every((one) => (one * 100) / most >= SHORTEST);
  return counts.map(({ label, value, more, unit, change }) => {
    const said = value === undefined ? undefined : measured(value, unit, more);
    return {
      label,
      said,
      change: changeOf(change, value === undefined),
      pieces: comparable && said !== undefined ? [{ label, said, length: (Number(value) * 100) / most }] : [],
    };
  });
}

function partRows(parts: NonNullable<ReportFigure['parts']>): ChartRow[] {
  return parts.map(({ label, total, unit, change, of }) => ({
    label,
    said: measured(total, unit),
    change: changeOf(change, false),
    pieces: of.map((part) => ({
      label: part.label,
      said: measured(part.value, unit),
      length: Number(total) === 0 ? 0 : (Number(part.value) * 100) / Number(total),
    })),
  }));
}

function shareRows(shares: NonNullable<ReportFigure['shares']>): ChartRow[] {
  return shares.map(({ label, percent, part, whole, unit, change }) => {
    const ratio =
      part === undefined || whole === undefined ? undefined : `${measured(whole, unit)}里的 ${measured(part, unit)}`;
    const said = percent === undefined ? (ratio ?? '') : `${percent}%`;
    const length = Number(percent ?? ((part ?? 0) * 100) / Math.max(whole ?? 1, 1));
    return {
      label,
      said,
      ratio: percent === undefined ? undefined : ratio,
      change: changeOf(change, true),
      pieces: [{ label, said, length }],
    };
  });
}

const hasChange = (rows: readonly ChartRow[]) => rows.some(({ change }) => change !== undefined);

function tableOf(figure: ReportFigure, rows: readonly ChartRow[]): ChartModel['table'] {
  const changes = hasChange(rows) ? ['比上一年'] : [];
  const cells = ({ change }: ChartRow) => changes.map(() => changeCell(change));
  if (figure.parts === undefined) {
    return {
      head: ['项目', '数', ...changes],
      rows: rows.map((row) => [row.label, [row.said ?? '没有印', row.ratio ?? []].flat().join('，'), ...cells(row)]),
    };
  }
  // A column for each whole: on a telephone there is room for two or three, and none for each part.
  const names = [...new Set(rows.flatMap(({ pieces }) => pieces.map(({ label }) => label)))];
  const partOf = ({ pieces }: ChartRow, name: string) => pieces.find(({ label }) => label === name)?.said ?? '没有印';
  return {
    head: ['项目', ...rows.map(({ label }) => label)],
    rows: [
      ...names.map((name) => [name, ...rows.map((row) => partOf(row, name))]),
      ['合计', ...rows.map(({ said = '' }) => said)],
      ...changes.map((name) => [name, ...rows.flatMap(cells)]),
    ],
  };
}

export function chartOf(figure: ReportFigure): ChartModel {
  const { id, title, note, basis, counts, parts, shares } = figure;
  const rows = [...countRows(counts ?? []), ...partRows(parts ?? []), ...shareRows(shares ?? [])];
  const shows = parts ? 'parts' : shares ? 'shares' : 'counts';
  return { id, title, note, basis, shows, rows, table: tableOf(figure, rows) };
}

/** A row in one sentence, for paper and for those who listen. */
export function rowSentence({ label, said, ratio, change, pieces }: ChartRow): string {
  const parts = pieces.length > 1 ? [`其中${pieces.map((piece) => `${piece.label} ${piece.said}`).join('，')}`] : [];
  const first = said === undefined ? [] : [`${label} ${said}`, ratio ?? []].flat();
  const changed = change === undefined ? [] : [said === undefined ? `${label}，${change.words}` : change.words];
  return [[...first, ...changed].join('，'), ...parts].join('；');
}

/** Whether there is more than one number to put side by side. */
export function hasTable({ table: { rows } }: ChartModel): boolean {
  return rows.length > 1;
}
