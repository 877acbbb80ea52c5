/** The sections of the site: a page each that lists what is in it. */

import type { Kind } from '../../library/kind.ts';
import { checkSections } from './check.ts';
import { sections, sectionsThere } from './schema.ts';

export const section: Kind = {
  name: 'section',
  label: '页面',
  sources: [sections],
  cards: (known) =>
    sectionsThere(known).map(([pointer, { title, line, keywords }]) => ({
      pointer,
      path: `/${pointer}/`,
      title,
      ...(line === undefined ? {} : { found: { line, keywords } }),
    })),
  check: checkSections,
};
