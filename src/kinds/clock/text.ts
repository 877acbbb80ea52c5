/** Limitation periods in words: what petitioning does to each. */

import { toldDeadline } from '../../deadlines/told-deadline.ts';
import type { Library } from '../../library/assemble.ts';
import type { PageText } from '../../library/page-text.ts';
import { basisLine, dots, line, list, paragraph } from '../../library/word-blocks.ts';
import { clockModels } from './model.ts';
import { CLOCK_KINDS, clocks } from './schema.ts';

export function clockTexts(library: Library): PageText[] {
  const { lead, picture, reviewed, advice, explain } = library.of(clocks).data;
  const all = clockModels(library);
  return [
    {
      pointer: 'clocks',
      lead,
      picture,
      reviewed,
      passages: [
        { heading: { title: '先做这几样' }, blocks: [dots(advice)] },
        ...CLOCK_KINDS.map((kind) => ({
          heading: { title: kind },
          blocks: [
            paragraph('lead', explain[kind]),
            list(
              'rows',
              all
                .filter((clock) => clock.kind === kind)
                .map(({ title, deadline, shorter, say, keep, basis }) => [
                  ...line('name', title),
                  ...[...shorter, deadline].flatMap(toldDeadline),
                  ...line('words', say),
                  ...line('words', keep),
                  ...basisLine(basis, '依据：'),
                ]),
            ),
          ],
        })),
      ],
    },
  ];
}
