/** Collections of Astro over the library: the same entries, checked once, with our messages. */

import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Loader } from 'astro/loaders';
import { KINDS } from '../kinds/index.ts';
import { ContentError } from '../law/problem.ts';
import type { Library } from '../library/assemble.ts';
import { textKey } from '../library/layers.ts';
import type { WrittenSource } from '../library/sources.ts';
import { folderName, isWritten, textFiles } from '../library/texts.ts';
import { library } from '../library.ts';

/** The name by which `refreshContent` finds our collections. */
export const LOADER = 'xunfa';

/** Astro loads its settings as modules of its own: which editions' texts it is to compile stands on the process. */
const shared = globalThis as { xunfaEditions?: readonly string[] | undefined };

/** The editions whose texts are compiled together; without it, that of the library which is current. */
export function compileFor(editions: readonly string[]): void {
  shared.xunfaEditions = editions;
}

const written = () => KINDS.flatMap(({ sources }) => sources).filter(isWritten);

/** A loader for each kind whose files are MDX, by the name of the folder under content/: rights, routes. */
export function loaders(): Map<string, Loader> {
  return new Map(written().map((source) => [folderName(source), loadFromLibrary(source)]));
}

/** The files of the collections: as long as these are the same, so is all that Astro keeps of them. */
export function collectedFiles(all: Library): string[] {
  return written().flatMap((source) => collected(all, source));
}

function collected(all: Library, source: WrittenSource<unknown>): string[] {
  return [...textFiles(all, source, shared.xunfaEditions ?? [all.edition])];
}

/** The texts of one source. Views get what else an entry says from the library. */
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
      // No digest: what a text says depends on laws and terms too, so nothing is ever skipped.
      store.clear();
      for (const file of collected(all, source)) {
        const filePath = relative(site, `${all.root}/${file}`).replaceAll('\\', '/');
        store.set({ id: textKey(file), data: {}, filePath, deferredRender: true });
      }
    },
  };
}
