/** Our own pages never say what they tell others not to say. */

import type { Problem } from '../law/problem.ts';
import { allEntries, type Library } from '../library/assemble.ts';
import { fieldsThat } from '../library/meaning.ts';
import { digestOf, keptResult } from '../text/kept-results.ts';
import { outlineOf } from './outline.ts';
import { findPhrases, mayHold } from './phrases.ts';
import { readPlain } from './plain-leaflet.ts';
import { type Phrases, phrases } from './schema.ts';

/** A body with what it tells of old law taken out, its lines kept. */
function withoutHistory(body: string): string {
  return body.replace(/<History>[\s\S]*?<\/History>/g, (told) => told.replace(/[^\n]/g, ''));
}

/** What must not be said, in one of several texts. */
interface Saying {
  /** Which of the texts. */
  at: number;
  message: string;
}

function spokenIn(texts: readonly string[], data: Phrases): Saying[] {
  return texts.flatMap((text, at) => {
    if (!mayHold(text, data)) return [];
    const plain = readPlain(text).text;
    return findPhrases(plain, outlineOf(plain), data).map(({ start, end, phrase: { wrong, because, instead } }) => ({
      at,
      message: `“${plain.slice(start, end)}”不能这样说：${wrong}。${because}可以改成：${instead}`,
    }));
  });
}

/** Entries whose reading is kept. */
const READ = 4000;

/** What others say, such as a myth, and what tells of old law is quoted; the rest speaks for itself. */
export function checkPhrases(library: Library): Problem[] {
  const { file: own, data } = library.of(phrases);
  const told = digestOf(data);
  return allEntries(library).flatMap((entry): Problem[] => {
    const { file, body, bodyLine, spotOf } = entry;
    if (file === own) return [];
    const fields = fieldsThat(entry, 'prose', 'form').filter(
      ({ meaning }) => !(meaning.is === 'prose' && meaning.history),
    );
    const texts = [...fields.map(({ value }) => value), ...withoutHistory(body).split('\n')];
    return keptResult('phrases', digestOf(told, texts), READ, () => spokenIn(texts, data)).map(({ at, message }) => {
      const field = fields[at];
      const spot = field ? spotOf(field.path) : { line: bodyLine + at - fields.length };
      return { file, ...spot, message };
    });
  });
}
