/** The petition's own procedure in words: stage by stage, then the ways in which it may end. */

import { toldDeadline } from '../../deadlines/told-deadline.ts';
import type { Library } from '../../library/assemble.ts';
import type { PageText } from '../../library/page-text.ts';
import {
  basisLine,
  basisParagraph,
  basisWords,
  dots,
  ledLine,
  line,
  list,
  paragraph,
} from '../../library/word-blocks.ts';
import { practiceBlocks, practiceLines } from '../practice/text.ts';
import { procedureModel } from './model.ts';

export function procedureTexts(library: Library): PageText[] {
  const { lead, picture, reviewed, scope, practices, stages, total, extension, totals, simple, outcomes, ended } =
    procedureModel(library);
  return [
    {
      pointer: 'procedure',
      lead,
      picture,
      reviewed,
      passages: [
        {
          blocks: [
            {
              is: 'paragraph',
              as: 'begin',
              words: [
                { text: '管哪些事：', strong: true },
                { text: `${scope.say}（` },
                ...basisWords(scope.basis),
                { text: '）' },
              ],
            },
            ...practiceBlocks(practices),
          ],
        },
        {
          heading: { title: '最长要多少天' },
          blocks: [
            paragraph(
              'plain',
              `每一步都用满，一共 ${total} 日；办理延长 ${extension} 日的，一共 ${total + extension} 日。多数事不会走完全程：您满意了，随时停在那一步。`,
            ),
            paragraph('basis', totals),
          ],
        },
        {
          heading: { title: '每一步，谁做什么' },
          blocks: [
            list(
              'steps',
              stages.map(({ name, you, office, tip, deadlines, practices: ours, basis }) => [
                ...line('name', name),
                ...ledLine('words', '您：', you),
                ...ledLine('words', '单位：', office),
                ...line('words', tip),
                ...deadlines.flatMap(toldDeadline),
                ...ours.flatMap(practiceLines),
                ...basisLine(basis, '依据：'),
              ]),
            ),
          ],
        },
        ...(simple ? [{ heading: { title: simple.title }, blocks: [paragraph('plain', simple.say)] }] : []),
        {
          heading: { title: outcomes.title },
          blocks: [
            paragraph('plain', outcomes.lead),
            list(
              'steps',
              outcomes.list.map(({ name, say, basis }) => [
                ...line('name', name),
                ...line('words', say),
                ...basisLine(basis),
              ]),
            ),
          ],
        },
        {
          heading: { title: ended.title },
          blocks: [
            paragraph('plain', '', '意思是'),
            dots(ended.means),
            paragraph('plain', '', '不是说'),
            dots(ended.not),
            ...basisParagraph(ended.basis),
          ],
        },
      ],
    },
  ];
}
