/** Slides to take along: a lesson or a playlist as a file for PowerPoint and WPS. */

import type { Face } from '../face.ts';

export const slides: Face = { name: 'slides' };
