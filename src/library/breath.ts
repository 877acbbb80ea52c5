/** Sentences that can be read aloud in one breath. */

import type { Problem } from '../law/problem.ts';
import { fieldsThat } from './meaning.ts';
import type { Written } from './sources.ts';

/** Characters; a longer sentence loses a listener. */
export const LONGEST_SENTENCE = 45;

/** A citation in brackets, which nobody reads aloud. */
const BRACKETED = /（[^（）]*第[^（）]*条[^（）]*）/g;

/** Sentences of a text that are longer than may be read aloud in one breath. */
export function longSentences(text: string): string[] {
  return text
    .replace(BRACKETED, '')
    .split(/[。；？！\n]/)
    .filter((sentence) => [...sentence.trim()].length > LONGEST_SENTENCE);
}

/** Every long sentence of the entries, in their fields and below them. */
export function checkBreath(entries: readonly Written<unknown>[]): Problem[] {
  return entries.flatMap((entry) => {
    const { file, spotOf, bodyLine, compiled } = entry;
    return [
      ...fieldsThat(entry, 'prose', 'quoted').flatMap(({ path, value }) =>
        longSentences(value).map((sentence) => ({ file, ...spotOf(path), message: tooLong(sentence) })),
      ),
      ...longSentences(compiled.text).map((sentence) => ({ file, line: bodyLine, message: tooLong(sentence) })),
    ];
  });
}

function tooLong(sentence: string): string {
  return `这一句太长，念不下来：“${sentence.trim().slice(0, 12)}……”。请拆成不超过 ${LONGEST_SENTENCE} 个字的短句`;
}
