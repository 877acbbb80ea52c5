/** Visits from a server's log: what is counted, what is not, of every server; and that nothing of who came is kept. */

import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import iconv from 'iconv-lite';
import { afterAll, describe, expect, test } from 'vitest';
import { csvTable, terminalTable } from '../../src/counts/counts-table.ts';
import { filesNamed } from '../../src/counts/log-file.ts';
import { type ReadFile, readLog, twins, whyNothing } from '../../src/counts/read-log.ts';
import { SiteAddresses } from '../../src/counts/site-addresses.ts';
import { VisitCounts, type VisitReport } from '../../src/counts/visit-counts.ts';
import { loadLibrary } from '../../src/library.ts';
import { commandLine } from '../command-line.ts';
import { copyContent, edit } from '../content-copy.ts';

const root = copyContent();
edit(
  root,
  'content/addresses.yaml',
  'redirects: {}',
  'redirects:\n  /routes/salary/: /routes/unpaid-wages/\n  /l99/: /routes/unpaid-wages/',
);
const work = mkdtempSync(join(tmpdir(), 'xunfa-counts-'));
afterAll(() => {
  for (const folder of [root, work]) rmSync(folder, { recursive: true });
});

const addresses = new SiteAddresses(loadLibrary({ root, day: '2026-11-30' }));

const CHROME =
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Safari/537.36';
const WECHAT =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 17_4 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148 MicroMessenger/8.0.48(0x18003030) NetType/4G Language/zh_CN';
const BAIDU = 'Mozilla/5.0 (compatible; Baiduspider/2.0; +http://www.baidu.com/search/spider.html)';
const VISITOR = '203.0.113.77';

interface Asked {
  path: string;
  time?: string;
  method?: string;
  status?: number;
  agent?: string;
}

/** A line of nginx as it writes by itself, which is Apache's combined. */
const combined = ({ path, time = '30/Nov/2026:08:00:00 +0800', method = 'GET', status = 200, agent = CHROME }: Asked) =>
  `${VISITOR} - - [${time}] "${method} ${path} HTTP/1.1" ${status} 5123 "https://www.example.gov.cn/" "${agent}"`;

interface Told {
  report: VisitReport;
  /** Why there is nothing to tell. */
  nothing: string | undefined;
  complaints: string[];
}

let files = 0;

/** What is counted in some logs. */
async function count(logs: readonly (string | Buffer)[], base = '/', options = {}): Promise<Told> {
  const counts = new VisitCounts({ addresses, base, ...options });
  const complaints: string[] = [];
  const read: ReadFile[] = [];
  for (const log of logs) {
    files += 1;
    const file = join(work, `${files}.log`);
    writeFileSync(file, log);
    const found = await readLog(file, counts, (sentence) => complaints.push(sentence.replace(file, 'LOG')));
    if (found) read.push(found);
  }
  complaints.push(...twins(read).map((sentence) => sentence.replaceAll(`${work}/`, '')));
  return { report: counts.report(), nothing: whyNothing(counts, base, read), complaints };
}

/** 浏览 /rights/ 2 */
const rowsOf = ({ visits }: VisitReport) => visits.map(({ row, total }) => `${row.as} ${row.path} ${total}`).sort();
const robotsOf = ({ robots }: VisitReport) => Object.fromEntries(robots.map(({ row, total }) => [row, total]));
const linesOf = (...asked: Asked[]) => `${asked.map(combined).join('\n')}\n`;

