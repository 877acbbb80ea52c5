/** Chinese copy style, by AutoCorrect: full-width punctuation, a space between Chinese and digits. */

import type { Problem } from '../law/problem.ts';
import { allEntries, type Library } from '../library/assemble.ts';
import { fieldsThat } from '../library/meaning.ts';
import { format, formatMarkdown } from './autocorrect.ts';

/** Quoted as they are: titles, document numbers; and the wide space of forms. */
const AS_IS = /《[^》]*》|〔\d+〕\d+号|　+/g;

/** Stands for what is quoted while the rest is corrected: a character that nobody writes. */
const MASK = '龘';

/** The line as it should be, or undefined where it is well. */
function corrected(text: string, correct: (text: string) => string): string | undefined {
  const kept: string[] = [];
  const masked = text.replace(AS_IS, (words) => {
    kept.push(words);
    return MASK;
  });
  const result = correct(masked);
  if (result === masked) return undefined;
  return result.replaceAll(MASK, () => kept.shift() ?? '');
}

/** Where the copy style differs; the official text is not looked at. */
export function checkStyle(library: Library): Problem[] {
  return allEntries(library).flatMap((entry): Problem[] => {
    const { file, body, bodyLine, lineOf } = entry;
    return [
      ...fieldsThat(entry, 'prose', 'quoted').flatMap(({ path, value }) => {
        const better = corrected(value, format);
        return better === undefined ? [] : [{ file, line: lineOf(path), message: `排版请改成：${better}` }];
      }),
      ...body.split('\n').flatMap((line, index) => {
        const better = corrected(line, formatMarkdown);
        return better === undefined ? [] : [{ file, line: bodyLine + index, message: `排版请改成：${better}` }];
      }),
    ];
  });
}
