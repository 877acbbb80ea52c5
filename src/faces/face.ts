/** The contract of a face: how it links, how it shows the components of a text, what else must hold for it. */

import type { AstroComponentFactory } from 'astro/runtime/server/index.js';
import type { Problem } from '../law/problem.ts';
import type { Library } from '../library/library.ts';
import type { ComponentName } from '../prose/vocabulary.ts';
import type { Site } from '../site.ts';

export type Components = Readonly<Record<ComponentName, AstroComponentFactory>>;

/** What a view is told of the face that it is rendered for (Astro.locals.face). */
export interface Rendering {
  name: string;
  /** From an address below the base to a link. */
  href: (path: string) => string;
  components: Components;
}

export interface Face {
  /** The name of its folder. */
  name: string;
  /**
   * How it links, for faces that have pages.
   * @param page the page that links, below the base
   */
  href?: (site: Pick<Site, 'href' | 'absolute'>, page: string) => Rendering['href'];
  /** What must be mended before it can show the content; asked only where the content stands. */
  check?: (library: Library) => Problem[];
}
