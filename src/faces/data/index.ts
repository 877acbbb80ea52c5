/** What machines read: files of data, feeds of what has changed, pages as Markdown, boxes for other sites. */

import type { Face } from '../face.ts';

export const data = { name: 'data', href: ({ absolute }) => absolute } satisfies Face;
