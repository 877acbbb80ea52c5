/** The page for workers who set a hall screen up. */

import { checkPlaces } from '../../library/fill.ts';
import type { Kind } from '../../library/kind.ts';
import { checkSpans } from '../../library/spans.ts';
import { FILLINGS } from './model.ts';
import { setup } from './schema.ts';

export const screenSetup: Kind = {
  name: 'setup',
  label: '页面',
  sources: [setup],
  check: ({ of }) => [
    ...checkPlaces(of(setup), ({ path }) => (['text', 'command'].includes(String(path.at(-1))) ? FILLINGS : [])),
    ...checkSpans(of(setup)),
  ],
};
