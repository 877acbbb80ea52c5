/** Sound: scripts to be read aloud and recordings of them, for loudspeakers and for who listens. */

import type { Face } from '../face.ts';
import { checkSound } from './check.ts';

export const audio: Face = { name: 'audio', check: checkSound };
