/** The website. */

import type { Face } from '../face.ts';

export const web = { name: 'web', href: ({ href }) => href } satisfies Face;
