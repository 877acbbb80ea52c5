/** The hall screen on a stick, opened from a disk. */

import type { Face } from '../face.ts';

export const stick: Face = { name: 'stick' };
