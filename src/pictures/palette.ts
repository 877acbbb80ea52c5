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

/** Share of white, 0 to 1, below which a colour turns black where there is nothing between black and white. */
const DARK = 0.48;

/** Share of white as a grey copy shows it, by ITU-R BT.601. */
function greyOf(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
  return (0.299 * red + 0.587 * green + 0.114 * blue) / 255;
}

/** A coloured drawing in black and white, for those who see little: a pale line stays a line, a pale ground goes. */
export function inBlackAndWhite(drawing: string): string {
  const line = palette().get('line');
  return drawing
    .replaceAll(/#[\da-f]{6}\b/g, (colour) => (colour === line || greyOf(colour) < DARK ? 'black' : 'white'))
    .replaceAll(/ opacity="[^"]*"/g, '');
}
