/** Collections of Astro over the library: the same entries, checked once, with our messages. */

import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Loader } from 'astro/loaders';
import { KINDS } from '../kinds/index.ts';
import { ContentError } from '../law/problem.ts';
import type { Library } from '../library/assemble.ts';
import type { Source, WrittenSource } from '../library/sources.ts';
import { library } from '../library.ts';

/** The name by which `refreshContent` finds our collections. */
export const LOADER = 'xunfa';

/** A loader for each kind whose files are MDX, by the name of the folder under content/: rights, routes. */
export function loaders(): Map<string, Loader> {
  const written = KINDS.flatMap(({ sources }) => sources).filter(
    (source: Source<unknown>): source is WrittenSource<unknown> => 'folder' in source && source.files === '.mdx',
  );
  return new Map(
    written.map((source) => [source.folder.slice(source.folder.lastIndexOf('/') + 1), loadFromLibrary(source)]),
  );
}

/** The entries of one source, by the names of their files. */
function loadFromLibrary(source: WrittenSource<unknown>): Loader {
  return {
    name: LOADER,
    load: async ({ store, config, watcher }) => {
      let all: Library;
      try {
        all = library();
      } catch (error) {
        if (!(error instanceof ContentError) || !watcher) throw error;
        // While somebody edits, what stood last stays; the pages say what is wrong.
        return;
      }
      const site = fileURLToPath(config.root);
      // No digest: what an entry says depends on laws and terms too, so nothing is ever skipped.
      store.clear();
      for (const { id, file, data } of all.of(source)) {
        const filePath = relative(site, `${all.root}/${file}`).replaceAll('\\', '/');
        store.set({ id, data: { ...(data as object) }, filePath, deferredRender: true });
      }
    },
  };
}
