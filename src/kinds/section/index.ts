/** The sections of the site: a page each that lists what is in it. */

import type { Kind } from '../../library/kind.ts';
import { checkSections } from './check.ts';
import { cardOf } from './model.ts';
import { sections } from './schema.ts';

export const section: Kind = {
  name: 'section',
  label: '页面',
  sources: [sections],
  cards: ({ of }) =>
    Object.entries(of(sections).data.sections).flatMap(([pointer, section]) =>
      // The kind whose entries it lists gives the card of a local one, once it has any.
      section.local ? [] : [cardOf(pointer, section)],
    ),
  check: checkSections,
};
