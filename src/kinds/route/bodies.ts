/** Whom a step turns to, told by a pictogram: a court, the police, an arbitration board. */

import type { Library } from '../../library/assemble.ts';
import { bodies } from './schema.ts';

/** @returns gives the pictogram of the body that is named first in some words; undefined where none is */
export function bodyPictures(library: Library): (words: string) => string | undefined {
  const all = library.of(bodies).data.bodies;
  return (words) => {
    const placed = all.flatMap(({ names, picture }) => {
      const places = names.map((name) => words.indexOf(name)).filter((at) => at >= 0);
      return places.length > 0 ? [{ picture, at: Math.min(...places) }] : [];
    });
    return placed.sort((a, b) => a.at - b.at)[0]?.picture;
  };
}
