/** Sound: scripts to be read aloud and recordings of them, for loudspeakers and for who listens. */

import type { Face } from '../face.ts';

export const audio: Face = { name: 'audio' };
