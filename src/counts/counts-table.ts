/** The counts as somebody reads them: in the terminal, and as a table that Excel opens. */

import type { IsoDay } from '../law/status.ts';
import { COUNTED, type CountedAs, type SiteAddress } from './site-addresses.ts';
import type { CountedRow, VisitReport } from './visit-counts.ts';

/** Rows of one list in the terminal. */
const TOP = 20;
/** Days in the terminal; what is longer goes by month. */
const MOST_DAYS = 45;

/** Columns that a terminal needs for a text: a Chinese character takes two. */
function widthOf(text: string): number {
  return [...text].reduce((width, char) => width + (char > '\u2E7F' ? 2 : 1), 0);
}

const rightAligned = (text: string, width: number) => ' '.repeat(Math.max(0, width - widthOf(text))) + text;
const leftAligned = (text: string, width: number) => text + ' '.repeat(Math.max(0, width - widthOf(text)));

const grouped = (count: number) => count.toLocaleString('en');

function inPeriod(days: CountedRow<unknown>['days'], period: string): number {
  return [...days].reduce((sum, [day, count]) => (day.startsWith(period) ? sum + count : sum), 0);
}

interface Column {
  name: string;
  counted: readonly CountedRow<unknown>[];
}

function columnsOf({ visits, robots }: VisitReport): Column[] {
  const own = COUNTED.map((name) => ({ name: name as string, counted: visits.filter(({ row }) => row.as === name) }));
  return [...own, { name: '机器人', counted: robots }].filter(
    ({ name, counted }) => counted.length > 0 || name === '浏览' || name === '短链接',
  );
}

const sumOf = (counted: readonly CountedRow<unknown>[]) => counted.reduce((sum, { total }) => sum + total, 0);

function periodTable(report: VisitReport): string[] {
  const { days } = report;
  const periods = days.length > MOST_DAYS ? [...new Set(days.map((day) => day.slice(0, 7)))] : days;
  const columns = columnsOf(report);
  const line = (name: string, cells: readonly string[]) =>
    leftAligned(name, 10) + cells.map((cell) => rightAligned(cell, 12)).join('');
  return [
    line(
      periods === days ? '日子' : '月份',
      columns.map(({ name }) => name),
    ),
    ...periods.map((period) =>
      line(
        period,
        columns.map(({ counted }) => grouped(counted.reduce((sum, { days }) => sum + inPeriod(days, period), 0))),
      ),
    ),
    line(
      '合计',
      columns.map(({ counted }) => grouped(sumOf(counted))),
    ),
  ];
}

function listOf(heading: string, rows: readonly { total: number; path: string; title: string }[]): string[] {
  if (rows.length === 0) return [];
  const shown = rows.slice(0, TOP);
  const width = Math.max(...shown.map(({ path }) => widthOf(path)));
  const more = rows.length > TOP ? `，前 ${TOP} 个（一共 ${rows.length} 个，都在 --out 写的表里）` : '';
  return [
    '',
    `${heading}${more}`,
    ...shown.map(({ total, path, title }) =>
      `${rightAligned(grouped(total), 10)}  ${leftAligned(path, width)}  ${title}`.trimEnd(),
    ),
  ];
}

const HEADINGS: Readonly<Record<CountedAs, string>> = {
  浏览: '看得最多的页',
  短链接: '用得最多的短链接和二维码',
  下载: '下载得最多的',
  大厅屏: '大厅屏（屏自己会刷新，不算浏览）',
  小框: '放在别的网站上的小框（不算浏览）',
  订阅和数据: '订阅、数据（程序来取的，不算浏览）',
};

