/**
 * An urgent notice: notice.txt, one file for every screen of an office, written by hand in a hurry.
 *
 *     到 12月26日 17:00
 *     今天下午停电
 *     接待改在一楼大厅，材料照收。
 *
 * The line with 到 says when the screen is given back; the other lines are what is shown. Pages opened
 * from a stick may read no file but a script: there the words stand between two marks that make the file
 * one (see NOTICE_NAME), and everywhere else these marks, and lines that begin with //, are left out.
 */

import { chinaClock, chinaTime } from '../../law/china-clock.ts';
import type { Draft } from '../../library/draft.ts';
import { fits, SMALLEST, secondsOf, slidesOf } from './fit.ts';
import { VERSION_MARK } from './release.ts';
import type { Slide } from './slide.ts';

/** What notice.txt assigns its words to, where it is read as a script. */
export const NOTICE_NAME = '通知';

/** Which publishing an empty file came with: what somebody wrote into it keeps the line. */
const STAMP = '// 发布号 ';

/**
 * notice.txt as it is published, with nothing in it but the number of the publishing (releases.ts). The mark at its
 * start keeps old editors at UTF-8.
 */
export const EMPTY_NOTICE =
  `\uFEFF// 紧急通知：写在下面两个 \` 中间，存盘，半分钟内上屏。写明到几月几日几点为止，到点自动撤下。
// 带 // 的几行是说明，写在这里的字不上屏。字里面不要用 \` 和 \\。比如：
// 到 12月26日 17:00
// 今天下午停电
// 接待改在一楼大厅，材料照收。
${STAMP}${VERSION_MARK}（网站自己写的，别动）
${NOTICE_NAME} = \`

\`
`.replaceAll('\n', '\r\n');

export interface Notice {
  lines: string[];
  /** Absent where no line says so: then it is on until the file is taken away. */
  until?: Date | undefined;
  /** A line that means a time and cannot be read as one. It is no headline. */
  unread?: string | undefined;
}

