/** The one walk over all rendered pages: each is written once, and read once, whatever is asked of it afterwards. */

import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { waysOf } from '../machine/html.ts';
import type { Site } from '../site.ts';
import { narrowPolicy } from './policies.ts';
import type { RenderedFile } from './renderer.ts';

/** What later steps of the build ask about a page. */
export interface FinishedPage {
  /** Its file below the site's folder: rights/index.html. */
  name: string;
  /** Where it leads, as written. */
  links: Set<string>;
  /** The places on it. */
  ids: Set<string>;
  /** Whether the full-text search is to know its text. */
  searchable: boolean;
}

/** The address below the base of a file of the site: rights/index.html is /rights/. */
export function addressOf(name: string): string {
  return `/${name.replaceAll('\\', '/')}`.replace(/\/index\.html$/, '/');
}

/** @returns a page under its address below the base: /rights/, /404.html */
export function readPage(name: string, html: string): [string, FinishedPage] {
  return [addressOf(name), { name, ...waysOf(html), searchable: html.includes('data-pagefind-body') }];
}

/** Before the one script of ours that Astro links: it renders every edition for `/`. */
const SCRIPT = '<script type="module" src="/';

/**
 * Writes what was rendered: each page with the policy that it needs, its script under the base.
 * @param folder the site
 * @returns the pages by their addresses
 */
export function writeRendered(
  folder: string,
  files: readonly RenderedFile[],
  { base }: Pick<Site, 'base'>,
): Map<string, FinishedPage> {
  const pages = new Map<string, FinishedPage>();
  for (const { name, bytes } of files) {
    const path = join(folder, name);
    mkdirSync(dirname(path), { recursive: true });
    if (name.endsWith('.html')) {
      const html = narrowPolicy(bytes.toString('utf8')).replace(SCRIPT, () => SCRIPT.slice(0, -1) + base);
      writeFileSync(path, html);
      pages.set(...readPage(name, html));
    } else writeFileSync(path, bytes);
  }
  return pages;
}