/** What the numbers are, and what they are not. */
const RULES = [
  '怎么算的：',
  '· 一次浏览，是一张网页好好地给出去了一次（状态 200，或者没变、不用重发的 304）。不是人数：同一个人看三页算三次。',
  '· 短链接：扫码、输短代码打开算一次；接着打开的那一页，另算一次浏览。改过名的网址，算在现在的那一页上，不重复算。',
  '· 下载：文件给出去一次算一次；播放、边下边看会分几段来取，一分钟里的几段算一次。',
  '· 机器人另算：自己报名是程序的、什么也不报的；只问在不在、不要网页的；找 .php 之类漏洞的。装成浏览器的监测程序认不出来，会算进浏览。',
  '· 跳转、图片、样式、出错的都不算。没有网、存在手机里看的，日志里没有。',
  '· 日子都是北京时间。IIS 记的是世界时，已经加了八小时。',
  '· 谁来看的，一概不记：不存、不比、不算日志里的地址，搜了什么也不看。',
];

/** @param name of the site */
export function terminalTable(report: VisitReport, name: string): string[] {
  const { days, visits, robots, gone, lostCodes, failed, elsewhere, outside, unsigned } = report;
  const [first, last] = [days[0], days.at(-1)];
  const lists = COUNTED.flatMap((as) =>
    listOf(
      HEADINGS[as],
      visits.filter(({ row }) => row.as === as).map(({ row, total }) => ({ ...row, total })),
    ),
  );
  const notes = [
    ...(failed > 0 ? [`打不开、出错的：${grouped(failed)} 次。`] : []),
    ...(elsewhere > 0 ? [`同一个服务器上别的网站的：${grouped(elsewhere)} 次，没有算。`] : []),
    ...(unsigned > 0
      ? [
          `有 ${grouped(unsigned)} 次，日志没有记来的是什么程序，机器人认不出来，会算进浏览。请管服务器的人把日志改成 combined 格式。`,
        ]
      : []),
    ...(outside > 0 ? [`不在这几天里的：${grouped(outside)} 次，没有算。`] : []),
  ];
  return [
    `${name}：${first} 到 ${last}，有记录的 ${days.length} 天`,
    '',
    ...periodTable(report),
    ...lists,
    ...listOf(
      '机器人',
      robots.map(({ row, total }) => ({ path: row, total, title: '' })),
    ),
    ...listOf(
      '那时候有、现在没有的网页（要是改了名，请在 addresses.yaml 的 redirects 里写上新网址）',
      gone.map(({ row, total }) => ({ path: row, total, title: '' })),
    ),
    ...listOf(
      '像短链接、可是没有的（看看是不是印错了）',
      lostCodes.map(({ row, total }) => ({ path: row, total, title: '' })),
    ),
    ...(notes.length > 0 ? ['', ...notes] : []),
    '',
    ...RULES,
  ];
}

/** The first cells of the table: by them we know a file of ours. */
export const CSV_HEAD = '种类,网址,标题,合计';

function cell(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** One row an address, one column a day, for Excel: with the mark by which it knows UTF-8, and lines ended as there. */
export function csvTable(report: VisitReport): string {
  const { days } = report;
  const line = (cells: readonly (string | number)[]) => cells.map((one) => cell(String(one))).join(',');
  const countsOf = (counted: readonly CountedRow<unknown>[], day: IsoDay) =>
    counted.reduce((sum, one) => sum + (one.days.get(day) ?? 0), 0);
  const row = (as: string, path: string, title: string, counted: readonly CountedRow<unknown>[]) =>
    line([as, path, title, sumOf(counted), ...days.map((day) => countsOf(counted, day))]);
  const ofAddress = (one: CountedRow<SiteAddress>) => row(one.row.as, one.row.path, one.row.title, [one]);
  const lines = [
    line([...CSV_HEAD.split(','), ...days]),
    ...columnsOf(report).map(({ name, counted }) => row(name, '', '合计', counted)),
    ...COUNTED.flatMap((as) => report.visits.filter((one) => one.row.as === as).map(ofAddress)),
    ...report.robots.map((one) => row('机器人', '', one.row, [one])),
    ...report.gone.map((one) => row('现在没有的网页', one.row, '', [one])),
    ...report.lostCodes.map((one) => row('没有的短链接', one.row, '', [one])),
  ];
  return `\uFEFF${lines.join('\r\n')}\r\n`;
}
