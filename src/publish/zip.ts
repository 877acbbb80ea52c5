/** The zip of a site: the same bytes for the same site, and dates by which servers and browsers see what changed. */

import { createHash } from 'node:crypto';
import { type Zippable, zipSync } from 'fflate';
import type { SiteFiles } from './whole-site.ts';

/** Compressed already. */
const DENSE = /\.(?:avif|docx|jpe?g|mp3|mp4|pagefind|pf_\w+|png|pptx|webp|woff2|zip)$/;

const LASTMOD = /<lastmod>(\d{4}-\d{2}-\d{2})/g;
/** For a site whose pages have no dates. */
const SOME_DAY = '2020-01-01';
const WEEK = 7 * 86_400;

/** The newest day that the pages of a site are of. */
function newestDay(files: SiteFiles): string {
  const maps = [...files].filter(([name]) => /(?:^|\/)sitemap-\d+\.xml$/.test(name));
  const days = maps.flatMap(([, bytes]) => [...Buffer.from(bytes).toString('utf8').matchAll(LASTMOD)]);
  return (
    days
      .map(([, day = '']) => day)
      .sort()
      .at(-1) ?? SOME_DAY
  );
}

/**
 * A time within the week before the newest day of the site, by what the file holds. Most servers tell browsers that
 * a file is the one they have by its size and its time: one time for all would keep an old page on a phone whenever
 * a new one is as long; and browsers keep a file of which no one tells them for a tenth of its age.
 */
export function dateOf(bytes: Uint8Array, day: string): Date {
  const steps = createHash('sha256').update(bytes).digest().readUInt32BE() % (WEEK / 2);
  const at = new Date(Date.parse(`${day}T00:00:00Z`) - steps * 2000);
  // A zip knows no time zones: the same numbers wherever it is made.
  return new Date(
    at.getUTCFullYear(),
    at.getUTCMonth(),
    at.getUTCDate(),
    at.getUTCHours(),
    at.getUTCMinutes(),
    at.getUTCSeconds(),
  );
}

/** @param files in the order of the zip */
export function zipOf(files: SiteFiles): Uint8Array {
  const day = newestDay(files);
  const entries: Zippable = {};
  for (const [name, bytes] of files) {
    entries[name] = [bytes, { level: DENSE.test(name) ? 0 : 6, mtime: dateOf(bytes, day) }];
  }
  return zipSync(entries);
}
