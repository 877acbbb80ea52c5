/** The finder is a tree that ends in every route. */

import type { Problem } from '../law/problem.ts';
import type { Library } from '../library/assemble.ts';
import { routeNames } from './routes.ts';
import { guide } from './schema.ts';
import { walkGuide } from './tree.ts';

export function checkGuide(library: Library): Problem[] {
  const { file, data, spotOf } = library.of(guide);
  // A route whose file is broken has been reported: it is there all the same.
  const broken = library.problems.flatMap((problem) => /^content\/routes\/(.+)\.mdx$/.exec(problem.file)?.[1] ?? []);
  const { flaws } = walkGuide(data, new Set([...routeNames(library), ...broken]));
  return flaws.map(({ path, message }) => ({ file, ...spotOf(path), message }));
}
