/**
 * What a built page loads before its reader acts: the HTML with its inline CSS and scripts, external
 * scripts with what they import statically, and style sheets. Read from the files, not by a browser.
 */

import { existsSync, globSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import type { Site } from '../../src/site.ts';

export interface FirstView {
  /** Below the base: /regulations/26/ */
  address: string;
  group: string;
  /** Bytes as sent, brotli at its best: everything. */
  bytes: number;
  /** Of these, external scripts. */
  scriptBytes: number;
  /** Addresses on other hosts that it loads. */
  foreign: string[];
  /** External scripts in the head that hold up the first paint. */
  blocking: string[];
  /** Declarations of web fonts. */
  fonts: number;
}

/** Groups in the order in which they are printed; the first that fits counts. */
const GROUPS: readonly (readonly [name: string, pattern: RegExp])[] = [
  ['home', /^\/$/],
  ['article', /^\/regulations\/\d+\/$/],
  ['whole text', /^\/regulations\/$/],
  ['law', /^\/laws\/[^/]+\/$/],
  ['laws index', /^\/laws\/$/],
  ['terms', /^\/terms\/$/],
  ['about', /^\/about\/$/],
  ['screen setup', /^\/screen\/setup\/$/],
  ['search', /^\/search\/$/],
  ['short link', /^\/[a-z\d][\dlo]+\/$/i],
  ['not found', /^\/404\.html$/],
];

/** Pages of a kind that this list does not know are grouped by their first folder. */
export function groupOf(address: string): string {
  return GROUPS.find(([, pattern]) => pattern.test(address))?.[0] ?? `/${address.split('/')[1]}/`;
}

export function brotli(content: Uint8Array): Buffer {
  return brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } });
}

// Our own output is regular enough for patterns: attributes always stand in double quotes.
const TAG = /<(script|link|img|iframe|source|video|audio|object|embed)\b((?:[^>"]|"[^"]*")*)>/g;
const STATIC_IMPORT =
  /(?:^|[;{}\s])(?:import|export)\s*(?:[\w$*{}\s,]+?\bfrom\s*|\{[^}]*\}\s*from\s*)?["']([^"']+)["']/g;
const CSS_URL = /(?:url\(\s*|@import\s+)["']?((?:https?:)?\/\/[^"')\s]+)/g;
const LOADING_LINK = /\b(?:stylesheet|icon|preload|modulepreload|prefetch|manifest)\b/;

function attributesOf(tag: string): Map<string, string> {
  return new Map([...tag.matchAll(/([\w-]+)(?:="([^"]*)")?/g)].map(([, name = '', value = '']) => [name, value]));
}

/** Reads the first views of a built site. */
export class FirstViews {
  readonly #folder: string;
  readonly #site: Site;
  readonly #sizes = new Map<string, number>();

  constructor(folder: string, site: Site) {
    this.#folder = folder;
    this.#site = site;
  }

  /** @param isWanted by a page's file below the site and its bytes before they are compressed */
  all(isWanted: (name: string, bytes: number) => boolean = () => true): FirstView[] {
    return globSync('**/*.html', { cwd: this.#folder })
      .filter((name) => isWanted(name, statSync(join(this.#folder, name)).size))
      .sort()
      .map((name) => this.#read(name));
  }

  /** The file behind an address, or undefined when it is on another host. */
  #fileOf(url: URL): string | undefined {
    const { origin, base } = this.#site;
    if (url.origin !== origin || !url.pathname.startsWith(base)) return undefined;
    return join(this.#folder, decodeURIComponent(url.pathname.slice(base.length)));
  }

  #sizeOf(file: string): number {
    const size = this.#sizes.get(file) ?? brotli(readFileSync(file)).length;
    this.#sizes.set(file, size);
    return size;
  }

  /** A script and, deeper and deeper, what it imports statically; import() waits for the reader. */
  #follow(url: URL, scripts: Set<string>): void {
    const file = this.#fileOf(url);
    if (file === undefined || scripts.has(file)) return;
    if (!existsSync(file)) throw new Error(`${url.pathname} is loaded by a page and is not in the build`);
    scripts.add(file);
    for (const next of importsOf(readFileSync(file, 'utf8'), url)) this.#follow(next, scripts);
  }

  #read(name: string): FirstView {
    const address = `/${name.replaceAll('\\', '/')}`.replace(/\/index\.html$/, '/');
    const here = new URL(this.#site.absolute(address));
    const html = readFileSync(join(this.#folder, name), 'utf8');
    const head = html.slice(0, html.search(/<\/head>/));
    const scripts = new Set<string>();
    const sheets = new Set<string>();
    const loaded = [...html.matchAll(CSS_URL)].map(([, url = '']) => url);
    const blocking: string[] = [];

    for (const { 1: tag, 2: rest = '', index } of html.matchAll(TAG)) {
      const attributes = attributesOf(rest);
      const rel = attributes.get('rel') ?? '';
      if (tag === 'link' && !LOADING_LINK.test(rel)) continue;
      const target = attributes.get(tag === 'link' ? 'href' : tag === 'object' ? 'data' : 'src');
      const module = attributes.get('type') === 'module';
      if (target === undefined) {
        if (tag !== 'script' || !module) continue;
        const start = index + `<script${rest}>`.length;
        const inline = html.slice(start, html.indexOf('</script>', start));
        for (const next of importsOf(inline, here)) this.#follow(next, scripts);
        continue;
      }
      loaded.push(target);
      const url = new URL(target, here);
      if (tag === 'script' || rel === 'modulepreload') this.#follow(url, scripts);
      const sheet = rel === 'stylesheet' ? this.#fileOf(url) : undefined;
      if (sheet !== undefined) sheets.add(sheet);
      const waits = module || attributes.has('defer') || attributes.has('async');
      if (tag === 'script' && !waits && index < head.length) blocking.push(target);
    }

    const sum = (files: Set<string>) => [...files].reduce((total, file) => total + this.#sizeOf(file), 0);
    const scriptBytes = sum(scripts);
    return {
      address,
      group: groupOf(address),
      bytes: brotli(Buffer.from(html)).length + sum(sheets) + scriptBytes,
      scriptBytes,
      foreign: loaded.filter((url) => !url.startsWith('data:') && new URL(url, here).origin !== this.#site.origin),
      blocking,
      fonts: html.match(/@font-face/g)?.length ?? 0,
    };
  }
}

function importsOf(script: string, from: URL): URL[] {
  return [...script.matchAll(STATIC_IMPORT)].map(([, specifier = '']) => new URL(specifier, from));
}

/** Groups in printing order, each with its pages. */
export function byGroup(views: readonly FirstView[]): [string, FirstView[]][] {
  const order = (name: string) => (GROUPS.findIndex(([known]) => known === name) + 100) % 100;
  return [...Map.groupBy(views, ({ group }) => group)].sort(([a], [b]) => order(a) - order(b));
}
