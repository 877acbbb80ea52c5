/** The sections of the site: a page each that lists what is in it. */

import type { Kind } from '../../library/kind.ts';
import { checkSections } from './check.ts';
import { sections, sectionsThere } from './schema.ts';

/** The first of the words that has no number to be filled in. */
const whole = (words: readonly (string | undefined)[]) => words.find((one) => one && !one.includes('{')) ?? '';

export const section: Kind = {
  name: 'section',
  label: '页面',
  sources: [sections],
  cards: (known) =>
    sectionsThere(known).map(([pointer, { title, lead, line, description, picture, keywords }]) => ({
      pointer,
      path: `/${pointer}/`,
      title,
      shown: { over: '信访法治', line: whole([lead, line, description]), picture },
      ...(line === undefined ? {} : { found: { line, keywords } }),
    })),
  check: checkSections,
};
