/**
 * `npm run counts -- access.log`: visits by page and by short link, by day, from the logs of nginx, Apache, IIS or
 * Caddy. The log is read where it lies and stays as it is; nothing of whoever came is kept.
 */

import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, extname } from 'node:path';
import { parseArgs } from 'node:util';
import { edition } from '../kinds/edition/schema.ts';
import { chinaDay } from '../law/china-day.ts';
import { loadLibrary, optionsFrom } from '../library.ts';
import { CommandError, runCommand } from '../machine/command.ts';
import { CSV_HEAD, csvTable, terminalTable } from './counts-table.ts';
import { filesNamed, LogError, linesOf } from './log-file.ts';
import { LogLines } from './logged-request.ts';
import { SiteAddresses } from './site-addresses.ts';
import { VisitCounts } from './visit-counts.ts';

/** A file of which so many lines hold no request is no log, and is not read to its end. */
const PATIENCE = 2000;

const USAGE = '日志文件或者文件夹，--since 2026-11-01，--until 2026-11-30，--base /xffz/，--out 访问.csv';

/** What a file was. */
interface ReadFile {
  file: string;
  requests: number;
  bytes: number;
  /** When its first and its last line were written, in seconds since 1970. */
  span: readonly [number, number];
}

/**
 * Counts what stands in a file.
 * @returns what it was; undefined, and a sentence, where it is no log
 */
async function readLog(
  file: string,
  counts: VisitCounts,
  complain: (sentence: string) => void,
): Promise<ReadFile | undefined> {
  const reader = new LogLines();
  let [line, requests, unreadable, firstUnreadable, headless, bytes] = [0, 0, 0, 0, 0, 0];
  let span: [number, number] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  try {
    for await (const piece of linesOf(file)) {
      bytes = piece.bytes;
      for (const one of piece.lines) {
        line += 1;
        const found = reader.read(one);
        if (found === 'unreadable') {
          unreadable += 1;
          firstUnreadable ||= line;
        } else if (found === 'headless') headless += 1;
        else if (found !== 'aside') {
          requests += 1;
          span = [Math.min(span[0], found.second), Math.max(span[1], found.second)];
          counts.add(found);
        }
      }
      if (requests === 0 && unreadable + headless > PATIENCE) break;
    }
  } catch (error) {
    if (!(error instanceof LogError)) throw error;
    complain(error.message);
    return requests > 0 ? { file, requests, bytes, span } : undefined;
  }
  if (headless > 0) {
    complain(
      `${file} 有 ${headless} 行是 IIS 日志，可是前面没有 #Fields 那一行，不知道哪一栏是什么，没有算。请把整个日志文件拷来，不要只截一段`,
    );
  }
  if (requests === 0) {
    if (headless === 0) {
      complain(
        unreadable === 0
          ? `${file} 是空的，没有可算的`
          : `${file} 不像服务器的访问日志，没有算。要的是 access.log、u_ex……log 这样、一行一次访问的文件`,
      );
    }
    return undefined;
  }
  if (unreadable > 0)
    complain(`${file} 有 ${unreadable} 行读不懂，没有算，头一行是第 ${firstUnreadable} 行。别的都算了`);
  return { file, requests, bytes, span };
}

/** Two that hold the same time and as many requests are one under two names: their visits would count twice. */
function twins(read: readonly ReadFile[]): string[] {
  return read.flatMap(({ file, requests, span }, index) => {
    const twin = read
      .slice(0, index)
      .find((other) => other.requests === requests && other.span[0] === span[0] && other.span[1] === span[1]);
    return twin ? [`${twin.file} 和 ${file} 看样子是同一份日志，里面的都算了两次。请只留一份，再算一次`] : [];
  });
}

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

/** Whole or not at all. @throws CommandError where the place does not take it */
function writeTable(out: string, text: string): void {
  const next = `${out}.new`;
  try {
    mkdirSync(dirname(out), { recursive: true });
    writeFileSync(next, text);
    renameSync(next, out);
  } catch (error) {
    rmSync(next, { force: true });
    const { code = '' } = error as NodeJS.ErrnoException;
    const why = ['EBUSY', 'EPERM', 'EACCES'].includes(code)
      ? '它正在 Excel 里开着，或者那里不让写。请关掉它，再运行一次'
      : code === 'ENOSPC'
        ? '盘满了'
        : undefined;
    if (why === undefined) throw error;
    throw new CommandError(`表写不进 ${out}：${why}`);
  }
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
    const found = await readLog(file, counts, (sentence) => complaints.push(sentence));
    if (found) read.push(found);
  }
  complaints.push(...twins(read));
  const report = counts.report();
  if (read.length > 0) {
    needOurs(counts, base, read);
    for (const line of terminalTable(report, library.of(edition).data.name)) console.log(line);
    if (values.out !== undefined) {
      writeTable(values.out, csvTable(report));
      console.log(`\n写好了：${values.out}`);
    }
  }
  if (complaints.length === 0) return;
  console.error(['', ...complaints.map((sentence) => `${sentence}。`)].join('\n'));
  process.exitCode = 1;
}

/** @throws CommandError where nothing of this site was asked for, or nothing on those days */
function needOurs(counts: VisitCounts, base: string, read: readonly ReadFile[]): void {
  const { days, outside } = counts.report();
  if (days.length === 0 && outside > 0) {
    const [first, last] = [
      Math.min(...read.map(({ span }) => span[0])),
      Math.max(...read.map(({ span }) => span[1])),
    ].map((second) => chinaDay(second * 1000));
    throw new CommandError(`这几天没有记录。日志里是 ${first} 到 ${last}。`);
  }
  if (counts.hasOwn) return;
  const { likelyBase } = counts;
  const remedy =
    likelyBase === undefined
      ? '这份日志是别的网站的，或者要用 --edition 说是哪一版'
      : `日志里的网址在 ${likelyBase} 下面：请加上 --base ${likelyBase}`;
  throw new CommandError(`日志读得懂，可是里面没有本站（${base} 下面）的网址。${remedy}。`);
}

if (import.meta.main) await runCommand(USAGE, count);
