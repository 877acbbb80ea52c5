/** LED strips: the playlists as lines of text. */

import type { Face } from '../face.ts';

export const led: Face = { name: 'led' };
