/** The usual crimes in words: the threshold first, then the penalty, then what does not count. */

import type { Library } from '../../library/assemble.ts';
import type { PageText } from '../../library/page-text.ts';
import { type BlockLine, basisLine, basisWords, ledLine, line, list } from '../../library/word-blocks.ts';
import { type CrimeModel, crimesModel } from './model.ts';

function crimeLines({ name, needs, say, basis, not, notBasis }: CrimeModel): BlockLine[] {
  return [
    ...line('name', name),
    ...ledLine('words', '门槛：', `${needs.join('；')}。`),
    {
      as: 'words',
      words: [{ text: '怎么判：', strong: true }, { text: `${say}（` }, ...basisWords(basis), { text: '）。' }],
    },
    ...ledLine('words', '不算的：', not),
    ...(not === undefined ? [] : basisLine(notBasis, '依据：')),
  ];
}

export function crimeTexts(library: Library): PageText[] {
  const { lead, picture, reviewed, honest, groups } = crimesModel(library);
  return [
    {
      pointer: 'warnings/crimes',
      lead,
      picture,
      reviewed,
      passages: [
        {
          heading: { title: '先说清几句' },
          blocks: [
            list(
              'dots',
              honest.map(({ say, basis }) => [...line('words', say), ...basisLine(basis, '依据：')]),
            ),
          ],
        },
        ...groups.map(({ title, crimes }) => ({
          heading: { title },
          blocks: [list('rows', crimes.map(crimeLines))],
        })),
      ],
    },
  ];
}
