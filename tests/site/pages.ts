/** The built pages, read once, and parsed where somebody asks. */

import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { HTMLElement } from 'node-html-parser';
import { readHtml } from '../../src/machine/html.ts';
import { PROJECT } from '../content-copy.ts';
import { DEFAULT_SITE } from '../sites.ts';

export interface BuiltPage {
  address: string;
  html: string;
  document: HTMLElement;
}

export const SITE = join(PROJECT, DEFAULT_SITE);

/** Every page; the boxes for frames of other sites are none. */
export function readPages(site = SITE): BuiltPage[] {
  return readAt(site, (name) => !name.startsWith(BOXES));
}

/** The boxes that other sites show in a frame. */
export function readBoxes(site = SITE): BuiltPage[] {
  return readAt(site, (name) => name.startsWith(BOXES));
}

const BOXES = 'embed/';

function readAt(site: string, isWanted: (name: string) => boolean): BuiltPage[] {
  return globSync('**/*.html', { cwd: site })
    .map((name) => name.replaceAll('\\', '/'))
    .filter(isWanted)
    .sort()
    .map((name) => {
      const html = readFileSync(join(site, name), 'utf8');
      let document: HTMLElement | undefined;
      return {
        address: `/${name}`.replace(/\/index\.html$/, '/'),
        html,
        // Most files only forward, and nobody looks into them.
        get document() {
          document ??= readHtml(html);
          return document;
        },
      };
    });
}

/** Short links only forward; the rest are pages to read. */
export function isShortLink({ address }: BuiltPage): boolean {
  return /^\/[a-z\d][\dlo]+\/$/i.test(address);
}
