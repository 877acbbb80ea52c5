/**
 * Makes spellings that a reader would call the same the same: width and case (Unicode NFKC),
 * spaces, punctuation and particles gone, numbers before a measure word in digits, 天 after a number 日.
 */

import { fromChinese } from '../../law/numerals.ts';
import { type Characters, type Folded, plainCharacter, plainText } from '../../text/same-writing.ts';

export type { Characters, Folded } from '../../text/same-writing.ts';

/** Particles carry tone, not matter: 老板跑了 and 老板跑 are one. */
const PARTICLES = new Set('的了吗呢吧啊呀嘛哦啦');
const NOISE = /[\s\p{P}\p{S}\p{C}\p{M}]/u;
// No look-behind: Safari 15 has none.
const COUNTED = /([零〇一二两三四五六七八九十百千]+|\d+)(天|(?=[日天条款项年月个次周倍元万人名]))/g;

/** Chinese with nothing in it to fold, as most words of an index are. */
const FOLDED = /^(?:(?![的了吗呢吧啊呀嘛哦啦天零〇一二两三四五六七八九十百千廿卄卅卌])[\u4e00-\u9fff])*$/;

const NOISES = /[\s\p{P}\p{S}\p{C}\p{M}的了吗呢吧啊呀嘛哦啦]/gu;

/** The text that `fold` gives, without places: the quick way for whole indexes. */
export function foldText(raw: string): string {
  if (FOLDED.test(raw)) return raw;
  return plainText(raw)
    .replace(/[^\u4e00-\u9fff]/gu, (char) => char.normalize('NFKC').toLowerCase())
    .replace(NOISES, '')
    .replace(COUNTED, (_, numeral: string, day = '') => `${fromChinese(numeral) ?? numeral}${day === '' ? '' : '日'}`);
}

/** @param characters replaces single characters first, one for one */
export function fold(raw: string, characters?: Characters): Folded {
  let text = '';
  const at: number[] = [];
  let index = 0;
  for (const original of raw) {
    for (const char of plainCharacter(original, characters)) {
      const code = char.charCodeAt(0);
      // Most of what is read here is Chinese, and normalising is slow.
      for (const piece of code >= 0x4e00 && code <= 0x9fff ? char : char.normalize('NFKC').toLowerCase()) {
        if (PARTICLES.has(piece) || NOISE.test(piece)) continue;
        text += piece;
        for (let unit = 0; unit < piece.length; unit++) at.push(index);
      }
    }
    index += original.length;
  }
  return withDigits(text, at);
}

function withDigits(text: string, at: number[]): Folded {
  let folded = '';
  const places: number[] = [];
  let from = 0;
  const copy = (to: number) => {
    folded += text.slice(from, to);
    places.push(...at.slice(from, to));
  };
  for (const { 0: all, 1: numeral = '', 2: day = '', index } of text.matchAll(COUNTED)) {
    const written = String(fromChinese(numeral) ?? numeral);
    copy(index);
    folded += written;
    for (let unit = 0; unit < written.length; unit++) places.push(at[index] ?? 0);
    if (day !== '') {
      folded += '日';
      places.push(at[index + numeral.length] ?? 0);
    }
    from = index + all.length;
  }
  copy(text.length);
  return { text: folded, at: places };
}

/** Letters of a query: spaces, apostrophes and tone marks are how some people part syllables. */
export function lettersOf(typed: string): string | undefined {
  const letters = typed
    .normalize('NFD')
    .replace(/\u0308/g, 'v')
    .replace(/[\u0300-\u036f\s'’]/g, '')
    .toLowerCase()
    .replace(/uv/g, 'v');
  return /^[a-z]{2,40}$/.test(letters) ? letters : undefined;
}
