/**
 * Gathers the files of a folder from the site as it was built: what the home page leads to, and what each page on the
 * way shows, plays and gives away, with its links made for a disk.
 */

import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { HTMLElement } from 'node-html-parser';
import type { BuiltSite } from '../../machine/built-site.ts';
import { CommandError } from '../../machine/command.ts';
import { readHtml } from '../../machine/html.ts';
import { pathOfLink, relink, withoutVisits } from './disk-page.ts';
import { PAGE_ENDING, type PlaceOf, SITE_FOLDER, START, sitePlace, TAKEN_FOLDER, wayTo } from './index.ts';

/** What is given to download, but to programs and chats. */
const FOR_PROGRAMS = /\.(?:json|jsonld|xml|rss|atom|png|jpe?g|webp|avif|svg)$/;
/** A smaller picture travels in its page: on a stick every file takes 32 KB. */
const SMALL_PICTURE = 4096;
const TYPES: Readonly<Record<string, string>> = { png: 'image/png' };

/** Of links that load something, what a page from a disk can use: no feeds, no twins for machines, no manifest. */
const LINKED = ['stylesheet', 'icon', 'canonical'];

/** Scripts and sheets that scripts ask for by name. The web's modules are one script here, and no page has a worker, as those at the root are. */
const ASKED_FOR = ['**/*.js', '**/*.css', 'screen/notice.txt'];
const NOT_ASKED_FOR = /^(?:assets|pagefind)\/|^[^/]+\.js$|worker\.js$/;

