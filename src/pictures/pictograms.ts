/**
 * The site's one pictogram language: Phosphor's duotone icons (MIT), drawn with a line and a tint of one
 * colour. Content chooses one by its name, as on phosphoricons.com; the build writes it into the page.
 */

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { optimize } from 'svgo';
import { z } from 'zod';
import { distance } from '../law/edit-distance.ts';

const FAMILY = '@iconify-json/ph/icons.json';
const STYLE = '-duotone';

/** Units of the square that every pictogram is drawn in. */
export const PICTOGRAM_SIZE = 256;

/** National and party emblems, badges, flags and what could pass for them have no place on the site. */
const NEVER = /^(?:flag|medal|star(?!-half)|shield-(?:star|chevron)|hammer|seal|crown|trademark|cross|mosque|church)/;

const familySchema = z.object({
  icons: z.record(z.string(), z.object({ body: z.string() })),
  aliases: z.record(z.string(), z.object({ parent: z.string() })).default({}),
});

/** What is drawn inside of each, by name. */
function read(): ReadonlyMap<string, string> {
  const file = createRequire(join(process.cwd(), 'package.json')).resolve(FAMILY);
  const { icons, aliases } = familySchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  const bodies = new Map<string, string>();
  const add = (name: string, body: string | undefined) => {
    if (body === undefined || !name.endsWith(STYLE)) return;
    const short = name.slice(0, -STYLE.length);
    if (!NEVER.test(short)) bodies.set(short, body);
  };
  for (const [name, { body }] of Object.entries(icons)) add(name, body);
  for (const [name, { parent }] of Object.entries(aliases)) add(name, icons[parent]?.body);
  return bodies;
}

let kept: ReadonlyMap<string, string> | undefined;

function bodies(): ReadonlyMap<string, string> {
  kept ??= read();
  return kept;
}

export function isPictogram(name: string): boolean {
  return bodies().has(name);
}

export function pictogramNames(): string[] {
  return [...bodies().keys()];
}

const drawn = new Map<string, string>();

/**
 * What is drawn inside the svg of a pictogram; undefined where there is none of that name. Its numbers are whole:
 * of 256 units, half a one is a tenth of a pixel where it is drawn largest, and a third of what it weighs.
 */
export function pictogramBody(name: string): string | undefined {
  const body = bodies().get(name);
  if (body === undefined) return undefined;
  let small = drawn.get(name);
  if (small === undefined) {
    const whole = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${PICTOGRAM_SIZE} ${PICTOGRAM_SIZE}">${body}</svg>`;
    small = optimize(whole, {
      plugins: [{ name: 'convertPathData', params: { floatPrecision: 0 } }],
    }).data.replace(/^<svg[^>]*>|<\/svg>$/g, '');
    drawn.set(name, small);
  }
  return small;
}

/** Names like the one that was written, the most alike first: for whoever mistyped it. */
export function pictogramsLike(name: string, limit = 5): string[] {
  const words = new Set(name.split('-'));
  const score = (one: string) =>
    distance(name, one) / Math.max(name.length, one.length) -
    one.split('-').filter((word) => words.has(word)).length / 2;
  return [...bodies().keys()]
    .map((one) => ({ one, cost: score(one) }))
    .sort((a, b) => a.cost - b.cost || (a.one < b.one ? -1 : 1))
    .slice(0, limit)
    .map(({ one }) => one);
}
