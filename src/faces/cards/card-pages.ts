/** Which pages of a site have cards, and where these lie. */

import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Library } from '../../library/assemble.ts';
import { cardFaces, type PageCards } from './card-faces.ts';
import type { CardShape } from './card-shapes.ts';
import { FONT_FILES } from './font-files.ts';

/** Whether the fonts are there: the light install leaves them out. */
export function fontsThere(): boolean {
  const { resolve } = createRequire(join(process.cwd(), 'package.json'));
  return Object.values(FONT_FILES).every((file) => {
    try {
      return existsSync(resolve(file));
    } catch {
      return false;
    }
  });
}

/**
 * Whether a site gets cards: one that has an address, which they carry, unless `npm run build -- --no-cards` or
 * `--cards` said otherwise (XUNFA_CARDS: no, yes).
 */
export function hasCards({ site }: Pick<Library, 'site'>): boolean {
  const said = process.env['XUNFA_CARDS'];
  if (said === 'no') return false;
  return said === 'yes' || (!site.preview && fontsThere());
}

/** The pages whose cards lie on the site. What somebody may have to hide has none: a picture stays on a telephone. */
export function drawnPages(library: Library): PageCards[] {
  return hasCards(library) ? [...cardFaces(library).values()].filter(({ discreet }) => !discreet) : [];
}

/** Where a card lies, below the base. */
export function cardPath(name: string, shape: CardShape): string {
  return `/cards/${name}/${shape}.png`;
}

/** What the shell of a page is told of its cards. */
export interface SharedCard {
  /** Below the base: of the page, or, where it has none, the site's own. */
  link: string;
  /** To keep and to send on; only of the page itself. */
  poster?: string;
}

/**
 * @param discreet whether somebody may have to leave the page in a hurry
 * @returns undefined where the site has no cards
 */
export function sharedCard(library: Library, path: string, discreet = false): SharedCard | undefined {
  if (!hasCards(library)) return undefined;
  const faces = cardFaces(library);
  const page = faces.get(path);
  const own = page && !page.discreet && !discreet ? page : undefined;
  const { name } = own ?? (faces.get('/') as PageCards);
  return { link: cardPath(name, 'link'), ...(own ? { poster: cardPath(name, 'poster') } : {}) };
}
