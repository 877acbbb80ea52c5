/** The site's text on a telephone, for where there is no network. */

import type { Face } from '../face.ts';

export const offline: Face = { name: 'offline' };
