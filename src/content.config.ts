/** A collection for each kind whose files are MDX. Their entries come from the library, which reads and checks them. */

import { defineCollection } from 'astro:content';
import { loadFromLibrary } from './build/collection.ts';
import { KINDS } from './kinds/index.ts';
import type { Source, WrittenSource } from './library/sources.ts';

const written = KINDS.flatMap(({ sources }) => sources).filter(
  (source: Source<unknown>): source is WrittenSource<unknown> => 'folder' in source && source.files === '.mdx',
);

/** By the name of the folder under content/: rights, routes. */
export const collections = Object.fromEntries(
  written.map((source) => [
    source.folder.slice(source.folder.lastIndexOf('/') + 1),
    defineCollection({ loader: loadFromLibrary(source) }),
  ]),
);
