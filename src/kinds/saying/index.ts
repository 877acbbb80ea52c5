/** How people put it, for search: nothing of it shows on a page. */

import type { Kind } from '../../library/kind.ts';
import { elsewhere, events, kindred, often, says, synonyms } from './schema.ts';

export const saying: Kind = {
  name: 'saying',
  label: '页面',
  sources: [synonyms, says, events, elsewhere, often, kindred],
};
