/** The pages that every engine searches: title and text of each, read from the built site. */

import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readHtml } from '../../../src/machine/html.ts';

export interface PageText {
  /** /routes/unpaid-wages/ */
  id: string;
  title: string;
  text: string;
}

/** Every page that Pagefind indexes, too. */
export function pageTexts(dist: string): PageText[] {
  return globSync('**/index.html', { cwd: dist })
    .sort()
    .flatMap((name): PageText[] => {
      const html = readFileSync(join(dist, name), 'utf8');
      if (!html.includes('data-pagefind-body')) return [];
      const page = readHtml(html);
      const text = page.querySelector('[data-pagefind-body]')?.text.replace(/\s+/g, ' ').trim() ?? '';
      const title = page.querySelector('h1')?.text.trim() ?? '';
      return [{ id: `/${name.replace(/index\.html$/, '')}`, title, text }];
    });
}
