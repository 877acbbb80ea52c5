/** The sections of the site: a page each that lists what is in it. */

import type { Kind } from '../../library/kind.ts';
import { checkSections } from './check.ts';
import { sections } from './schema.ts';

export const section: Kind = {
  name: 'section',
  label: '页面',
  sources: [sections],
  cards: ({ of }) =>
    Object.entries(of(sections).data.sections).map(([pointer, { title, line, keywords }]) => ({
      pointer,
      path: `/${pointer}/`,
      title,
      ...(line === undefined ? {} : { found: { line, keywords } }),
    })),
  check: checkSections,
};
