/** The website. */

import type { Face } from '../face.ts';

export const web: Face = { name: 'web', href: ({ href }) => href };
