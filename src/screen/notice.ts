/**
 * An urgent notice: notice.txt, one file for every screen of an office, written by hand in a hurry.
 *
 *     到 2026-11-26 17:00
 *     今天下午停电
 *     接待改在一楼大厅，材料照收。
 *
 * The line with 到 says when the screen is given back; the other lines are what is shown. Pages opened
 * from a stick may read no file but a script: there the words stand between two marks that make the file
 * one (see NOTICE_NAME), and everywhere else these marks, and lines that begin with //, are left out.
 */

import { secondsOf, slidesOf } from './fit.ts';
import type { Draft, Slide } from './slide.ts';

/** What notice.txt assigns its words to, where it is read as a script. */
export const NOTICE_NAME = '通知';

/** notice.txt as it is published, with nothing in it. The mark at its start keeps old editors at UTF-8. */
export const EMPTY_NOTICE = `\uFEFF// 紧急通知：写在下面两个 \` 中间，存盘，半分钟内上屏。写明到几点为止，到点自动撤下。
// 比如：
// 到 2026-11-26 17:00
// 今天下午停电
// 接待改在一楼大厅，材料照收。
${NOTICE_NAME} = \`

\`
`.replaceAll('\n', '\r\n');

export interface Notice {
  lines: string[];
  /** Absent where no line says so: then it is on until the file is taken away. */
  until?: Date | undefined;
}

const MARK = /^(?:通知\s*=\s*)?[`｀]+;?$/;
const UNTIL = /^到[\s：:]*(.+)$/;
const TIME =
  /^(?:(\d{4})[-年/.])?(\d{1,2})[-月/.](\d{1,2})日?[\sT]*(?:(\d{1,2})[:：时点](\d{1,2})?分?)?\s*(?:为?止|结束)?[。.]?$/;

/**
 * A time as people write it, by the clock of the machine: 2026-11-26 17:00, 2026年11月26日17时,
 * 11月26日 (the whole day, of the year that `now` is in).
 * @returns undefined where it is none
 */
function timeOf(text: string, now: Date): Date | undefined {
  const found = TIME.exec(text.trim());
  if (!found) return undefined;
  const [year, month = 0, day = 0, hour, minute] = found
    .slice(1)
    .map((part) => (part === undefined ? undefined : Number(part)));
  const at = new Date(year ?? now.getFullYear(), month - 1, day, hour ?? 24, minute ?? 0);
  const real = month >= 1 && month <= 12 && day >= 1 && day <= 31 && (hour ?? 0) <= 24 && (minute ?? 0) < 60;
  return real ? at : undefined;
}

/**
 * @param text of notice.txt
 * @returns undefined where there is nothing to show: no words, a page instead of a file, or a time that is over
 */
export function readNotice(text: string, now: Date): Notice | undefined {
  const all = text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('//') && !MARK.test(line));
  // Many servers answer with a page of their own where there is no file.
  if (all[0]?.startsWith('<')) return undefined;
  const times = all.map((line) => UNTIL.exec(line)?.[1] ?? '').map((words) => timeOf(words, now));
  const until = times.find((time) => time !== undefined);
  const lines = all.filter((_, index) => times[index] === undefined);
  if (lines.length === 0 || (until && until <= now)) return undefined;
  return { lines, until };
}

/** Notepad of old saves Chinese as GBK. */
export function decodeNotice(bytes: ArrayBuffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}

/** A line without an end that would fill more than a slide is parted where it must be. */
const LONGEST_LINE = 80;

/** The slides of a notice; whatever was written, there is at least one. */
export function noticeSlides({ lines }: Notice): Slide[] {
  const [first = '', ...others] = lines;
  const titled = [...first].length <= 16 && others.length > 0;
  const draft = (texts: readonly string[]): Draft => ({
    code: '',
    path: '/',
    eyebrow: '通知',
    title: titled ? first : '',
    blocks: texts.map((text) => ({ text, tone: '说明' })),
  });
  const texts = titled ? others : lines;
  const made = slidesOf(draft(texts), 'notice');
  if (made) return made;
  const short = texts.flatMap((line) => line.match(new RegExp(`.{1,${LONGEST_LINE}}`, 'gu')) ?? []);
  return slidesOf(draft(short), 'notice') ?? short.map((text, index) => oneSlide(draft([text]), index, short.length));
}

function oneSlide(draft: Draft, index: number, parts: number): Slide {
  return { ...draft, id: `notice-${index + 1}`, part: index + 1, parts, scale: 0.76, seconds: secondsOf(draft) };
}
