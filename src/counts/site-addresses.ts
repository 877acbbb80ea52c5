/** What an address of the site is to whoever counts: a page, a short link, a file that readers take, what machines read. */

import { scripts } from '../faces/audio/scripts.ts';
import { BOX_FOLDER } from '../faces/data/box.ts';
import { sheets } from '../faces/print/sheets.ts';
import { misreadLinks, plainPages, shortLinks } from '../faces/web/codes.ts';
import { addresses } from '../kinds/address/schema.ts';
import { edition } from '../kinds/edition/schema.ts';
import type { Library } from '../library/assemble.ts';
import { asCode } from '../text/look-alike.ts';

/** What is counted, each by itself. */
export const COUNTED = ['浏览', '短链接', '下载', '大厅屏', '小框', '订阅和数据'] as const;
export type CountedAs = (typeof COUNTED)[number];

/** One row of the counts. */
export interface SiteAddress {
  as: CountedAs;
  /** Below the base, as it is today: /routes/unpaid-wages/ */
  path: string;
  title: string;
  /** Whoever comes by it is sent on to this address, and asks for that next. */
  leads?: string | undefined;
}

/** What readers take home, by the endings of files. */
const TAKEN = /\.(?:pdf|epub|mp3|mp4|docx|pptx|xlsx|txt)$/;
/** What programs read for people, and each other; one row for all that are alike. */
const FOR_MACHINES: readonly [path: RegExp, row: SiteAddress][] = [
  [/^\/feed\.(?:xml|json)$/, { as: '订阅和数据', path: '/feed.xml', title: '订阅' }],
  [/^\/calendar\.ics$/, { as: '订阅和数据', path: '/calendar.ics', title: '日历' }],
  [/^\/data\/v\d+\//, { as: '订阅和数据', path: '/data/', title: '开放数据' }],
  [/\/index\.html\.md$|^\/llms\.txt$/, { as: '订阅和数据', path: '/llms.txt', title: '给机器读的页' }],
  [/^\/(?:robots\.txt|sitemap[\w-]*\.xml)$/, { as: '订阅和数据', path: '/sitemap-index.xml', title: '给搜索引擎的' }],
];
const REGULATIONS = /^\/regulations\/regulations\./;
/** A hall's screen asks for it twice a minute. */
const NOTICE = '/screen/notice.txt';
const CODE = /^\/([a-z]\d{2,4})\/$/;

/** An address that nobody has who is not one of us: /about/ is everybody's. */
const isOwn = (path: string) => /^\/[a-z-]+\/[a-z0-9-]+\/$|^\/[a-z]\d{2,4}\/$/.test(path);

export class SiteAddresses {
  readonly #known = new Map<string, SiteAddress>();
  readonly #library: Library;
  #files: ReadonlyMap<string, string> | undefined;

  constructor(library: Library) {
    this.#library = library;
    const { cards, of } = library;
    const titles = new Map([
      ['/', of(edition).data.name],
      ...cards.map((card): [string, string] => [card.path, card.title]),
    ]);
    const { published, redirects } = of(addresses).data;
    const pages = [...titles.keys(), ...plainPages(library), ...published].filter(
      (path) => path.endsWith('/') && !CODE.test(path) && !path.startsWith(BOX_FOLDER),
    );
    for (const path of pages) this.#page(path, titles);
    for (const { code, path, title } of shortLinks(library)) {
      const link: SiteAddress = { as: '短链接', path: `/${code}/`, title, leads: withoutPlace(path) };
      this.#known.set(link.path, link);
      this.#known.set(`${BOX_FOLDER}${code}/`, { as: '小框', path: `${BOX_FOLDER}${code}/`, title });
    }
    for (const { code } of misreadLinks(library)) {
      const meant = this.#known.get(`/${asCode(code)}/`);
      if (meant) this.#known.set(`/${code}/`, meant);
    }
    for (const [from, to] of Object.entries(redirects)) this.#old(from, withoutPlace(to));
  }

  #page(path: string, titles: ReadonlyMap<string, string>): void {
    const as = path.startsWith('/screen/') && !path.startsWith('/screen/setup/') ? '大厅屏' : '浏览';
    if (!this.#known.has(path)) this.#known.set(path, { as, path, title: titleOf(path, titles) });
  }

  /** A page that was renamed is the one that it is today; a code on paper stays one. */
  #old(from: string, to: string): void {
    const today = this.#known.get(to);
    if (!today || this.#known.has(from)) return;
    const isCode = CODE.test(from);
    this.#known.set(
      from,
      isCode ? { as: '短链接', path: from, title: today.title, leads: to } : { ...today, leads: to },
    );
  }

  /**
   * @param path below the base, with what the log says after a question mark or without
   * @returns undefined where the site has no such address today
   */
  at(path: string): SiteAddress | undefined {
    return this.#known.get(path) ?? this.#otherwise(path);
  }

  #otherwise(path: string): SiteAddress | undefined {
    const machine = FOR_MACHINES.find(([pattern]) => pattern.test(path));
    if (machine) return machine[1];
    if (path === NOTICE) return undefined;
    if (TAKEN.test(path) || REGULATIONS.test(path)) return { as: '下载', path, title: this.#fileTitle(path) };
    const whole = path.endsWith('/index.html') ? path.slice(0, -'index.html'.length) : `${path}/`;
    return this.#known.get(whole) ?? this.#known.get(path.toLowerCase());
  }

  /** Worked out when the first file comes: most logs of an office have none. */
  #fileTitle(path: string): string {
    const library = this.#library;
    this.#files ??= new Map([
      ...sheets(library).map(({ id, file }): [string, string] => [`/materials/${id}`, file]),
      ...scripts(library).map(({ id, title }): [string, string] => [`/audio/${id}`, title]),
      ['/regulations/regulations', '《信访工作条例》全文'],
    ]);
    return this.#files.get(path.replace(/\.[a-z0-9]+$/, '')) ?? '';
  }

  /** Whether it can be nobody else's. */
  isOwn({ path }: SiteAddress): boolean {
    return isOwn(path);
  }

  /** What stands before an address of ours, where there is one at the end of a path: /xffz/ of /xffz/rights/review/. */
  baseOf(path: string): string | undefined {
    for (let at = path.indexOf('/', 1); at > 0; at = path.indexOf('/', at + 1)) {
      const below = path.slice(at);
      if (below.length > 4 && isOwn(below) && this.#known.has(below)) return path.slice(0, at + 1);
    }
    return undefined;
  }
}

const withoutPlace = (path: string) => path.split('#')[0] ?? path;

/** A page without a card stands in one that has one: a paper of a quiz, a group of sheets. */
function titleOf(path: string, titles: ReadonlyMap<string, string>): string {
  const own = titles.get(path);
  if (own !== undefined) return own;
  const above = path.replace(/[^/]+\/$/, '');
  return above === '/' || above === '' ? '' : `${titleOf(above, titles)}（里面的 ${path.slice(above.length, -1)}）`;
}
