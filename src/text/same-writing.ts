/**
 * The first half of every fold, for search and for the leaflet check alike: what a reader would call the
 * same character is one. Characters that nobody sees go, width and look-alikes of letters and digits,
 * Traditional forms, and the old short numerals 廿 and 卅.
 */

/** A text made plain, with the way back. */
export interface Folded {
  text: string;
  /** For each character of `text`, where it stands in the original. */
  at: number[];
}

/** Characters by which other spellings of one character are told: Traditional to Simplified. */
export type Characters = ReadonlyMap<string, string>;

const NUMERALS: ReadonlyMap<string, string> = new Map([
  ['廿', '二十'],
  ['卄', '二十'],
  ['卅', '三十'],
  ['卌', '四十'],
]);

/** Zero-width spaces, soft hyphens, marks of direction, variation selectors. Line ends and tabs are seen. */
const UNSEEN = /^(?:(?![\t\n\v\f\r\u0085])[\p{Cc}\p{Cf}\p{M}])$/u;
/** ① is a mark of a list, not the number 1. */
const WIDE = /^(?:(?![\u2460-\u24ff\u2776-\u2793\u3220-\u3243])[\p{L}\p{N}])$/u;

/**
 * @param char one character
 * @param characters other spellings, one for one
 * @returns what stands for it: nothing, itself, or another; 廿 gives two
 */
export function plainCharacter(char: string, characters?: Characters): string {
  const code = char.charCodeAt(0);
  // Most of what is read here is Chinese, and normalising is slow.
  if (code >= 0x4e00 && code <= 0x9fff) return NUMERALS.get(char) ?? characters?.get(char) ?? char;
  if (code < 0x80) return code < 0x20 && UNSEEN.test(char) ? '' : char;
  if (UNSEEN.test(char)) return '';
  const plain = WIDE.test(char) ? char.normalize('NFKC') : char;
  return NUMERALS.get(plain) ?? characters?.get(plain) ?? plain;
}

/** The same of a whole text. */
export function plainText(raw: string, characters?: Characters): string {
  let text = '';
  for (const char of raw) text += plainCharacter(char, characters);
  return text;
}
