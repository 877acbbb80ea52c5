/**
 * The short code before 发通知. It keeps passers-by from the form and is no secret kept from anyone who reads
 * programs: the page holds not the code but its mark, so that nobody who looks at the page's text learns it.
 */

const ROUNDS = 1000;

/** The same in the build and in the browser: FNV-1a, many times over. */
export function codeMark(code: string): string {
  let mark = 0x81_1c_9d_c5;
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const char of `${code}/${mark}`) mark = Math.imul(mark ^ (char.codePointAt(0) ?? 0), 0x01_00_01_93) >>> 0;
  }
  return mark.toString(16);
}
