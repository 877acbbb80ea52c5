/** The one walk over all rendered pages: each is read once, whatever is asked of it afterwards. */

import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { waysOf } from '../machine/html.ts';
import { narrowPolicy } from './policies.ts';

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

/**
 * Writes each page with the policy that it needs.
 * @param folder the built site
 * @returns the pages by their addresses
 */
export function finishPages(folder: string): Map<string, FinishedPage> {
  return new Map(
    globSync('**/*.html', { cwd: folder }).map((name) => {
      const path = join(folder, name);
      const html = readFileSync(path, 'utf8');
      const finished = narrowPolicy(html);
      if (finished !== html) writeFileSync(path, finished);
      return readPage(name.replaceAll('\\', '/'), finished);
    }),
  );
}
