/** Our own pages never say what they tell others not to say. */

import type { Problem } from '../law/problem.ts';
import { allEntries, type Library } from '../library/assemble.ts';
import { fieldsThat } from '../library/meaning.ts';
import { outlineOf } from './outline.ts';
import { findPhrases, mayHold } from './phrases.ts';
import { readPlain } from './plain-leaflet.ts';
import { phrases } from './schema.ts';

/** A body with what it tells of old law taken out, its lines kept. */
function withoutHistory(body: string): string {
  return body.replace(/<History>[\s\S]*?<\/History>/g, (told) => told.replace(/[^\n]/g, ''));
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
    return texts.flatMap(({ text, line }) => {
      if (!mayHold(text, data)) return [];
      const plain = readPlain(text).text;
      return findPhrases(plain, outlineOf(plain), data).map(
        ({ start, end, phrase: { wrong, because, instead } }): Problem => ({
          file,
          line: line(),
          message: `“${plain.slice(start, end)}”不能这样说：${wrong}。${because}可以改成：${instead}`,
        }),
      );
    });
  });
}
