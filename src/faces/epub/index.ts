/** Books for phones: EPUB 3. */

import type { Face } from '../face.ts';

export const epub: Face = { name: 'epub' };
