/** The colours of the strips, by name: drawings get them from the rule .strip-drawing of src/styles/tokens, and nowhere else. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const SHEET = 'src/styles/tokens/strip.css';

let kept: ReadonlyMap<string, string> | undefined;

function palette(): ReadonlyMap<string, string> {
  kept ??= new Map(
    [...readFileSync(join(process.cwd(), SHEET), 'utf8').matchAll(/^\s*--([\w-]+):\s*(#[\da-f]{6});/gm)].map(
      ([, name = '', value = '']) => [name, value],
    ),
  );
  return kept;
}

/**
 * A drawing whose colours are named, {ink} or {coat}, with their values.
 * @param own colours that this figure gives names of its own: its coat, its hair
 * @throws Error where a drawing names a colour that there is not
 */
export function coloured(drawing: string, own: Readonly<Record<string, string>> = {}): string {
  return drawing.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = palette().get(own[name] ?? name);
    if (value === undefined) throw new Error(`${SHEET} has no colour “${name}”`);
    return value;
  });
}
