/**
 * A notice that was written at the screen itself (发通知): kept on that machine, always with an end. What the form
 * asks, what it refuses and why, and how the notice is kept; times are China's.
 */

import { chinaClock, chinaTime } from '../../law/china-clock.ts';
import { hourText } from './clock-text.ts';
import type { Notice } from './notice.ts';

export interface OwnNotice {
  title: string;
  /** Lines within it are separated by \n. */
  text: string;
  until: Date;
  /** When it was put up. */
  since: Date;
}

/** What stands in the form. */
export interface NoticeDraft {
  title: string;
  text: string;
  until: Date | undefined;
}

/** One screen holds so much, in letters that are read from the door. */
export const TITLE_MAX = 16;
export const TEXT_MAX = 80;
export const LINES_MAX = 4;
/** Days ahead that a notice may last. */
export const DAYS_AHEAD = 30;
const HOUR = 3_600_000;
const END_OF_WORK = [17, 30] as const;

/** 11月26日 17:30, in China. */
export function untilText(at: Date): string {
  const { month, day } = chinaClock(at);
  return `${month}月${day}日 ${hourText(at)}`;
}

/** When the notice may end, as the form offers it; one that is over already is there, but cannot be chosen. */
export function untilChoices(now: Date): { id: string; words: string; at: Date }[] {
  const { year, month, day } = chinaClock(now);
  const hour = new Date(now.getTime() + HOUR);
  const today = chinaTime(year, month, day, ...END_OF_WORK);
  const tomorrow = chinaTime(year, month, day + 1, ...END_OF_WORK);
  return [
    { id: 'hour', words: `1 小时（到 ${hourText(hour)}）`, at: hour },
    { id: 'today', words: `今天下班（${hourText(today)}）${today <= now ? '，已经过了' : ''}`, at: today },
    { id: 'tomorrow', words: `明天下班（${untilText(tomorrow)}）`, at: tomorrow },
  ];
}

/** Today and the days after it, as one chooses among them: 今天 11月26日 周四. */
export function daysToChoose(now: Date): string[] {
  const { year, month, day } = chinaClock(now);
  return Array.from({ length: DAYS_AHEAD + 1 }, (_, ahead) => {
    const one = chinaClock(chinaTime(year, month, day + ahead));
    const name = ['今天 ', '明天 ', '后天 '][ahead] ?? '';
    return `${name}${one.month}月${one.day}日 周${'日一二三四五六'[one.weekday]}`;
  });
}

/** @param ahead days from today on */
export function momentOf(now: Date, ahead: number, hour: number, minute: number): Date {
  const { year, month, day } = chinaClock(now);
  return chinaTime(year, month, day + ahead, hour, minute);
}

export interface NoticeFault {
  field: 'title' | 'text' | 'until';
  /** What is wrong, and what to do. */
  words: string;
}

const countOf = (text: string) => [...text.replace(/\s/g, '')].length;

function tooLong(name: string, text: string, max: number, otherwise: string): string | undefined {
  const count = countOf(text);
  return count > max
    ? `${name}最多 ${max} 个字，现在有 ${count} 个。请删掉 ${count - max} 个${otherwise}。`
    : undefined;
}

/** The first thing that keeps a notice off the screen; nothing of it is lost. */
export function noticeFault({ title, text, until }: NoticeDraft, now: Date): NoticeFault | undefined {
  if (title.trim() === '' && text.trim() === '')
    return { field: 'title', words: '还没有写字。请在“标题”或者“正文”里，写上要通知的事。' };
  const longTitle = tooLong('标题', title, TITLE_MAX, '，或者写到正文里');
  if (longTitle) return { field: 'title', words: longTitle };
  const longText = tooLong('正文', text, TEXT_MAX, '，只留最要紧的');
  if (longText) return { field: 'text', words: longText };
  const lines = linesOf(text).length;
  if (lines > LINES_MAX)
    return { field: 'text', words: `正文最多 ${LINES_MAX} 行，现在有 ${lines} 行。请把几行并成一行。` };
  if (until === undefined) return { field: 'until', words: '还没有选放到什么时候。请选一个，到时候自动撤下。' };
  if (until <= now)
    return { field: 'until', words: `${untilText(until)} 已经过了，现在是 ${untilText(now)}。请选一个晚一点的时间。` };
  return undefined;
}

function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** The same notice as the screen shows one, whichever way it came. */
export function noticeFrom({ title, text, until }: NoticeDraft): Notice {
  return { lines: [...linesOf(title), ...linesOf(text)], until };
}

export function writeOwn(notice: OwnNotice): string {
  return JSON.stringify(notice);
}

/** @returns undefined where nothing is kept, or something that is no notice */
export function readOwn(kept: string | undefined): OwnNotice | undefined {
  let data: unknown;
  try {
    data = JSON.parse(kept ?? '');
  } catch {
    return undefined;
  }
  if (typeof data !== 'object' || data === null) return undefined;
  const { title, text, until, since } = data as Record<keyof OwnNotice, unknown>;
  if (![title, text, until, since].every((one) => typeof one === 'string')) return undefined;
  const [end, begin] = [new Date(String(until)), new Date(String(since))];
  if (Number.isNaN(end.getTime()) || Number.isNaN(begin.getTime())) return undefined;
  return { title: String(title), text: String(text), until: end, since: begin };
}
