/** Traditional forms of given characters, from a well-kept dictionary. Used in the build only. */

import { Converter } from 'opencc-js/t2cn';
import { keptResult } from './kept-results.ts';

/** First and last character of Unicode's first block of Chinese characters. */
const CHINESE: readonly [number, number] = [0x4e00, 0x9fff];

/** Every character with the Simplified one that it stands for, looked up once. */
function allPairs(): [string, string][] {
  const converters = ['t', 'hk', 'tw'].map((from) => Converter({ from: from as 't' | 'hk' | 'tw', to: 'cn' }));
  const pairs: [string, string][] = [];
  for (let code = CHINESE[0]; code <= CHINESE[1]; code++) {
    const character = String.fromCharCode(code);
    const simplified = converters.map((convert) => convert(character)).find((one) => one !== character);
    if (simplified !== undefined) pairs.push([character, simplified]);
  }
  return pairs;
}

/**
 * @param vocabulary the Simplified characters that matter
 * @returns pairs, Traditional and Simplified, one after the other, as people in Hong Kong and Taiwan write them
 */
export function traditionalPairs(vocabulary: ReadonlySet<string>): string {
  return keptResult('traditional', '', 1, allPairs)
    .filter(([character, simplified]) => !vocabulary.has(character) && vocabulary.has(simplified))
    .flat()
    .join('');
}
