/** Our own pages never say what they tell others not to say. */

import { findPhrases } from '../leaflet/phrases.ts';
import { proseFields } from '../library/fields.ts';
import type { Library } from '../library/library.ts';
import type { Problem } from '../library/problem.ts';

/**
 * Myths and keywords are what people say, a quiz has its wrong answers, the old handout is quoted;
 * the rest speaks for itself.
 */
export function checkPhrases(library: Library): Problem[] {
  const { readings, routes, rights, warnings, cases, terms, pages, letters, guide, clocks, procedure } = library;
  const { penalties, crimes, phrases } = library;
  const entries = [readings, routes, rights, warnings, cases, terms, pages, letters].flat();
  return [...entries, guide, clocks, procedure, penalties, crimes].flatMap(({ file, data, body, bodyLine, lineOf }) => {
    const fields = proseFields(data).filter(({ path }) => !path.includes('keywords'));
    const texts = [
      ...fields.map(({ path, value }) => ({ text: value, line: () => lineOf(path) })),
      ...body.split('\n').map((text, index) => ({ text, line: () => bodyLine + index })),
    ];
    return texts.flatMap(({ text, line }) =>
      findPhrases(text, phrases.data.phrases).map(
        ({ words, say, instead }): Problem => ({
          file,
          line: line(),
          message: `“${words}”不能这样说：${say}可以改成：${instead}`,
        }),
      ),
    );
  });
}
