/**
 * Counts visits by day. Of a request nothing is kept but one more in a number: not who asked, not with what, not where
 * they came from, and no two requests are ever put together as one person's.
 */

import { chinaDay } from '../law/china-day.ts';
import type { IsoDay } from '../law/status.ts';
import { copyOf, type LoggedRequest } from './logged-request.ts';
import { isProbe, isRobot } from './robots.ts';
import type { SiteAddress, SiteAddresses } from './site-addresses.ts';

/** Why a request is no reader's. */
export const ROBOTS = ['自报是程序', '只问在不在', '找漏洞'] as const;
export type Robot = (typeof ROBOTS)[number];

/** How often, by day. */
export type ByDay = ReadonlyMap<IsoDay, number>;

/** A browser that is sent on asks for the next page within this, in seconds. */
const SENT_ON = 10;
/** A player asks for a recording in parts; the next part comes within this, in seconds. */
const PARTS = 60;
/** More addresses than any site of ours has: a server that answers whatever is asked for fills no memory. */
const MOST_ROWS = 20_000;
/** Of addresses that the site no longer has, and of codes that it never had: as many as somebody can look through. */
const MOST_UNKNOWN = 300;

const DAY = 86_400;
/** Ahead of Greenwich all year, in seconds. */
const CHINA = 8 * 3600;

class Counts<T> {
  readonly rows = new Map<T, Map<IsoDay, number>>();

  add(row: T, day: IsoDay): void {
    const days = this.rows.get(row) ?? new Map<IsoDay, number>();
    days.set(day, (days.get(day) ?? 0) + 1);
    this.rows.set(row, days);
  }

  /** Where what the rows are called is not ours to say, a piece of a line, and there may be any number. */
  addSome(piece: string, day: IsoDay, most: number): void {
    const counts = this as Counts<unknown>;
    if (this.rows.has(piece as T) || this.rows.size < most) counts.add(copyOf(piece), day);
  }

  /** The most frequent first. */
  sorted(): CountedRow<T>[] {
    return [...this.rows].map(([row, days]) => ({ row, days, total: totalOf(days) })).sort((a, b) => b.total - a.total);
  }
}

function totalOf(days: ByDay): number {
  return [...days.values()].reduce((sum, count) => sum + count, 0);
}

/** A row with its numbers. */
export interface CountedRow<T> {
  row: T;
  days: ByDay;
  total: number;
}

/** All that was counted. */
export interface VisitReport {
  /** Every day on which anything was asked for. */
  days: readonly IsoDay[];
  visits: readonly CountedRow<SiteAddress>[];
  robots: readonly CountedRow<Robot>[];
  /** Pages that were there when they were read, and are not now. */
  gone: readonly CountedRow<string>[];
  /** What looks like a short link and is none. */
  lostCodes: readonly CountedRow<string>[];
  /** Requests that were answered with an error. */
  failed: number;
  /** Requests for other sites of the same server. */
  elsewhere: number;
  /** Requests of other days than were asked for. */
  outside: number;
  /** Requests of which the log does not say what asked: a robot among them cannot be told. */
  unsigned: number;
}

export interface VisitOptions {
  addresses: SiteAddresses;
  /** / or /xffz/, with slashes at both ends. */
  base: string;
  since?: IsoDay | undefined;
  until?: IsoDay | undefined;
}

export class VisitCounts {
  readonly #options: VisitOptions;
  readonly #visits = new Counts<SiteAddress>();
  readonly #rows = new Map<string, SiteAddress>();
  readonly #robots = new Counts<Robot>();
  readonly #gone = new Counts<string>();
  readonly #lostCodes = new Counts<string>();
  readonly #bases = new Map<string, number>();
  readonly #days = new Map<number, IsoDay>();
  readonly #sentOn = new Map<string, number>();
  readonly #parts = new Map<string, number>();
  #own = 0;
  #elsewhere = 0;
  #outside = 0;
  #failed = 0;
  #unsigned = 0;

  constructor(options: VisitOptions) {
    this.#options = options;
  }

  add({ second, method, path: written, status, agent }: LoggedRequest): void {
    const { base, addresses } = this.#options;
    const day = this.#dayOf(second);
    if (!this.#isAsked(day)) {
      this.#outside += 1;
      return;
    }
    const path = pathOf(written);
    if (!path.startsWith(base)) {
      this.#elsewhere += 1;
      if (status === 200) this.#noteBase(path);
      return;
    }
    const below = path.slice(base.length - 1);
    const found = addresses.at(below);
    if (!found && (method !== 'GET' || isProbe(below))) {
      if (method !== '') this.#robots.add('找漏洞', day);
      return;
    }
    if (method !== 'GET') {
      this.#robots.add(method === 'HEAD' ? '只问在不在' : '找漏洞', day);
      return;
    }
    if (!found) this.#unknown(below, status, agent, day);
    else if (status === 200 || status === 304 || status === 206) this.#known(found, { second, status, agent, day });
    else if (status >= 400) this.#failed += 1;
  }

