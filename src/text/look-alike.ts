/** Codes as people read them off paper: l is 1 or I, o is 0, and a telephone begins with a capital. */

/** What cannot be told apart in print; no new code holds any of it. */
const CONFUSED = /[l1o0i]/;

const FIRST: Readonly<Record<string, string>> = { l: '1Ii', o: '0' };

/** Whether a code can be misread. */
export function isConfusing(code: string): boolean {
  return CONFUSED.test(code);
}

/**
 * The misreadings of a code that people really type: its first letter taken for another one or as a capital, its
 * digits taken for letters throughout. Rarer mixtures are left to `asCode`.
 */
export function lookAlikes(code: string): string[] {
  const first = code.charAt(0);
  const rest = code.slice(1);
  const letters = rest.replaceAll('1', 'l').replaceAll('0', 'o');
  const found = [...(FIRST[first] ?? ''), first.toUpperCase()].map((other) => other + rest);
  return [...new Set([...found, first + letters])].filter((other) => other !== code);
}

/** The code that somebody meant, whatever they took for what: IO2, 1o2, ｌ０２ are l02. */
export function asCode(typed: string): string | undefined {
  const [, letter = '', digits = ''] = /^([a-z01|])([\dlio|]{1,5})$/.exec(typed.normalize('NFKC').toLowerCase()) ?? [];
  if (digits === '') return undefined;
  const first = /[1i|]/.test(letter) ? 'l' : letter === '0' ? 'o' : letter;
  const number = digits.replace(/[li|]/g, '1').replaceAll('o', '0');
  // t5 is t05, t026 is t26.
  return first + number.replace(/^0+(?=\d\d)/, '').padStart(2, '0');
}

/** @param from the number at which to begin; @returns the first code of the same kind that nobody can misread and nobody has */
export function freeCode(code: string, taken: ReadonlySet<string>, from = 22): string {
  const letter = isConfusing(code.charAt(0)) ? 'x' : code.charAt(0);
  for (let number = from; ; number++) {
    const free = `${letter}${number}`;
    if (!isConfusing(free) && !taken.has(free)) return free;
  }
}
