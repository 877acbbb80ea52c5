/**
 * `npm run bench:counts [-- --gigabytes 2] [--json]`: how fast `npm run counts` reads a log, and in how much memory.
 * The log is made up in a temporary folder: pages, short links, robots, and what browsers ask for besides.
 */

import { closeSync, mkdtempSync, openSync, rmSync, statSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chance } from '../../src/browser/chance.ts';
import { shortLinks } from '../../src/faces/web/codes.ts';
import { loadLibrary, optionsFrom } from '../../src/library.ts';
import { PROJECT } from '../content-copy.ts';
import { measuredRun } from './measured-run.ts';
import { report } from './report.ts';

const BOUNDS = { megabytes: 500, perSecond: 30 };

const AGENTS = [
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Safari/537.36',
  'Mozilla/5.0 (iPhone; CPU iPhone OS 17_4 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148 MicroMessenger/8.0.48(0x18003030) NetType/4G Language/zh_CN',
  'Mozilla/5.0 (Linux; Android 13; V2171A) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/116.0.0.0 Mobile Safari/537.36 XWEB/1160117',
  'Mozilla/5.0 (compatible; Baiduspider/2.0; +http://www.baidu.com/search/spider.html)',
];
const BESIDE = [
  '/assets/shell.3f2a.css',
  '/search/search.js',
  '/icon-192.png',
  '/pagefind/pagefind.js',
  '/wp-login.php',
];

/** A year, in seconds; the log of one is two gigabytes. */
const YEAR = 365 * 86_400;
const START = Date.UTC(2026, 0, 1) / 1000;

/** @param size in bytes, at least */
function writeLog(file: string, size: number): void {
  const library = loadLibrary(optionsFrom(process.env));
  const codes = shortLinks(library).map(({ code }) => `/${code}/`);
  const pages = library.cards.flatMap(({ path }) => (path.includes('#') ? [] : [path]));
  const next = chance(7);
  const of = <T>(list: readonly T[]) => list[Math.floor(next() * list.length)] as T;
  const log = openSync(file, 'w');
  for (let written = 0; written < size; ) {
    let piece = '';
    while (piece.length < 1 << 20) {
      const at = new Date((START + (YEAR * (written + piece.length)) / size) * 1000).toISOString();
      const month = new Date(at).toLocaleString('en', { month: 'short', timeZone: 'UTC' });
      const time = `${at.slice(8, 10)}/${month}/${at.slice(0, 4)}:${at.slice(11, 19)} +0800`;
      const path = of([of(pages), of(pages), of(codes), of(BESIDE), of(BESIDE), of(BESIDE)]);
      for (let more = 0; more < 20; more++) {
        piece += `10.${more}.${written % 251}.7 - - [${time}] "GET ${more === 0 ? path : of(more % 2 ? BESIDE : pages)} HTTP/1.1" 200 ${4000 + more} "https://www.example.gov.cn/" "${of(AGENTS)}"\n`;
      }
    }
    written += writeSync(log, piece);
  }
  closeSync(log);
}

const { values } = parseArgs({
  options: { gigabytes: { type: 'string', default: '2' }, json: { type: 'boolean', default: false } },
});
const folder = mkdtempSync(join(tmpdir(), 'xunfa-log-'));
try {
  const file = join(folder, 'access.log');
  writeLog(file, Number(values.gigabytes) * 2 ** 30);
  const size = statSync(file).size / 2 ** 20;
  const args = ['src/counts/counts.ts', file, '--base', '/'];
  const { seconds, megabytes } = await measuredRun({ name: 'counts', folder: PROJECT, args });
  const note = `${Math.round(size)} MB of log`;
  report(
    [
      { what: 'time', measured: seconds, unit: 's', note },
      { what: 'read in a second', measured: size / seconds, unit: 'MB', atLeast: BOUNDS.perSecond, note },
      { what: 'memory at the most', measured: megabytes, unit: 'MB', atMost: BOUNDS.megabytes, note },
    ],
    values.json,
  );
} finally {
  rmSync(folder, { recursive: true });
}
