/** What both benchmarks share: rows with a bound, printed as a plain table or as JSON. */

export interface Row {
  what: string;
  measured: number;
  unit: string;
  /** What `measured` may be at most; absent for numbers that are only told. */
  atMost?: number;
  /** What `measured` must be at least. */
  atLeast?: number;
  /** Where it was found, or what else there is to know. */
  note?: string;
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
  const lower = sorted[Math.ceil(sorted.length / 2) - 1] ?? Number.NaN;
  return (lower + upper) / 2;
}

/** A number that was not measured at all is over, too. */
export function isOver({ measured, atMost, atLeast }: Row): boolean {
  return (atMost !== undefined && !(measured <= atMost)) || (atLeast !== undefined && !(measured >= atLeast));
}

function shown(value: number, unit: string): string {
  // Shares have no unit; a thousandth is one question of a thousand.
  const digits = Number.isInteger(value) || Math.abs(value) >= 1000 ? 0 : unit === '' ? 3 : 2;
  const text = value.toLocaleString('en-US', { minimumFractionDigits: digits, maximumFractionDigits: digits });
  return `${text} ${unit}`.trimEnd();
}

function boundOf({ atMost, atLeast, unit }: Row): string {
  if (atMost !== undefined) return `<= ${shown(atMost, unit)}`;
  return atLeast === undefined ? '' : `>= ${shown(atLeast, unit)}`;
}

/** Columns padded with spaces; a Chinese character takes two places on a terminal. */
function aligned(lines: readonly (readonly string[])[]): string {
  const width = (text: string) => text.length + (text.match(/[\u2e80-\u9fff\uff00-\uffef]/g)?.length ?? 0);
  const widths = (lines[0] ?? []).map((_, column) => Math.max(...lines.map((line) => width(line[column] ?? ''))));
  return lines
    .map((line) =>
      line
        .map((cell, column) => cell + ' '.repeat((widths[column] ?? 0) - width(cell)))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

/** Prints the rows; the process ends with code 1 when any is over its bound. */
export function report(rows: readonly Row[], json: boolean): void {
  if (json) {
    console.log(
      JSON.stringify(
        rows.map((row) => ({ ...row, over: isOver(row) })),
        null,
        2,
      ),
    );
  } else {
    const lines = rows.map((row) => {
      const bound = boundOf(row);
      return [
        row.what,
        shown(row.measured, row.unit),
        bound,
        bound === '' ? '' : isOver(row) ? 'over' : 'ok',
        row.note ?? '',
      ];
    });
    console.log(aligned([['what', 'measured', 'bound', '', ''], ...lines]));
  }
  if (rows.some(isOver)) process.exitCode = 1;
}
