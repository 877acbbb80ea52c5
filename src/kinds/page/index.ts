/** Pages of plain prose, such as 关于本站. */

import type { Kind } from '../../library/kind.ts';
import { pages } from './schema.ts';
import { pageTexts } from './text.ts';

export const page: Kind = {
  name: 'page',
  label: '页面',
  sources: [pages],
  cards: ({ of }) =>
    of(pages).map(({ id, data: { title, description, picture, reviewed } }) => ({
      pointer: id,
      path: `/${id}/`,
      title,
      published: { title, description, reviewed },
      shown: { over: '信访法治', line: description, picture },
      found: { line: description },
    })),
  texts: pageTexts,
};
