/** The guide's questions and answers as words to search by: they are how people put it. */

import { questionModels } from '../../guide/model.ts';
import type { Library } from '../../library/assemble.ts';

function wordsOf({ say, note }: { say: string; note?: string | undefined }): string[] {
  return note === undefined ? [say] : [say, note];
}

/** The answers that lead to each page, by its path. */
export function guideAsks(library: Library): Map<string, string[]> {
  const asks = new Map<string, string[]>();
  for (const { answers } of questionModels(library)) {
    for (const answer of answers) asks.set(answer.path, [...(asks.get(answer.path) ?? []), ...wordsOf(answer)]);
  }
  return asks;
}
