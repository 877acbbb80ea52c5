/** Pictures of an office's own: no page of their own, they stand in texts. */

import type { Kind } from '../../library/kind.ts';
import { checkPhotos } from './check.ts';
import { photos } from './schema.ts';

export const photo: Kind = { name: 'photo', label: '图', sources: [photos], check: checkPhotos };
