/** What the words of a section leave open is what the site can fill in. */

import type { Problem } from '../../law/problem.ts';
import type { Library } from '../../library/assemble.ts';
import { checkPlaces } from '../../library/fill.ts';
import { FILLINGS } from './model.ts';
import { sections } from './schema.ts';

export function checkSections({ of }: Library): Problem[] {
  return checkPlaces(of(sections), () => FILLINGS);
}
