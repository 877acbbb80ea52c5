/** A playlist as a film. */

import type { Face } from '../face.ts';

export const video: Face = { name: 'video' };
