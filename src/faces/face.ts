/** A face of the content: where its links lead and how it shows the components of a text. */

import type { AstroComponentFactory } from 'astro/runtime/server/index.js';
import type { ComponentName } from '../prose/vocabulary.ts';

export type Components = Readonly<Record<ComponentName, AstroComponentFactory>>;

export interface Face {
  name: string;
  /** From an address below the base to a link. */
  href: (path: string) => string;
  components: Components;
}