  #known(found: SiteAddress, { second, status, agent, day }: Seen): void {
    if (this.#options.addresses.isOwn(found)) this.#own += 1;
    if (agent === undefined) this.#unsigned += 1;
    if (found.as !== '订阅和数据' && isRobot(agent)) {
      this.#robots.add('自报是程序', day);
      return;
    }
    if (found.as === '下载' && this.#isFurtherPart(found.path, second, status)) return;
    if (found.as === '浏览') {
      if (found.leads !== undefined) this.#sentOn.set(found.path, second);
      else if (this.#wasSentOn(found.path, second)) return;
    }
    const row = this.#rows.get(found.path);
    if (row) this.#visits.add(row, day);
    else if (this.#rows.size < MOST_ROWS) {
      const own = { ...found, path: copyOf(found.path) };
      this.#rows.set(own.path, own);
      this.#visits.add(own, day);
    }
  }

  /** A page to which its old address has just led, where it was counted. */
  #wasSentOn(path: string, second: number): boolean {
    const before = this.#sentOn.get(path);
    if (before === undefined) return false;
    this.#sentOn.delete(path);
    return Math.abs(second - before) <= SENT_ON;
  }

  #isFurtherPart(path: string, second: number, status: number): boolean {
    const before = this.#parts.get(path);
    if (before !== undefined || this.#parts.size < MOST_ROWS) this.#parts.set(copyOf(path), second);
    return status === 206 && before !== undefined && Math.abs(second - before) <= PARTS;
  }

  /** What the site has no more, or never had. */
  #unknown(below: string, status: number, agent: string | undefined, day: IsoDay): void {
    if (status === 200) this.#noteBase(below);
    const isPage = /^\/[\w/-]{1,120}\/$/.test(below);
    if (isPage && (status === 200 || status === 304) && !isRobot(agent)) {
      this.#gone.addSome(below, day, MOST_UNKNOWN);
      return;
    }
    const isLost = (status === 404 || status === 410) && /^\/[a-z\d]{2,6}\/?$/i.test(below) && /\d/.test(below);
    if (isLost && !isRobot(agent)) this.#lostCodes.addSome(below.replace(/\/$/, ''), day, MOST_UNKNOWN);
    else if (status >= 400) this.#failed += 1;
  }

  #noteBase(path: string): void {
    const base = this.#options.addresses.baseOf(path);
    if (base === undefined) return;
    if (this.#bases.has(base) || this.#bases.size < MOST_UNKNOWN) {
      this.#bases.set(copyOf(base), (this.#bases.get(base) ?? 0) + 1);
    }
  }

  report(): VisitReport {
    return {
      days: [...this.#days.values()].filter((day) => this.#isAsked(day)).sort(),
      visits: this.#visits.sorted(),
      robots: this.#robots.sorted(),
      gone: this.#gone.sorted(),
      lostCodes: this.#lostCodes.sorted(),
      failed: this.#failed,
      elsewhere: this.#elsewhere,
      outside: this.#outside,
      unsigned: this.#unsigned,
    };
  }

  /** Whether anything was asked for that no other site has: everybody has a first page, and most a page about themselves. */
  get hasOwn(): boolean {
    return this.#own > 0 || (this.#options.base !== '/' && this.#visits.rows.size > 0);
  }

  /** Under which other base our addresses stand, where they do. */
  get likelyBase(): string | undefined {
    return [...this.#bases].sort(([, a], [, b]) => b - a)[0]?.[0];
  }

  #isAsked(day: IsoDay): boolean {
    const { since = day, until = day } = this.#options;
    return since <= day && day <= until;
  }

  #dayOf(second: number): IsoDay {
    const number = Math.floor((second + CHINA) / DAY);
    const known = this.#days.get(number);
    if (known !== undefined) return known;
    const day = chinaDay(second * 1000);
    this.#days.set(number, day);
    return day;
  }
}

interface Seen {
  second: number;
  status: number;
  agent: string | undefined;
  day: IsoDay;
}

/** Without what follows a question mark, which may hold what somebody searched for; as it is read, not as it is sent. */
function pathOf(written: string): string {
  const bare = written.replace(/[?#].*$/s, '').replace(/^https?:\/\/[^/]*/, '');
  if (!bare.includes('%')) return bare;
  try {
    return decodeURIComponent(bare);
  } catch (error) {
    if (error instanceof URIError) return bare;
    throw error;
  }
}
