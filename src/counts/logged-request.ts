/**
 * One line of a server's log, whatever server: what was asked for, when, and what came of it. Where it was asked from
 * stands in the line too; it is not read.
 *
 * nginx: https://nginx.org/en/docs/http/ngx_http_log_module.html · Apache: mod_log_config · IIS: W3C Extended Log File
 * Format, whose times are UTC · Caddy, and nginx with escape=json: an object a line.
 */

export interface LoggedRequest {
  /** Seconds since 1970. */
  second: number;
  /** GET; empty where what was asked for was no request of the web, such as a probe of another protocol. */
  method: string;
  /** As it was written, with what follows a question mark. */
  path: string;
  status: number;
  /** What the asking program says of itself; empty where it says nothing, undefined where the log does not keep it. */
  agent: string | undefined;
}

/** What is known of a line that is no request. */
export type NoRequest =
  /** Part of the log that is not about a request: the head of an IIS log, an empty line. */
  | 'aside'
  /** A line of an IIS log whose head, which says what stands where, has not come. */
  | 'headless'
  | 'unreadable';

/** A string of its own: a piece of a line would keep a megabyte of the log in memory, and who else stands there. */
export function copyOf(piece: string): string {
  return Buffer.from(piece).toString();
}

/** Ahead of Greenwich all year, in seconds. */
const CHINA = 8 * 3600;

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** The line that nginx and Apache write by themselves, and every one that has more before it or behind it. */
const USUAL =
  /\[(\d\d)\/([A-Z][a-z]{2})\/(\d{4}):(\d\d):(\d\d):(\d\d) ([+-]\d{4})\] "([A-Z]{3,8}) (\S+)(?: HTTP\/[\d.]+)?" (\d{3}) \S+(?: "((?:[^"\\]|\\.)*)" "((?:[^"\\]|\\.)*)")?/;

/** Days before a month of a year, by year and month: a log has few. */
const starts = new Map<string, number>();

/** @returns seconds since 1970 of midnight in Greenwich; NaN where there is no such month */
function midnight(year: string, month: string, day: string): number {
  const key = year + month;
  let start = starts.get(key);
  if (start === undefined) {
    const number = MONTHS.indexOf(month);
    start = number < 0 ? Number.NaN : Date.UTC(Number(year), number, 1) / 1000;
    starts.set(copyOf(key), start);
  }
  return start + (Number(day) - 1) * 86_400;
}

/** +0800 in seconds; a log that names no zone is of a server in China. */
function offset(zone: string | undefined): number {
  if (zone === undefined || zone === '' || zone === '+0800') return CHINA;
  if (zone === 'Z') return 0;
  const [, sign, hours, minutes] = /^([+-])(\d\d):?(\d\d)$/.exec(zone) ?? [];
  return (sign === '-' ? -1 : 1) * (Number(hours) * 3600 + Number(minutes) * 60);
}

const clock = (hours = '', minutes = '', seconds = '') => Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);

function usual(line: string): LoggedRequest | undefined {
  const found = USUAL.exec(line);
  if (!found) return undefined;
  const [, day = '', month = '', year = '', hours, minutes, seconds, zone, method = '', path = '', status, , agent] =
    found;
  const second = midnight(year, month, day) + clock(hours, minutes, seconds) - offset(zone);
  return Number.isNaN(second) ? undefined : { second, method, path, status: Number(status), agent: said(agent) };
}

/** A dash stands for nothing. */
function said(agent: string | undefined): string | undefined {
  return agent === '-' ? '' : agent;
}

const DAY_FIRST = /(\d\d)\/([A-Z][a-z]{2})\/(\d{4}):(\d\d):(\d\d):(\d\d)(?: ([+-]\d{4}))?/;
const YEAR_FIRST = /\b(\d{4})-(\d\d)-(\d\d)[T ](\d\d):(\d\d):(\d\d)(?:[.,]\d+)?(?: ?(Z|[+-]\d\d:?\d\d))?/;

function timeIn(line: string): number | undefined {
  const named = DAY_FIRST.exec(line);
  if (named) {
    const [, day = '', month = '', year = '', hours, minutes, seconds, zone] = named;
    const second = midnight(year, month, day) + clock(hours, minutes, seconds) - offset(zone);
    return Number.isNaN(second) ? undefined : second;
  }
  const numbered = YEAR_FIRST.exec(line);
  if (!numbered) return undefined;
  const [, year, month, day, hours, minutes, seconds, zone] = numbered;
  return Date.UTC(Number(year), Number(month) - 1, Number(day)) / 1000 + clock(hours, minutes, seconds) - offset(zone);
}

const REQUEST = /(?:^|["' [])([A-Z]{3,8}) (\/\S*|https?:\/\/\S+) HTTP\/[\d.]+["'\]]?/;
const QUOTED = /"((?:[^"\\]|\\.)*)"/g;

/** A name of a program with a version, or any other words: no number, no address of a page or of a machine. */
const AGENT = /[A-Za-z]{3}/;
const NO_AGENT = /^(?:https?:\/\/|\/|[\d.,: -]*$|[\da-f:.]+$|(?:HIT|MISS|BYPASS|EXPIRED|STALE|TLSv[\d.]+)$)/i;

