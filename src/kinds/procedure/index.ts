/** The petition's own procedure, drawn to scale: one page. */

import type { Kind } from '../../library/kind.ts';
import { misplaced } from '../practice/notes.ts';
import { procedure } from './schema.ts';
import { procedureDrafts } from './slides.ts';
import { procedureTexts } from './text.ts';

export const petitionProcedure: Kind = {
  name: 'procedure',
  label: '页面',
  sources: [procedure],
  cards: ({ of }) => {
    const { title, lead, picture, keywords, stages, reviewed } = of(procedure).data;
    const names = stages.map(({ name }) => name);
    const shown = { over: '信访流程', line: lead, picture, reviewed };
    return [
      {
        pointer: 'procedure',
        path: '/procedure/',
        title,
        shown,
        found: { line: lead, keywords: [...keywords, ...names] },
      },
    ];
  },
  slides: procedureDrafts,
  texts: procedureTexts,
  check: (library) => {
    const stages = library.of(procedure).data.stages.map(({ id }) => id);
    return misplaced(library, 'procedure', stages);
  },
};
