/** Share cards: pictures of a page for whoever passes it on. */

import type { Face } from '../face.ts';

export const cards: Face = { name: 'cards' };
