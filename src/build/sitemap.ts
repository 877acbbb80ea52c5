/** The list of pages for search engines, by Astro's own sitemap: it is called by us, since we render the pages. */

import { pathToFileURL } from 'node:url';
import sitemap from '@astrojs/sitemap';
import type { AstroConfig, AstroIntegrationLogger } from 'astro';
import { publishedEntries } from '../faces/web/published.ts';
import type { Library } from '../library/assemble.ts';

/** Search is a way to a page, and the hall screen shows what other pages say: neither is to be listed. */
const UNLISTED = /^\/(?:search|screen|screen\/(?!setup\/$).+)\/$/;

/** What goes wrong there goes wrong with the build. */
const LOGGER = {
  info: () => undefined,
  warn: (message: string) => {
    throw new Error(message);
  },
  error: (message: string) => {
    throw new Error(message);
  },
} as unknown as AstroIntegrationLogger;

/**
 * @param folder the site
 * @param pages addresses below the base: /rights/
 */
export async function writeSitemap(folder: string, pages: readonly string[], library: Library): Promise<void> {
  const { site } = library;
  const reviewed = new Map(publishedEntries(library).map((entry) => [site.absolute(entry.path), entry.reviewed]));
  const { hooks } = sitemap({
    customPages: pages
      .filter((page) => page.endsWith('/') && !UNLISTED.test(page))
      .sort()
      .map((page) => site.absolute(page)),
    serialize: (item) => {
      const lastmod = reviewed.get(item.url);
      return lastmod === undefined ? item : { ...item, lastmod };
    },
  });
  // The parts of Astro's settings that it looks at.
  const config = { site: site.origin, base: site.base, trailingSlash: 'always', build: { format: 'directory' } };
  await hooks['astro:routes:resolved']?.({ routes: [], logger: LOGGER });
  await hooks['astro:config:done']?.({ config: config as AstroConfig } as Parameters<
    NonNullable<(typeof hooks)['astro:config:done']>
  >[0]);
  await hooks['astro:build:done']?.({
    pages: [],
    dir: pathToFileURL(`${folder}/`),
    assets: new Map(),
    logger: LOGGER,
  });
}
