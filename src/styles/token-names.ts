/**
 * What the tokens of tokens/theme.css are called in the sheets that pages carry: --a, --b and so on. A token is named
 * two hundred times in the sheet of a page, which travels with each of them: the short names spare its first view 200
 * bytes. The tokens that pages use most stand first; tests/unit/styles.test.ts holds the list to the theme.
 */
const TOKENS = [
  'color-rule',
  'color-ink-soft',
  'spacing-target',
  'radius-box',
  'color-do',
  'color-ink',
  'color-clock',
  'color-sheet',
  'text-lg',
  'color-cinnabar',
  'spacing-edge',
  'text-sm',
  'spacing-bar',
  'color-field',
  'container-column',
  'color-button',
  'color-clock-bg',
  'container-measure',
  'color-on-button',
  'color-do-bg',
  'font-sans',
  'text-base',
  'font-serif',
  'color-seal',
  'color-black',
  'text-xs',
  'text-xl',
  'text-2xl',
  'color-paper',
  'color-mark',
  'color-on-seal',
  'color-white',
  'shadow-panel',
  'shadow-sheet',
  'text-title',
  'container-page',
  'color-shade',
] as const;

export type Token = (typeof TOKENS)[number];

/** Without the u, which is a hall's unit. */
const LETTERS = 'abcdefghijklmnopqrstvwxyz';

/** @returns the name of the custom property, with its dashes, such as --a */
export function tokenName(token: Token): string {
  const at = TOKENS.indexOf(token);
  const first = at < LETTERS.length ? '' : LETTERS.charAt(Math.floor(at / LETTERS.length) - 1);
  return `--${first}${LETTERS.charAt(at % LETTERS.length)}`;
}

/** A sheet in which the tokens have their short names. */
export function withShortNames(sheet: string): string {
  return sheet.replace(/--([a-z][\w-]*)/g, (long, name: string) => {
    const token = TOKENS.find((one) => one === name);
    return token === undefined ? long : tokenName(token);
  });
}
