/** The one walk over all rendered pages: each is read once, whatever is asked of it afterwards. */

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

/** What was rendered as it is written. */
export interface Finished {
  /** By the name below the site. */
  files: Map<string, string | Uint8Array>;
  /** The pages by their addresses. */
  pages: Map<string, FinishedPage>;
}

/** Each page with the policy that it needs, its script under the base. */
export function finishRendered(rendered: readonly RenderedFile[], { base }: Pick<Site, 'base'>): Finished {
  const finished: Finished = { files: new Map(), pages: new Map() };
  for (const { name, bytes } of rendered) {
    if (name.endsWith('.html')) {
      const html = narrowPolicy(Buffer.from(bytes).toString('utf8')).replace(SCRIPT, () => SCRIPT.slice(0, -1) + base);
      finished.files.set(name, html);
      finished.pages.set(...readPage(name, html));
    } else finished.files.set(name, bytes);
  }
  return finished;
}
