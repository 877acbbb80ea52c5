/** The colours of slides, by kind: the very tokens of the hall screen (src/styles/tokens), read where there is no style sheet. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const TOKENS = 'src/styles/tokens';

/** The tokens that a slide uses; what each is for, theme.css and hall.css say. */
export const COLOURS = [
  'paper',
  'sheet',
  'ink',
  'ink-soft',
  'rule',
  'field',
  'clock',
  'do',
  'do-bg',
  'cinnabar',
  'seal',
  'on-seal',
  'white',
] as const;
export type Colour = (typeof COLOURS)[number];

/** RRGGBB, as PowerPoint writes colours. */
export type Tint = Readonly<Record<Colour, string>>;

interface Rule {
  selectors: readonly string[];
  values: ReadonlyMap<string, string>;
}

function isColour(name: string): name is Colour {
  return COLOURS.some((one) => one === name);
}

/** #fff and #ffffff as FFFFFF. */
function written(hex: string): string {
  return (hex.length === 3 ? [...hex].map((digit) => digit + digit).join('') : hex).toUpperCase();
}

/** The rules of a sheet for screens, in their order. */
function rulesIn(file: string): Rule[] {
  const [onScreen = ''] = readFileSync(join(process.cwd(), TOKENS, file), 'utf8')
    .replaceAll(/\/\*.*?\*\//gs, '')
    .split('@media print');
  return [...onScreen.matchAll(/([^{}]+)\{([^{}]*)\}/g)].map(([, selectors = '', body = '']) => ({
    selectors: selectors.split(',').map((one) => one.trim()),
    values: new Map(
      [...body.matchAll(/--color-([\w-]+):\s*#([\da-f]{3}|[\da-f]{6});/g)].map(([, name = '', hex = '']) => [
        name,
        written(hex),
      ]),
    ),
  }));
}

let kept: readonly Rule[] | undefined;

/**
 * The colours of a kind's slides.
 * @param kind its name; one without a tint has that of the screen itself
 * @throws Error where the tokens lack one
 */
export function tintOf(kind: string): Tint {
  kept ??= [...rulesIn('theme.css'), ...rulesIn('hall.css')];
  const asked = ['@theme static', ':root', '[data-kind]', `[data-kind="${kind}"]`];
  const found = new Map<Colour, string>();
  for (const { selectors, values } of kept) {
    if (!selectors.some((one) => asked.includes(one))) continue;
    for (const [name, value] of values) if (isColour(name)) found.set(name, value);
  }
  const lacking = COLOURS.filter((name) => !found.has(name));
  if (lacking.length > 0) throw new Error(`${TOKENS} has no colour for ${lacking.join(', ')}`);
  return Object.fromEntries(found) as Record<Colour, string>;
}