describe('every server', () => {
  const seen = ['浏览 /routes/unpaid-wages/ 1'];
  const path = '/routes/unpaid-wages/';
  const iis = (rows: string, fields = 'date time cs-method cs-uri-stem cs-uri-query c-ip cs(User-Agent) sc-status') =>
    `#Software: Microsoft Internet Information Services 10.0\r\n#Version: 1.0\r\n#Date: 2026-11-30 00:00:00\r\n#Fields: ${fields}\r\n${rows}`;
  const agent = CHROME.replaceAll(' ', '+');

  test.each<[string, string | Buffer]>([
    ['nginx', combined({ path })],
    ['nginx behind a gateway', `${combined({ path })} "${VISITOR}, 10.0.0.1"`],
    [
      'nginx with the host first and times last',
      `www.example.gov.cn ${combined({ path })} 0.012 0.011 "10.0.0.9:80" HIT`,
    ],
    ['nginx with a time before the status', combined({ path }).replace('" 200', '" 0.012 200')],
    ['nginx with another time', `${VISITOR} 2026-11-30T08:00:00+08:00 "GET ${path} HTTP/1.1" 200 5123 "-" "${CHROME}"`],
    ['nginx through syslog', `Nov 30 08:00:00 web nginx[812]: ${combined({ path })}`],
    [
      'nginx as objects',
      JSON.stringify({
        time_iso8601: '2026-11-30T08:00:00+08:00',
        remote_addr: VISITOR,
        request: `GET ${path} HTTP/1.1`,
        status: '200',
        http_user_agent: CHROME,
      }),
    ],
    [
      'nginx as objects of its own names',
      JSON.stringify({
        '@timestamp': '2026-11-30T00:00:00Z',
        clientip: VISITOR,
        request_method: 'GET',
        request_uri: path,
        status: 200,
        http_user_agent: CHROME,
      }),
    ],
    [
      'Caddy',
      JSON.stringify({
        level: 'info',
        ts: Date.UTC(2026, 10, 30) / 1000 + 0.15,
        logger: 'http.log.access',
        request: {
          remote_ip: VISITOR,
          proto: 'HTTP/2.0',
          method: 'GET',
          uri: path,
          headers: { 'User-Agent': [CHROME] },
        },
        status: 200,
      }),
    ],
    ['Apache common, Tomcat', combined({ path }).replace(/ "https.*/, '')],
    ['IIS', iis(`2026-11-30 00:00:00 GET ${path} - ${VISITOR} ${agent} 200\r\n`)],
    [
      'IIS without a column of days',
      iis(
        `00:00:00 GET ${path} ${VISITOR} ${agent} 200\r\n`,
        'time cs-method cs-uri-stem c-ip cs(User-Agent) sc-status',
      ),
    ],
    [
      'IIS with other columns from the middle on',
      iis(
        `#Fields: time date sc-status cs-uri-stem cs-method cs(User-Agent)\r\n00:00:00 2026-11-30 200 ${path} GET ${agent}\r\n`,
      ),
    ],
    [
      'IIS in GBK',
      iconv.encode(
        iis(
          `2026-11-30 00:00:00 GET ${path} q=被拖欠工资 ${VISITOR} ${agent} 200\r\n2026-11-30 00:00:01 GET /图片/照片.jpg - ${VISITOR} ${agent} 404\r\n`,
        ),
        'gbk',
      ),
    ],
    [
      'IIS in UTF-8 with its mark',
      `\uFEFF${iis(`2026-11-30 00:00:00 GET ${path} q=被拖欠工资 ${VISITOR} ${agent} 200\r\n`)}`,
    ],
    ['a copy that PowerShell made', Buffer.from(`\uFEFF${combined({ path })}\r\n`, 'utf16le')],
    ['a packed log', gzipSync(combined({ path }))],
    ['two packed logs joined', Buffer.concat([gzipSync(''), gzipSync(`${combined({ path })}\n`)])],
  ])('%s', async (_, log) => {
    const { report, complaints } = await count([log]);
    expect(complaints).toEqual([]);
    expect(report.days).toEqual(['2026-11-30']);
    expect(rowsOf(report)).toEqual(seen);
  });

  test('days are those of China: in IIS, and on a server whose clock is of Greenwich', async () => {
    const late = '2026-11-30 15:59:59';
    const early = '2026-11-30 16:00:00';
    const { report } = await count([
      iis([late, early].map((time) => `${time} GET ${path} - ${VISITOR} ${agent} 200\r\n`).join('')),
      linesOf({ path, time: '30/Nov/2026:16:00:00 +0000' }),
    ]);
    expect([...(report.visits[0]?.days ?? [])]).toEqual([
      ['2026-11-30', 1],
      ['2026-12-01', 2],
    ]);
  });
});

describe('what is a visit', () => {
  test('pages, short links, files, screens and boxes, each by itself; redirects, pictures and errors are none', async () => {
    const { report } = await count([
      linesOf(
        { path: '/rights/?from=timeline' },
        { path: '/rights/', status: 304, agent: WECHAT },
        { path: '/rights/index.html' },
        { path: '/rights', status: 301 },
        { path: '/l02/', agent: WECHAT },
        { path: '/102/' },
        { path: '/regulations/regulations.txt' },
        { path: '/screen/hall/' },
        { path: '/screen/notice.txt' },
        { path: '/embed/l01/' },
        { path: '/feed.xml', agent: BAIDU },
        { path: '/qr/l01.png' },
        { path: '/assets/shell.css' },
        { path: '/rights/review/', status: 500 },
        { path: '/%72ights/' },
      ),
    ]);
    expect(rowsOf(report)).toEqual([
      '下载 /regulations/regulations.txt 1',
      '大厅屏 /screen/hall/ 1',
      '小框 /embed/l01/ 1',
      '浏览 /rights/ 4',
      '短链接 /l02/ 2',
      '订阅和数据 /feed.xml 1',
    ]);
    expect(report.failed).toBe(1);
  });

  test('a renamed page is the one that it is today, and whoever is sent on is counted once', async () => {
    const at = (second: string) => `30/Nov/2026:08:00:${second} +0800`;
    const { report } = await count([
      linesOf(
        { path: '/routes/salary/', time: at('00') },
        { path: '/routes/unpaid-wages/', time: at('01') },
        { path: '/routes/unpaid-wages/', time: at('02') },
        { path: '/routes/salary/', time: at('10') },
        { path: '/routes/unpaid-wages/', time: at('40') },
        { path: '/l99/', time: at('41') },
        { path: '/routes/unpaid-wages/', time: at('42') },
      ),
    ]);
    expect(rowsOf(report)).toEqual(['浏览 /routes/unpaid-wages/ 5', '短链接 /l99/ 1']);
    expect(report.visits.map(({ row }) => row.title)).toEqual(['单位拖欠工资', '单位拖欠工资']);
  });

  test('a recording that is asked for in parts is one', async () => {
    const part = (time: string, status = 206) => ({
      path: '/audio/route-unpaid-wages.mp3',
      status,
      time: `30/Nov/2026:${time} +0800`,
    });
    const { report } = await count([
      linesOf(part('08:00:00', 200), part('08:00:00'), part('08:00:50'), part('08:01:40'), part('08:05:00')),
    ]);
    expect(rowsOf(report)).toEqual(['下载 /audio/route-unpaid-wages.mp3 2']);
  });

  test('robots are counted apart: by what they say, by what they ask', async () => {
    const { report } = await count([
      linesOf(
        { path: '/rights/', agent: BAIDU },
        { path: '/rights/', agent: '-' },
        { path: '/l02/', agent: 'curl/8.5.0' },
        { path: '/', method: 'HEAD' },
        { path: '/wp-login.php', status: 404 },
        { path: '/.env', status: 404 },
        { path: '/rights/', method: 'POST', status: 405 },
        { path: '/rights/' },
      ),
    ]);
    expect(rowsOf(report)).toEqual(['浏览 /rights/ 1']);
    expect(robotsOf(report)).toEqual({ 自报是程序: 3, 只问在不在: 1, 找漏洞: 3 });
  });

  test('a log that does not say what asked tells no robots, and that is said', async () => {
    const { report } = await count([linesOf({ path: '/rights/', agent: BAIDU }).replace(/ "https.*/, '')]);
    expect(rowsOf(report)).toEqual(['浏览 /rights/ 1']);
    expect(terminalTable(report, '测试信访').join('\n')).toContain('有 1 次，日志没有记来的是什么程序，机器人认不出来');
  });

  test('pages that are gone, and codes that never were, are told', async () => {
    const { report } = await count([
      linesOf(
        { path: '/cases/old-bus/' },
        { path: '/t88/', status: 404 },
        { path: '/t88/', status: 404, agent: BAIDU },
        { path: '/rights/' },
      ),
    ]);
    expect(report.gone.map(({ row, total }) => [row, total])).toEqual([['/cases/old-bus/', 1]]);
    expect(report.lostCodes.map(({ row, total }) => [row, total])).toEqual([['/t88', 1]]);
  });

  test('below any base, beside any other site', async () => {
    const { report } = await count(
      [linesOf({ path: '/xffz/rights/' }, { path: '/xffz/' }, { path: '/news/1.html' })],
      '/xffz/',
    );
    expect(rowsOf(report)).toEqual(['浏览 / 1', '浏览 /rights/ 1']);
    expect(report.elsewhere).toBe(1);
  });

  test('only the days that were asked for', async () => {
    const log = linesOf({ path: '/rights/', time: '29/Nov/2026:08:00:00 +0800' }, { path: '/rights/' });
    const { report } = await count([log], '/', { since: '2026-11-30' });
    expect([report.days, report.outside]).toEqual([['2026-11-30'], 1]);
  });
});

test('a log in which there is nothing of this site, or nothing of those days, says so', async () => {
  const own = linesOf({ path: '/rights/review/' });
  const said = async (log: string, base = '/', options = {}) => (await count([log], base, options)).nothing;
  expect(await said(own)).toBeUndefined();
  expect(await said(own, '/', { since: '2027-01-01' })).toBe('这几天没有记录。日志里是 2026-11-30 到 2026-11-30。');
  const hint = /里面没有本站（\S+ 下面）的网址。日志里的网址在 \/xffz\/ 下面：请加上 --base \/xffz\/。$/;
  expect(await said(linesOf({ path: '/xffz/rights/review/' }))).toMatch(hint);
  expect(await said(linesOf({ path: '/xffz/rights/review/' }), '/old/')).toMatch(hint);
  expect(await said(linesOf({ path: '/news/2026/' }, { path: '/' }, { path: '/about/' }))).toMatch(
    /没有本站（\/ 下面）的网址。这份日志是别的网站的，或者要用 --edition 说是哪一版。$/,
  );
});

describe('what is no log, or not whole, is a sentence, and the rest is counted', () => {
  const good = linesOf({ path: '/rights/' });
  test.each<[string, string | Buffer, number, RegExp]>([
    ['empty', '', 0, /^LOG 是空的/],
    ['a text', '信访工作条例\n第一条\n', 0, /^LOG 不像服务器的访问日志/],
    ['a program', Buffer.alloc(300_000, '\x00\x7f\xff\n\x10'), 0, /^LOG 不像服务器的访问日志/],
    ['one line without end', Buffer.alloc(300_000, 'x'), 0, /^LOG 不像服务器的访问日志/],
    [
      'a log of errors',
      '2026/11/30 08:00:00 [error] 812#0: *1 open() failed, request: "GET /x HTTP/1.1", host: "x"\n',
      0,
      /^LOG 不像服务器的访问日志/,
    ],
    ['a zip', Buffer.from('PK\x03\x04rest', 'latin1'), 0, /^LOG 是压缩包（\.zip）。请先解开/],
    [
      'a piece of an IIS log',
      `2026-11-30 00:00:00 10.0.0.1 GET /rights/ - 80 - ${VISITOR} Mozilla/5.0 - 200 0 0 5\n`,
      0,
      /^LOG 有 1 行是 IIS 日志，可是前面没有 #Fields/,
    ],
    ['some lines cut', `${good}${good.slice(0, 40)}\n${good}`, 2, /^LOG 有 1 行读不懂，没有算，头一行是第 2 行/],
    ['a packed log that is cut', gzipSync(good.repeat(50_000)).subarray(0, 5000), 1, /^LOG 的压缩坏了/],
    [
      'a packed log with a hole',
      Buffer.concat([gzipSync(good.repeat(9000)), Buffer.from('\x1f\x8b\x08rubbish', 'latin1')]),
      9,
      /^LOG 的压缩坏了/,
    ],
  ])('%s', async (_, log, least, sentence) => {
    const { report, complaints } = await count([log]);
    expect(complaints).toEqual([expect.stringMatching(sentence)]);
    const total = report.visits.reduce((sum, one) => sum + one.total, 0);
    expect(total).toBeGreaterThanOrEqual(least);
    if (least === 0) expect(total).toBe(0);
  });

  test('a spreadsheet is called one, and nobody is told to unpack it', async () => {
    const sheet = join(work, '访问.XLSX');
    writeFileSync(sheet, Buffer.from('PK\x03\x04rest', 'latin1'));
    const complaints: string[] = [];
    const counts = new VisitCounts({ addresses, base: '/' });
    expect(await readLog(sheet, counts, (sentence) => complaints.push(sentence))).toBeUndefined();
    expect(complaints).toEqual([expect.stringContaining('是表格或者 Word 文件，不是访问日志')]);
    expect(complaints.join()).not.toContain('解开');
  });

  test('lines out of order are counted as others are', async () => {
    const times = ['30', '28', '29', '30'].map((day) => ({ path: '/rights/', time: `${day}/Nov/2026:08:00:00 +0800` }));
    const { report, complaints } = await count([linesOf(...times)]);
    expect(complaints).toEqual([]);
    expect(report.days).toEqual(['2026-11-28', '2026-11-29', '2026-11-30']);
    expect(report.visits[0]?.total).toBe(4);
  });

  test('one log under two names', async () => {
    const { complaints } = await count([good, gzipSync(good)]);
    expect(complaints).toEqual([expect.stringMatching(/^\d+\.log 和 \d+\.log 看样子是同一份日志/)]);
  });

  test('files, folders, names with a star; each once', () => {
    const folder = join(work, 'logs');
    mkdirSync(folder);
    for (const name of ['access.log', 'access.log.1.gz', '.hidden']) writeFileSync(join(folder, name), '');
    const both = [join(folder, 'access.log'), join(folder, 'access.log.1.gz')];
    expect(filesNamed([folder, join(folder, 'access.log')])).toEqual(both);
    expect(filesNamed([join(folder, 'access*')])).toEqual(both);
    expect(() => filesNamed([join(work, 'nothing.log')])).toThrow(/没有找到 .*nothing\.log。请看看文件名/);
    mkdirSync(join(work, 'none'));
    expect(() => filesNamed([join(work, 'none')])).toThrow(/里一个文件也没有/);
  });
});

test('the tables: numbers, titles in Chinese, and nothing of who came', async () => {
  const { report } = await count([
    linesOf({ path: `/search/?q=${encodeURIComponent('张三')}` }, { path: '/rights/' }, { path: '/l02/' }),
  ]);
  const table = terminalTable(report, '测试信访').join('\n');
  expect(table).toContain('测试信访：2026-11-30 到 2026-11-30，有记录的 1 天');
  expect(table).toMatch(/^2026-11-30 +2 +1$/m);
  expect(table).toMatch(/^ +1 {2}\/rights\/ {2}\S+/m);
  const csv = csvTable(report);
  expect(csv.startsWith('\uFEFF种类,网址,标题,合计,2026-11-30\r\n浏览,,合计,2,2\r\n')).toBe(true);
  expect(csv).toMatch(/\r\n短链接,\/l02\/,[^,]+,1,1\r\n/);
  for (const text of [table, csv]) expect(text).not.toMatch(/203\.0|张三|%E5|Chrome|Windows/);
});

test('the command', { timeout: 120_000 }, () => {
  const run = commandLine('src/counts/counts.ts');
  const log = join(work, 'site.log');
  writeFileSync(log, linesOf({ path: '/rights/' }, { path: '/l02/' }));
  const out = join(work, 'tables', '访问.csv');
  const { status, output } = run(log, '--out', out);
  expect(output).toMatch(/看得最多的页\n +1 {2}\/rights\//);
  expect(status).toBe(0);
  expect(readFileSync(out, 'utf8')).toMatch(/^\uFEFF种类,网址,标题,合计,2026-11-30\r\n/);
  expect(run(log, '--out', out).status).toBe(0);

  const theirs = join(work, 'theirs.csv');
  writeFileSync(theirs, '姓名,电话\n');
  const says = (args: string[], sentence: RegExp) => {
    const { status, output } = run(...args);
    expect(output).toMatch(sentence);
    expect(output).not.toMatch(/^\s+at /m);
    expect(status).toBe(1);
  };
  says([log, '--out', theirs], /已经有了，不是访问次数的表，没有动它/);
  expect(readFileSync(theirs, 'utf8')).toBe('姓名,电话\n');
  says([], /要写日志在哪里，比如 npm run counts -- access\.log/);
  says([log, '--out', join(work, 'x.xlsx')], /以 \.csv 结尾/);
  says([log, '--since', '11月1日'], /--since 要写成 2026-11-01 这样的日子/);
});
