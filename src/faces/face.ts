/** The contract of a face: how it links, how it shows the components of a text, what else must hold for it. */

import type { AstroComponentFactory } from 'astro/runtime/server/index.js';
import type { Problem } from '../law/problem.ts';
import type { Library } from '../library/assemble.ts';
import { COMPONENTS, type ComponentName } from '../prose/vocabulary.ts';
import type { Site } from '../site.ts';

export type Components = Readonly<Record<ComponentName, AstroComponentFactory>>;

/** What a view is told of the face that it is rendered for (Astro.locals.face). */
export interface Rendering {
  name: string;
  /** From an address below the base to a link. */
  href: (path: string) => string;
  components: Components;
}

/**
 * Why a face cannot show the texts: a component that writers may use is missing from its map.
 * @returns a sentence for whoever builds the face; undefined where it has them all
 */
export function lackingComponent(name: string, components: Partial<Components>): string | undefined {
  const lacking = COMPONENTS.filter((one) => components[one] === undefined);
  if (lacking.length === 0) return undefined;
  return `“${name}”这一面没有 ${lacking.map((one) => `<${one}>`).join('、')}，用到它的正文显示不出来。请在 src/faces/${name}/components.ts 里加上`;
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