/** A line with the usual things in another order, or with others between them. */
function unusual(line: string): LoggedRequest | undefined {
  const second = timeIn(line);
  if (second === undefined) return undefined;
  const request = REQUEST.exec(line);
  if (!request) {
    // "\x16\x03\x01" or "-": somebody spoke another language, which is no fault of the log.
    const answered = /\] "[^"]*" ([45]\d\d) /.exec(line);
    return answered ? { second, method: '', path: '', status: Number(answered[1]), agent: undefined } : undefined;
  }
  const [whole, method = '', path = ''] = request;
  const after = line.slice(request.index + whole.length);
  const status = /(?:^|[ "|])([1-5]\d\d)(?=$|[ "|])/.exec(after) ?? /[ "|]([1-5]\d\d)(?=[ "|])/.exec(line);
  if (!status) return undefined;
  const agent = [...after.matchAll(QUOTED)]
    .map(([, words = '']) => words)
    .find((words) => AGENT.test(words) && !NO_AGENT.test(words));
  return { second, method, path, status: Number(status[1]), agent };
}

type Json = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null;

/** The first of some names that an object has, as text. */
function named(json: Json, names: RegExp): string | undefined {
  const key = Object.keys(json).find((one) => names.test(one));
  const value = key === undefined ? undefined : json[key];
  const first = Array.isArray(value) ? value[0] : value;
  return typeof first === 'string' || typeof first === 'number' ? String(first) : undefined;
}

/** A line that is an object: of Caddy, or of a server that was told to write so. */
function object(line: string): LoggedRequest | undefined {
  let json: unknown;
  try {
    json = JSON.parse(line);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
  if (!isObject(json)) return undefined;
  const inner = isObject(json['request']) ? json['request'] : json;
  const headers = isObject(inner['headers']) ? inner['headers'] : inner;
  const time = named(json, /^(?:ts|msec|time|time_?stamp|@timestamp|time_?(?:local|iso8601)|datetime|date)$/i);
  const second =
    time === undefined ? undefined : /^\d{9,10}(?:\.\d+)?$/.test(time) ? Math.floor(Number(time)) : timeIn(time);
  const [, asked, way] = /^([A-Z]+) (\S+)/.exec(named(json, /^request(?:_line)?$/i) ?? '') ?? [];
  const method = asked ?? named(inner, /^(?:request_?)?method$/i);
  const path = way ?? named(inner, /^(?:request_)?(?:uri|url|path)$/i);
  const status = Number(named(json, /^(?:response_?|http_?)?status(?:_?code)?$/i));
  if (second === undefined || method === undefined || path === undefined || !(status >= 100)) return undefined;
  return { second, method, path, status, agent: said(named(headers, /agent/i)) };
}

/** What a column of an IIS log is called, by what we want of it. */
const COLUMNS = {
  date: 'date',
  time: 'time',
  method: 'cs-method',
  path: 'cs-uri-stem',
  status: 'sc-status',
  agent: 'cs(user-agent)',
} as const;

type Columns = Readonly<Record<keyof typeof COLUMNS, number>> & { count: number };

const NUMBER_SIGN = 35;
const BRACE = 123;

/** Reads the lines of one file, which may say in the middle that its columns are others from here on. */
export class LogLines {
  #columns: Columns | undefined;
  #date = '';

  /** @param written a line without its end, or with half of it */
  read(written: string): LoggedRequest | NoRequest {
    const line = written.endsWith('\r') ? written.slice(0, -1) : written;
    const first = line.charCodeAt(0);
    if (first === NUMBER_SIGN) return this.#head(line);
    if (this.#columns) {
      const row = this.#row(line, this.#columns);
      if (row) return row;
    }
    if (line.trim() === '') return 'aside';
    if (first === BRACE) return object(line) ?? 'unreadable';
    const found = usual(line) ?? unusual(line);
    if (found) return found;
    return /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d \S+ .*\b(?:GET|POST|HEAD) \//.test(line) && !this.#columns
      ? 'headless'
      : 'unreadable';
  }

  #head(line: string): NoRequest {
    const [, name, rest = ''] = /^#(\w[\w-]*): ?(.*)$/.exec(line) ?? [];
    if (name === 'Date') this.#date = rest.slice(0, 10);
    if (name === 'Fields') {
      const names = rest.trim().toLowerCase().split(/\s+/);
      const at = (column: keyof typeof COLUMNS) => names.indexOf(COLUMNS[column]);
      this.#columns = {
        date: at('date'),
        time: at('time'),
        method: at('method'),
        path: at('path'),
        status: at('status'),
        agent: at('agent'),
        count: names.length,
      };
    }
    return 'aside';
  }

  #row(line: string, { date, time, method, path, status, agent, count }: Columns): LoggedRequest | undefined {
    const cells = line.split(line.includes('\t') ? '\t' : ' ');
    if (cells.length !== count) return undefined;
    const day = date < 0 ? this.#date : (cells[date] ?? '');
    const [year, month, number] = [day.slice(0, 4), day.slice(5, 7), day.slice(8, 10)];
    const [hours, minutes, seconds] = (cells[time] ?? '').split(':');
    const second = Date.UTC(Number(year), Number(month) - 1, Number(number)) / 1000 + clock(hours, minutes, seconds);
    const answered = Number(cells[status]);
    const way = cells[path];
    if (Number.isNaN(second) || !(answered >= 100) || way === undefined) return undefined;
    // Spaces are written as plus signs.
    return {
      second,
      method: cells[method] ?? '',
      path: way,
      status: answered,
      agent: agent < 0 ? undefined : said(cells[agent])?.replaceAll('+', ' '),
    };
  }
}
