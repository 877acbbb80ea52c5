/** Word files for an office's own files: the yearly report as an official document, books to be changed. */

import type { Face } from '../face.ts';

export const word: Face = { name: 'word' };
