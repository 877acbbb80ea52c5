/** A list of readings must be one: each word holds its character, and has one reading of it. */

import type { Problem } from '../../law/problem.ts';
import type { Library } from '../../library/assemble.ts';
import { readings } from './schema.ts';

export function checkReadings({ of }: Library): Problem[] {
  const { file, data, spotOf } = of(readings);
  return Object.entries(data.words).flatMap(([character, byReading]) => {
    const seen = new Map<string, string>();
    return Object.entries(byReading).flatMap(([reading, words]) =>
      words.flatMap((word, index): Problem[] => {
        // Asked only where it is needed: finding a place reads the file again.
        const spot = () => spotOf(['words', character, reading, index]);
        if (!word.includes(character)) {
          return [{ file, ...spot(), message: `“${word}”里没有“${character}”。请换一个词，或者挪到它该在的字下面` }];
        }
        const other = seen.get(word);
        seen.set(word, reading);
        if (other === undefined) return [];
        return [{ file, ...spot(), message: `“${word}”里的“${character}”写了两次：${other} 和 ${reading}。请留一个` }];
      }),
    );
  });
}