/** A file of the built site by its address below the base. */
function fileOf(path: string): string {
  const [address = ''] = path.split(/[?#]/);
  return decodeURI(address.slice(1)) + (address.endsWith('/') ? 'index.html' : '');
}

/** What was taken along so far; {@link WholeSitePacker.fill} before all else. */
export class WholeSitePacker {
  readonly #built: string;
  readonly #site: BuiltSite;
  readonly #preview: boolean;
  /** Places of files by their addresses. */
  readonly #places = new Map<string, string>();
  readonly #isPage = new Map<string, boolean>();
  readonly #waiting: string[] = [];
  readonly files = new Map<string, Uint8Array>();
  readonly sheets = new Set<string>();
  /** The modules that pages load, by their addresses, and what each is called here. */
  readonly modules = new Map<string, string>();
  pages = 0;
  /** The newest day of a review. */
  checked = '';

  constructor(built: string, site: BuiltSite, preview: boolean) {
    this.#built = built;
    this.#site = site;
    this.#preview = preview;
  }

  /** Everything that the home page leads to. */
  fill(): void {
    for (const name of globSync(ASKED_FOR, { cwd: this.#built })) {
      const file = name.replaceAll('\\', '/');
      if (!NOT_ASKED_FOR.test(file)) this.#take(`/${file}`, SITE_FOLDER + file);
    }
    this.#lead('/');
    for (let path = this.#waiting.pop(); path !== undefined; path = this.#waiting.pop()) {
      this.#put(sitePlace(path), this.page(path, (one) => this.#placeOf(one)).toString());
      this.pages += 1;
    }
  }

  /** The home page once more, under the name that people look for. */
  start(extras: (document: HTMLElement) => void): void {
    const placeOf: PlaceOf = (path) => (path === '/' ? START : this.#placeOf(path));
    const document = this.page('/', placeOf);
    extras(document);
    this.#put(START, document.toString());
  }

  #put(place: string, content: string | Uint8Array): void {
    this.files.set(place, typeof content === 'string' ? new Uint8Array(Buffer.from(content)) : content);
  }

  #read(path: string): Buffer {
    const file = join(this.#built, fileOf(path));
    if (!existsSync(file))
      throw new CommandError(`${file} 不见了，网站不完整。请运行 npm run build，再打包一次。什么都没有写。`);
    return readFileSync(file);
  }

  /** A page to read: a short link only forwards. */
  #leadsToPage(path: string): boolean {
    const known = this.#isPage.get(path);
    if (known !== undefined) return known;
    const file = join(this.#built, fileOf(path));
    const is =
      path.endsWith('/') &&
      existsSync(file) &&
      readHtml(readFileSync(file, 'utf8').slice(0, 2000)).querySelector('meta[http-equiv=refresh]') === null;
    this.#isPage.set(path, is);
    if (is) this.#waiting.push(path);
    return is;
  }

  #placeOf(path: string): string | undefined {
    return this.#places.get(path) ?? (this.#leadsToPage(path) ? sitePlace(path) : undefined);
  }

  #lead(path: string): void {
    this.#leadsToPage(path);
  }

  #take(path: string, place: string): void {
    if (this.#places.has(path)) return;
    this.#places.set(path, place);
    this.#put(place, new Uint8Array(this.#read(path)));
  }

  /** Below the base, without a place on it; undefined for what is not ours. */
  #local(link: string | undefined): string | undefined {
    if (link === undefined || !link.startsWith(this.#site.base)) return undefined;
    return pathOfLink(link, this.#site)?.split(/[?#]/)[0];
  }

  /** @param placeOf where the page lies, and all else */
  page(path: string, placeOf: PlaceOf): HTMLElement {
    const document = readHtml(this.#read(path).toString('utf8'));
    const from = placeOf(path) ?? '';
    const toSite = wayTo(from, SITE_FOLDER);
    const base = toSite === '' ? './' : `${toSite}/`;
    this.#trimHead(document);
    this.#takeFiles(document);
    withoutVisits(document);
    this.#nameAddress(document);
    for (const box of document.querySelectorAll('xf-search')) {
      box.setAttribute('data-base', base);
      box.setAttribute('data-ends', PAGE_ENDING);
      box.setAttribute('data-path', path);
    }
    for (const script of document.querySelectorAll('script[type=module]')) {
      const module = this.#local(script.getAttribute('src'));
      if (module === undefined) throw new Error(`${path} has a module without an address`);
      script.removeAttribute('type');
      script.setAttribute('defer', '');
      script.setAttribute('src', base + this.#scriptFor(module));
    }
    relink(document, path, this.#site, placeOf);
    // What a script would take from the web.
    for (const taken of document.querySelectorAll('a[data-take]')) {
      if (taken.getAttribute('href')?.startsWith(this.#site.absolute('/'))) taken.remove();
    }
    if (this.#preview) this.#withoutWeb(document);
    return document;
  }

  /** The script that takes the place of a module: page.js on nearly all pages. */
  #scriptFor(module: string): string {
    const { size } = this.modules;
    const name = this.modules.get(module) ?? (size === 0 ? 'page.js' : `page-${size + 1}.js`);
    this.modules.set(module, name);
    return name;
  }

  #trimHead(document: HTMLElement): void {
    for (const link of document.querySelectorAll('link')) {
      if (!LINKED.includes(link.getAttribute('rel') ?? '')) link.remove();
    }
    // Nobody finds a stick by a search engine, and what packs it for others to read would leave the page out.
    for (const robots of document.querySelectorAll('meta[name=robots]')) robots.remove();
    for (const policy of document.querySelectorAll('meta[http-equiv=content-security-policy]')) {
      // On a disk there is no self in every browser; and nothing needs what the full text of the web needs.
      const content = policy.getAttribute('content') ?? '';
      policy.setAttribute('content', content.replaceAll("'self'", "'self' file:").replace(" 'wasm-unsafe-eval'", ''));
    }
    for (const time of document.querySelectorAll('.share time')) {
      const day = time.getAttribute('datetime') ?? '';
      if (day > this.checked) this.checked = day;
    }
  }

  /** Takes along what a page shows, plays and gives away. */
  #takeFiles(document: HTMLElement): void {
    const show = (link: string | undefined) => {
      const path = this.#local(link);
      if (path !== undefined) this.#take(path, sitePlace(path));
    };
    for (const element of document.querySelectorAll('[src]')) {
      const path = this.#local(element.getAttribute('src'));
      if (path === undefined || element.getAttribute('type') === 'module') continue;
      const type = TYPES[path.split('.').at(-1) ?? ''];
      const bytes = element.rawTagName.toLowerCase() === 'img' && type !== undefined ? this.#read(path) : undefined;
      if (bytes && bytes.length <= SMALL_PICTURE) {
        element.setAttribute('src', `data:${type};base64,${bytes.toString('base64')}`);
      } else show(element.getAttribute('src'));
    }
    for (const element of document.querySelectorAll('[srcset]')) {
      for (const one of (element.getAttribute('srcset') ?? '').split(/,\s+/)) show(one.split(/\s/)[0]);
    }
    for (const link of document.querySelectorAll('link')) {
      if (link.getAttribute('rel') !== 'canonical') show(link.getAttribute('href'));
    }
    for (const link of document.querySelectorAll('a[download]')) {
      const path = this.#local(link.getAttribute('href'));
      const name = link.getAttribute('download') ?? '';
      if (path === undefined || name === '' || FOR_PROGRAMS.test(path)) continue;
      const place = this.#places.get(path) ?? TAKEN_FOLDER + name;
      this.#take(path, place);
      if (path.startsWith('/materials/')) this.sheets.add(place);
    }
  }

  /** What is copied, scanned and sent on is the address on the web; where there is none, nothing is. */
  #nameAddress(document: HTMLElement): void {
    const address = document.querySelector('link[rel=canonical]')?.getAttribute('href') ?? '';
    if (!this.#preview) {
      for (const anchor of document.querySelectorAll('a.anchor')) {
        anchor.setAttribute('data-web', address + (anchor.getAttribute('href') ?? ''));
      }
      return;
    }
    for (const code of document.querySelectorAll('.share img, a.qr')) code.remove();
    for (const url of document.querySelectorAll('.share a.url')) {
      // It stays for what prints the page: layouts/script.ts looks for it.
      url.closest('p')?.setAttribute('hidden', '');
      url.setAttribute('href', '#main');
      url.textContent = '';
    }
    for (const button of document.querySelectorAll('.share [data-take]')) button.remove();
    for (const share of document.querySelectorAll('.share')) {
      if (!share.querySelector('time, [download]')) share.setAttribute('hidden', '');
    }
  }

  /** A site that nobody gave an address has nothing on the web: what would lead there is no link. */
  #withoutWeb(document: HTMLElement): void {
    for (const link of document.querySelectorAll('a')) {
      if (!link.getAttribute('href')?.startsWith(this.#site.absolute('/'))) continue;
      const row = link.closest('li');
      if (row && row.text.trim() === link.text.trim()) row.remove();
      else link.replaceWith(link.innerHTML);
    }
  }
}
