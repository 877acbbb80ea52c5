/** Our own pages never say what they tell others not to say. */

import type { Problem } from '../law/problem.ts';
import { allEntries, type Library } from '../library/assemble.ts';
import { fieldsThat } from '../library/meaning.ts';
import { findPhrases } from './phrases.ts';
import { phrases } from './schema.ts';

/** A body with what it tells of old law taken out, its lines kept. */
function withoutHistory(body: string): string {
  return body.replace(/<History>[\s\S]*?<\/History>/g, (told) => told.replace(/[^\n]/g, ''));
}

/** Whether the sentence that holds a place asks: a question says nothing yet. */
function asks(text: string, end: number): boolean {
  return /^[^。；！？\n]*？/.test(text.slice(end));
}

/** What others say, such as a myth, and what tells of old law is quoted; the rest speaks for itself. */
export function checkPhrases(library: Library): Problem[] {
  const { file: own, data } = library.of(phrases);
  return allEntries(library).flatMap((entry) => {
    const { file, body, bodyLine, lineOf } = entry;
    if (file === own) return [];
    const fields = fieldsThat(entry, 'prose', 'form').filter(
      ({ meaning }) => !(meaning.is === 'prose' && meaning.history),
    );
    const texts = [
      ...fields.map(({ path, value }) => ({ text: value, line: () => lineOf(path) })),
      ...withoutHistory(body)
        .split('\n')
        .map((text, index) => ({ text, line: () => bodyLine + index })),
    ];
    return texts.flatMap(({ text, line }) =>
      findPhrases(text, data.phrases)
        .filter(({ end }) => !asks(text, end))
        .map(
          ({ words, say, instead }): Problem => ({
            file,
            line: line(),
            message: `“${words}”不能这样说：${say}可以改成：${instead}`,
          }),
        ),
    );
  });
}
