/** release.json beside every playlist: the files it needs, each with its hash (src/faces/screen/release.ts). */

import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readHtml } from '../../machine/html.ts';
import type { Site } from '../../site.ts';
import { type Release, VERSION_MARK } from './release.ts';

export function sha256(bytes: string | Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** Tags that load something. A long playlist read as a whole is a hundred megabytes, and all but these is text. */
const LOADING = /<script\b[\s\S]*?<\/script>|<(?:img|link)\b(?:[^>"]|"[^"]*")*>/g;

/** Files that a page of the screen shows or runs, as names below the site's root. */
export function filesOfScreen(html: string, { base }: Pick<Site, 'base'>): string[] {
  const page = readHtml((html.match(LOADING) ?? []).join('\n'));
  const sources = [...page.querySelectorAll('img, script'), ...page.querySelectorAll('link[rel=icon]')];
  const addresses = sources.flatMap((one) => one.getAttribute('src') ?? one.getAttribute('href') ?? []);
  return [...new Set(addresses.map((address) => address.slice(base.length)))].sort();
}

/** Names below the root of the pages that play: screen/, screen/hall/. */
function screenPages(folder: string, pages: readonly string[]): string[] {
  return pages
    .filter((name) => /^screen\/(?:.+\/)?index\.html$/.test(name))
    .filter((name) => readFileSync(join(folder, name), 'utf8').includes('<main id="screen"'))
    .map((name) => name.replace(/index\.html$/, ''))
    .sort();
}

/**
 * A page with its version written into it, and the release that they make.
 * @param page its name below the root
 * @param html with VERSION_MARK in it
 * @param others its other files by their names, each with its hash
 */
export function releaseOf(
  page: string,
  html: string,
  others: Readonly<Record<string, string>>,
): { html: string; release: Release } {
  const version = sha256(JSON.stringify([sha256(html), others])).slice(0, 16);
  const marked = html.replace(VERSION_MARK, version);
  return { html: marked, release: { version, files: { [page]: sha256(marked), ...others } } };
}

/**
 * Writes into the empty notice.txt which publishing it came with: a screen tells by it a deployment from somebody
 * who took a notice down. Every page of the site counts, so that another site has another number.
 */
function stampNotice(folder: string, pages: readonly string[]): void {
  const path = join(folder, 'screen', 'notice.txt');
  if (!existsSync(path)) return;
  const stamp = sha256(
    [...pages]
      .sort()
      .map((name) => sha256(readFileSync(join(folder, name))))
      .join('\n'),
  ).slice(0, 12);
  writeFileSync(path, readFileSync(path, 'utf8').replace(VERSION_MARK, stamp));
}

/**
 * @param folder the built site
 * @param pages all its pages, by their files: screen/index.html
 */
export function writeReleases(folder: string, pages: readonly string[], site: Pick<Site, 'base'>): void {
  for (const page of screenPages(folder, pages)) {
    const path = join(folder, page, 'index.html');
    const built = readFileSync(path, 'utf8');
    const others = filesOfScreen(built, site).map((name) => [name, sha256(readFileSync(join(folder, name)))]);
    const { html, release } = releaseOf(page, built, Object.fromEntries(others) as Record<string, string>);
    writeFileSync(path, html);
    writeFileSync(join(folder, page, 'release.json'), `${JSON.stringify(release)}\n`);
  }
  stampNotice(folder, pages);
}
