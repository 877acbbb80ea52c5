/** Whom a step turns to, told by a pictogram: a court, the police, an arbitration board. */

import type { Library } from '../../library/assemble.ts';
import { bodies, type Door } from './schema.ts';

/**
 * What is said before whom to turn to: where (土地所在地的法院 is a court), and in which case
 * (乡镇政府不办的，找县政府 is the county).
 */
const BEFORE = [/[^，；。：]*地(?:（[^）]*）)?(?:的(?=.)|，或者)/g, /[^，；。：]*(?:的，|，(?=再?[找到]))/g];

/** A body as it is drawn: its pictogram, and what kind of door it is; absent where it is the other side itself. */
export interface BodyModel {
  picture: string;
  door?: Door | undefined;
}

/** @returns gives the body that is named first in some words; undefined where none is */
export function bodiesNamed(library: Library): (words: string) => BodyModel | undefined {
  const names = library
    .of(bodies)
    .data.bodies.flatMap(({ names, ...body }) => names.map((name) => ({ name, body })))
    // Where several begin at one place, the longest says it best: 法院 is no 法院所在地的法律援助机构.
    .sort((a, b) => b.name.length - a.name.length);
  const first = (words: string) =>
    names
      .map(({ name, body }) => ({ body, at: words.indexOf(name) }))
      .filter(({ at }) => at >= 0)
      .sort((a, b) => a.at - b.at)[0]?.body;
  return (words) => first(BEFORE.reduce((rest, before) => rest.replace(before, ''), words)) ?? first(words);
}

/** @returns gives its pictogram alone */
export function bodyPictures(library: Library): (words: string) => string | undefined {
  const named = bodiesNamed(library);
  return (words) => named(words)?.picture;
}
