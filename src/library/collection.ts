/** A collection of Astro over the library: the same entries, checked once, with our messages. */

import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Loader } from 'astro/loaders';
import type { Entry } from './entries.ts';
import { library } from './index.ts';
import type { Library } from './library.ts';
import { ContentError } from './problem.ts';

/** The name by which `refreshContent` finds our collections. */
export const LOADER = 'xunfa';

/** @param entriesOf the entries of one kind, by the ids that their files have */
export function loadFromLibrary(entriesOf: (library: Library) => readonly Entry<object>[]): Loader {
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
      for (const { id, file, data } of entriesOf(all)) {
        const filePath = relative(site, `${all.root}/${file}`).replaceAll('\\', '/');
        store.set({ id, data: { ...data }, filePath, deferredRender: true });
      }
    },
  };
}
