/** The usual crimes, told with the words without which they are no crime: one page, a place for each. */

import type { Kind } from '../../library/kind.ts';
import { checkTwice } from '../../library/twice.ts';
import { crimes } from './schema.ts';
import { crimeTexts } from './text.ts';

const PATH = '/warnings/crimes/';

export const crime: Kind = {
  name: 'crime',
  label: '页面',
  alphabetical: 'more',
  sources: [crimes],
  cards: ({ of }) => {
    const { title, lead, picture, keywords, groups, reviewed } = of(crimes).data;
    const shown = { over: '罪名', line: lead, picture, reviewed };
    return [
      ...groups
        .flatMap((group) => group.crimes)
        .map(({ id, name, ranges }) => ({
          pointer: `crimes/${id}`,
          path: `${PATH}#${id}`,
          title: name,
          found: { label: '警示', line: ranges[0]?.is ?? '' },
        })),
      { pointer: 'warnings/crimes', path: PATH, title, shown, found: { line: lead, keywords } },
    ];
  },
  texts: crimeTexts,
  check: ({ of }) => {
    const names = of(crimes).data.groups.flatMap((group, at) =>
      group.crimes.map(({ id }, index): [string, PropertyKey[]] => [id, ['groups', at, 'crimes', index]]),
    );
    return checkTwice(of(crimes), names);
  },
};
