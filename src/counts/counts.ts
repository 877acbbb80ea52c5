/**
 * `npm run counts -- access.log`: visits by page and by short link, by day, from the logs of nginx, Apache, IIS or
 * Caddy. The log is read where it lies and stays as it is; nothing of whoever came is kept.
 */

import { existsSync, readFileSync, statSync } from 'node:fs';
import { extname } from 'node:path';
import { parseArgs } from 'node:util';
import { edition } from '../kinds/edition/schema.ts';
import { loadLibrary, optionsFrom } from '../library.ts';
import { CommandError, runCommand } from '../machine/command.ts';
import { writeWhole } from '../machine/whole-file.ts';
import { CSV_HEAD, csvTable, terminalTable } from './counts-table.ts';
import { filesNamed } from './log-file.ts';
import { type ReadFile, readLog, twins, whyNothing } from './read-log.ts';
import { SiteAddresses } from './site-addresses.ts';
import { VisitCounts } from './visit-counts.ts';

const USAGE = '日志文件或者文件夹，--since 2026-11-01，--until 2026-11-30，--base /xffz/，--out 访问.csv';

/** In bytes: whoever waits longer than for everything else is told for what. */
const LARGE = 100 * 2 ** 20;

/** @throws CommandError where it is no day */
function dayTyped(option: string, typed: string | undefined): string | undefined {
  if (typed === undefined) return undefined;
  const real = /^\d{4}-\d\d-\d\d$/.test(typed) && !Number.isNaN(Date.parse(typed));
  if (!real) throw new CommandError(`--${option} 要写成 2026-11-01 这样的日子，现在写的是“${typed}”`);
  return typed;
}

/** @throws CommandError where the table may not go there */
function needTable(out: string): void {
  if (extname(out).toLowerCase() !== '.csv') {
    throw new CommandError(`--out 写表的名字，以 .csv 结尾，比如 --out 访问.csv。现在写的是“${out}”`);
  }
  if (!existsSync(out)) return;
  const isOurs = statSync(out).isFile() && readFileSync(out, 'utf8').startsWith(`\uFEFF${CSV_HEAD}`);
  if (!isOurs) throw new CommandError(`${out} 已经有了，不是访问次数的表，没有动它。请换一个名字`);
}

async function count(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      since: { type: 'string' },
      until: { type: 'string' },
      base: { type: 'string' },
      out: { type: 'string' },
    },
  });
  if (positionals.length === 0) {
    throw new CommandError(
      `要写日志在哪里，比如 npm run counts -- access.log，或者 npm run counts -- D:\\logs。${USAGE}`,
    );
  }
  const [since, until] = [dayTyped('since', values.since), dayTyped('until', values.until)];
  if (values.out !== undefined) needTable(values.out);
  const files = filesNamed(positionals);
  const library = loadLibrary(optionsFrom(process.env));
  const base = values.base === undefined ? library.site.base : `/${values.base}/`.replace(/\/+/g, '/');
  const counts = new VisitCounts({ addresses: new SiteAddresses(library), base, since, until });
  const complaints: string[] = [];
  const read: ReadFile[] = [];
  for (const file of files) {
    const size = statSync(file).size;
    if (size > LARGE) console.error(`正在读 ${file}（${Math.round(size / 2 ** 20)} MB）……`);
    const found = await readLog(file, counts, (sentence) => complaints.push(sentence));
    if (found) read.push(found);
  }
  complaints.push(...twins(read));
  const report = counts.report();
  if (read.length > 0) {
    const nothing = whyNothing(counts, base, read);
    if (nothing !== undefined) throw new CommandError(nothing);
    for (const line of terminalTable(report, library.of(edition).data.name)) console.log(line);
    if (values.out !== undefined) {
      writeWhole(values.out, csvTable(report));
      console.log(`\n写好了：${values.out}`);
    }
  }
  if (complaints.length === 0) return;
  console.error(['', ...complaints.map((sentence) => `${sentence}。`)].join('\n'));
  process.exitCode = 1;
}

if (import.meta.main) await runCommand(USAGE, count);
