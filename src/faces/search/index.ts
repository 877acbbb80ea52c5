/** The search box and its index. */

import type { Face } from '../face.ts';
import { checkWords } from './check.ts';

export const search: Face = { name: 'search', check: checkWords };
