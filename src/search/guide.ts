/** The guide's questions and answers as words to search by: they are how people put it. */

import { questionModels } from '../guide/model.ts';
import type { Library } from '../library/library.ts';

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

/** Every question page but the first, named by the answer that leads to it. */
export function guidePages(
  library: Library,
): { path: string; title: string; gist: string; keywords: string[]; asks: string[] }[] {
  return questionModels(library).flatMap(({ path, ask, trail, answers }) => {
    const last = trail[trail.length - 1];
    if (!last) return [];
    const found = library.guide.data;
    const note = Object.values(found.questions)
      .flatMap((question) => Object.values(question.answers))
      .find(({ say }) => say === last.answer)?.note;
    return [
      {
        path,
        title: last.answer,
        gist: ask,
        keywords: note === undefined ? [] : note.split(/[、，]/).map((word) => word.trim()),
        asks: answers.map(({ say }) => say),
      },
    ];
  });
}
