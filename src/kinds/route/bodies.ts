/** Whom a step turns to, told by a pictogram: a court, the police, an arbitration board. */

import type { Library } from '../../library/assemble.ts';
import { bodies } from './schema.ts';

/**
 * What is said before whom to turn to: where (土地所在地的法院 is a court), and in which case
 * (乡镇政府不办的，找县政府 is the county).
 */
const BEFORE = [/[^，；。：]*地(?:（[^）]*）)?(?:的(?=.)|，或者)/g, /[^，；。：]*(?:的，|，(?=再?[找到]))/g];

/** @returns gives the pictogram of the body that is named first in some words; undefined where none is */
export function bodyPictures(library: Library): (words: string) => string | undefined {
  const names = library
    .of(bodies)
    .data.bodies.flatMap(({ names, picture }) => names.map((name) => ({ name, picture })))
    // Where several begin at one place, the longest says it best: 法院 is no 法院所在地的法律援助机构.
    .sort((a, b) => b.name.length - a.name.length);
  const first = (words: string) =>
    names
      .map(({ name, picture }) => ({ picture, at: words.indexOf(name) }))
      .filter(({ at }) => at >= 0)
      .sort((a, b) => a.at - b.at)[0]?.picture;
  return (words) => first(BEFORE.reduce((rest, before) => rest.replace(before, ''), words)) ?? first(words);
}
