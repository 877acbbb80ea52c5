/** Paper: leaflets, posters, banners and books as PDF files. */

import type { Face } from '../face.ts';

export const print: Face = { name: 'print' };
