/** What the text of a file may cite and must explain. */

import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ContextOf } from '../prose/site.ts';
import { library } from './index.ts';

/** Asks the library of this build, so that a law or a term that has changed counts at once. */
export const proseContextOf: ContextOf = (url) => {
  const { root, citations, glossary } = library();
  const file = relative(root, fileURLToPath(url)).replaceAll('\\', '/');
  return { file, citations, glossary: file.startsWith('content/terms/') ? undefined : glossary };
};
