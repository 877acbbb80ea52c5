/** release.json beside every playlist: the files it needs, each with its hash (src/screen/release.ts). */

import { createHash } from 'node:crypto';
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'node-html-parser';
import type { Release } from '../screen/release.ts';
import type { Site } from '../site.ts';

function sha256(bytes: string | Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** Files that a page of the screen shows or runs, as names below the site's root. */
export function filesOfScreen(html: string, { base }: Pick<Site, 'base'>): string[] {
  const page = parse(html);
  const sources = [...page.querySelectorAll('img, script'), ...page.querySelectorAll('link[rel=icon]')];
  const addresses = sources.flatMap((one) => one.getAttribute('src') ?? one.getAttribute('href') ?? []);
  return [...new Set(addresses.map((address) => address.slice(base.length)))].sort();
}

/** Names below the root of the pages that play: screen/, screen/hall/. */
export function screenPages(folder: string): string[] {
  return globSync('screen/**/index.html', { cwd: folder })
    .map((name) => name.replaceAll('\\', '/').replace(/index\.html$/, ''))
    .filter((name) => readFileSync(join(folder, name, 'index.html'), 'utf8').includes('<main id="screen"'))
    .sort();
}

/** @param folder the built site */
export function writeReleases(folder: string, site: Pick<Site, 'base'>): void {
  for (const page of screenPages(folder)) {
    const html = readFileSync(join(folder, page, 'index.html'), 'utf8');
    const files: Release['files'] = { [page]: sha256(html) };
    for (const name of filesOfScreen(html, site)) files[name] = sha256(readFileSync(join(folder, name)));
    const release: Release = { version: sha256(JSON.stringify(files)).slice(0, 16), files };
    writeFileSync(join(folder, page, 'release.json'), `${JSON.stringify(release)}\n`);
  }
}