const MARK = /^(?:通知\s*=\s*)?[`｀"'“”‘’]+;?$/;
const UNTIL = /^(?:到|至|截至|截止到?)[\s:]*(.+)$/;
const TIME =
  /^(?:(\d{4})[-年/.])?(\d{1,2})[-月/.](\d{1,2})[日号]?[\sT]*(上午|早上|中午|下午|晚上)?\s*(?:(\d{1,2})[:时点](半|\d{1,2})?分?)?\s*(?:为?止|结束)?[。.]?$/;
/** Means a time, whatever else it says: 今天 17:00, 26 日. */
const MEANS_TIME = /^(?:今天|今晚|明天|后天|周|星期)|\d\s*[:点时月日年]|^\d{4}[-/.]|^\d{8}/;

/** The words behind 到, with half as many ways to write them: full-width digits, spaces around 年 月 日. */
function untilOf(line: string): string | undefined {
  const words = UNTIL.exec(line.normalize('NFKC'))?.[1];
  return words?.trim().replace(/\s*([年月日号时点分:/.-])\s*(?=\d|$)/g, '$1');
}

/** The year in which a day of the calendar is nearest to another day. */
function nearestYear(month: number, day: number, to: Date): number {
  const { year } = chinaClock(to);
  const away = (one: number) => Math.abs(chinaTime(one, month, day).getTime() - to.getTime());
  return [year, year - 1, year + 1].sort((a, b) => away(a) - away(b))[0] ?? year;
}

/**
 * A time as people write it, by China's clock: 2026-11-26 17:00, 2026年11月26日17时, 11月26日下午5点半,
 * 11月26日 (the whole day).
 * @param written when it was written: a day without a year is the nearest to it, for good
 * @returns undefined where it is none
 */
function timeOf(words: string, written: Date): Date | undefined {
  const found = TIME.exec(words);
  if (!found) return undefined;
  const [, years, months, days, part = '', hours, minutes = '0'] = found;
  const [month, day] = [Number(months), Number(days)];
  const clock = hours === undefined ? 24 : Number(hours);
  const isLate =
    (/下午|晚上/.test(part) && clock < 12) || (part === '晚上' && clock === 12) || (part === '中午' && clock < 11);
  const hour = isLate ? clock + 12 : clock;
  const minute = minutes === '半' ? 30 : Number(minutes);
  const year = years === undefined ? nearestYear(month, day, written) : Number(years);
  const at = chinaTime(year, month, day, hour, minute);
  const real = month >= 1 && month <= 12 && day >= 1 && day <= 31 && hour <= 24 && minute < 60;
  return real ? at : undefined;
}

/** What a file says, whether its time is over or not; undefined where it says nothing. */
function noticeOf(text: string, written: Date): Notice | undefined {
  const all = text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('//') && !MARK.test(line));
  // Many servers answer with a page of their own where there is no file.
  if (/^[<{]/.test(all[0] ?? '')) return undefined;
  const notice: Notice = { lines: [], until: undefined };
  for (const line of all) {
    const words = untilOf(line);
    const time = words === undefined ? undefined : timeOf(words, written);
    if (time) notice.until ??= time;
    else if (words !== undefined && MEANS_TIME.test(words)) notice.unread ??= line;
    else notice.lines.push(line);
  }
  return notice.lines.length > 0 ? notice : undefined;
}

/**
 * @param text of notice.txt
 * @param written when it was first seen, which tells the year of a day without one
 * @returns undefined where there is nothing to show: no words, a page instead of a file, or a time that is over
 */
export function readNotice(text: string, now: Date, written = now): Notice | undefined {
  const notice = noticeOf(text, written);
  return notice?.until && notice.until <= now ? undefined : notice;
}

/** Whether a notice has words and a time that is over already. */
export function isOver(text: string, now: Date): boolean {
  return noticeOf(text, now) !== undefined && readNotice(text, now) === undefined;
}

function stampOf(text: string): string | undefined {
  return text
    .split(/\r?\n/)
    .find((line) => line.startsWith(STAMP))
    ?.trim();
}

/**
 * Whether a file is the empty one of another publishing than the file before it: a deployment put it there, nobody
 * took a notice down. Whoever deletes the words of a notice leaves the number in the file as it was.
 */
export function isNewEmptyFile(text: string, before: string): boolean {
  const stamp = stampOf(text);
  return stamp !== undefined && stamp !== stampOf(before) && noticeOf(text, new Date()) === undefined;
}

/** Notepad of old saves Chinese as GBK, or as UTF-16 where one chooses “Unicode”. */
export function decodeNotice(bytes: ArrayBuffer): string {
  const [first, second] = new Uint8Array(bytes);
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}

/** A line without an end that would fill more than a slide is parted where it must be. */
const LONGEST_LINE = 80;

/** The smallest size, against the full one, at which a notice is kept on one slide. */
const TOGETHER = 0.76;

/** The slides of a notice; whatever was written, there is at least one. */
export function noticeSlides({ lines }: Notice): Slide[] {
  const [first = '', ...others] = lines;
  const titled = [...first].length <= 16 && others.length > 0;
  const draft = (texts: readonly string[]): Draft => ({
    code: '',
    path: '/',
    topic: '通知',
    title: titled ? first : '',
    blocks: texts.map((text) => ({ text, tone: '说明' })),
  });
  const texts = titled ? others : lines;
  const whole = draft(texts);
  if (fits(whole, TOGETHER)) return [oneSlide(whole, 0, 1)];
  const made = slidesOf(whole, 'notice');
  if (made) return made;
  const short = texts.flatMap((line) => line.match(new RegExp(`.{1,${LONGEST_LINE}}`, 'gu')) ?? []);
  return slidesOf(draft(short), 'notice') ?? short.map((text, index) => oneSlide(draft([text]), index, short.length));
}

function oneSlide(draft: Draft, index: number, parts: number): Slide {
  return {
    ...draft,
    id: `notice-${index + 1}`,
    part: index + 1,
    parts,
    size: SMALLEST,
    seconds: secondsOf(draft),
    coded: false,
  };
}
