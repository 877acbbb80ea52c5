/** Traditional forms of given characters, from a well-kept dictionary. Used in the build only. */

import { Converter } from 'opencc-js/t2cn';

/** First and last character of Unicode's first block of Chinese characters. */
const CHINESE: readonly [number, number] = [0x4e00, 0x9fff];

/**
 * @param vocabulary the Simplified characters that matter
 * @returns pairs, Traditional and Simplified, one after the other, as people in Hong Kong and Taiwan write them
 */
export function traditionalPairs(vocabulary: ReadonlySet<string>): string {
  const converters = ['t', 'hk', 'tw'].map((from) => Converter({ from: from as 't' | 'hk' | 'tw', to: 'cn' }));
  let pairs = '';
  for (let code = CHINESE[0]; code <= CHINESE[1]; code++) {
    const character = String.fromCharCode(code);
    if (vocabulary.has(character)) continue;
    const simplified = converters.map((convert) => convert(character)).find((one) => one !== character);
    if (simplified !== undefined && vocabulary.has(simplified)) pairs += character + simplified;
  }
  return pairs;
}
