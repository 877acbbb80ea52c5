/** A collection for each kind whose files are MDX. Their entries come from the library, which reads and checks them. */

import { defineCollection } from 'astro:content';
import { createRequire } from 'node:module';

// As this process has loaded it already: Astro would compile all kinds a second time, a seventh of the build.
const require = createRequire(import.meta.url);
const { loaders } = require('./build/collection.ts') as typeof import('./build/collection.ts');

/** By the name of the folder under content/: rights, routes. */
export const collections = Object.fromEntries(
  [...loaders()].map(([name, loader]) => [name, defineCollection({ loader })]),
);
