/** What the text of a file may cite and must explain. */

import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { commonOf } from '../library/layers.ts';
import type { Source } from '../library/sources.ts';
import { library } from '../library.ts';
import type { ContextOf } from '../prose/vite-plugins.ts';

/** Whether a file is one of a source's. */
function holds(source: Source<unknown>, file: string): boolean {
  return 'folder' in source && commonOf(file).startsWith(`${source.folder}/`);
}

/** Asks the library of this build, so that a law or a term that has changed counts at once. */
export const proseContextOf: ContextOf = (url) => {
  const { root, citations, glossary, kinds } = library();
  const file = relative(root, fileURLToPath(url)).replaceAll('\\', '/');
  const explains = kinds.some((kind) => kind.glossary && kind.sources.some((source) => holds(source, file)));
  return { file, citations, glossary: explains ? undefined : glossary };
};
