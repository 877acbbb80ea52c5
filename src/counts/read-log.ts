/** Counts what stands in a file, and says of what does not why. */

import { chinaDay } from '../law/china-day.ts';
import { LogError, linesOf } from './log-file.ts';
import { LogLines } from './logged-request.ts';
import type { VisitCounts } from './visit-counts.ts';

/** A file of which so many lines hold no request is no log, and is not read to its end. */
const PATIENCE = 2000;

/** What a file was. */
export interface ReadFile {
  file: string;
  requests: number;
  /** When its first and its last line were written, in seconds since 1970. */
  span: readonly [number, number];
}

/**
 * Counts what stands in a file.
 * @returns what it was; undefined, and a sentence, where it is no log
 */
export async function readLog(
  file: string,
  counts: VisitCounts,
  complain: (sentence: string) => void,
): Promise<ReadFile | undefined> {
  const reader = new LogLines();
  let [line, requests, unreadable, firstUnreadable, headless] = [0, 0, 0, 0, 0];
  let span: [number, number] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  try {
    for await (const lines of linesOf(file)) {
      for (const one of lines) {
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
    return requests > 0 ? { file, requests, span } : undefined;
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
  return { file, requests, span };
}

/** Two that hold the same time and as many requests are one under two names: their visits would count twice. */
export function twins(read: readonly ReadFile[]): string[] {
  return read.flatMap(({ file, requests, span }, index) => {
    const twin = read
      .slice(0, index)
      .find((other) => other.requests === requests && other.span[0] === span[0] && other.span[1] === span[1]);
    return twin ? [`${twin.file} 和 ${file} 看样子是同一份日志，里面的都算了两次。请只留一份，再算一次`] : [];
  });
}

/** The sentence where nothing of this site was asked for, or nothing on the days that were meant. */
export function whyNothing(counts: VisitCounts, base: string, read: readonly ReadFile[]): string | undefined {
  const { days, outside } = counts.report();
  if (days.length === 0 && outside > 0) {
    const first = Math.min(...read.map(({ span }) => span[0]));
    const last = Math.max(...read.map(({ span }) => span[1]));
    return `这几天没有记录。日志里是 ${chinaDay(first * 1000)} 到 ${chinaDay(last * 1000)}。`;
  }
  if (counts.hasOwn) return undefined;
  const { likelyBase } = counts;
  const remedy =
    likelyBase === undefined
      ? '这份日志是别的网站的，或者要用 --edition 说是哪一版'
      : `日志里的网址在 ${likelyBase} 下面：请加上 --base ${likelyBase}`;
  return `日志读得懂，可是里面没有本站（${base} 下面）的网址。${remedy}。`;
}
