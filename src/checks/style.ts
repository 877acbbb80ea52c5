/** Chinese copy style, by AutoCorrect: full-width punctuation, a space between Chinese and digits. */

import type { Problem } from '../law/problem.ts';
import { allEntries, type Library } from '../library/assemble.ts';
import { fieldsThat } from '../library/meaning.ts';
import { digestOf, keptResult } from '../text/kept-results.ts';
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

/** Nothing but Chinese and its own marks: no rule of the copy style has anything to say of it. */
const CHINESE_ALONE = /^[\p{Script=Han}，。、；：？！“”‘’（）《》…—①-⑳]*$/u;

/** A text as it should be, the lines after `plain` in Markdown; undefined where it is well. */
function betterTexts(texts: readonly string[], plain: number): { at: number; better: string }[] {
  return texts.flatMap((text, at) => {
    if (CHINESE_ALONE.test(text)) return [];
    const better = corrected(text, at < plain ? format : formatMarkdown);
    return better === undefined ? [] : [{ at, better }];
  });
}

/** Entries whose reading is kept. */
const READ = 4000;

/** Where the copy style differs; the official text is not looked at. */
export function checkStyle(library: Library): Problem[] {
  return allEntries(library).flatMap((entry): Problem[] => {
    const { file, body, bodyLine, spotOf } = entry;
    const fields = fieldsThat(entry, 'prose', 'quoted');
    const plain = fields.length;
    const texts = [...fields.map(({ value }) => value), ...body.split('\n')];
    return keptResult('style', digestOf(plain, texts), READ, () => betterTexts(texts, plain)).map(({ at, better }) => {
      const field = fields[at];
      return {
        file,
        ...(field ? spotOf(field.path) : { line: bodyLine + at - plain }),
        message: `排版请改成：${better}`,
      };
    });
  });
}
