/** The finder: one plain question a page. */

import type { Kind } from '../library/kind.ts';
import { checkGuide } from './check.ts';
import { guideCards, questionModels } from './model.ts';
import { guide } from './schema.ts';

export const finder: Kind = {
  name: 'guide',
  label: '该找谁',
  sources: [guide],
  cards: guideCards,
  pages: (library) => questionModels(library).map(({ path }) => path),
  check: checkGuide,
};
