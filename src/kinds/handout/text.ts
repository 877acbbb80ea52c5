/** The old handout in words: item by item, beside the law of today. */

import type { Library } from '../../library/assemble.ts';
import type { PageText } from '../../library/page-text.ts';
import { basisLine, dots, ledLine, line, list } from '../../library/word-blocks.ts';
import { handoutModel } from './model.ts';

export function handoutTexts(library: Library): PageText[] {
  const { lead, picture, reviewed, notice, items } = handoutModel(library);
  return [
    {
      pointer: 'warnings/old-handouts',
      lead,
      picture,
      reviewed,
      passages: [
        { blocks: [dots(notice)] },
        {
          blocks: [
            list(
              'rows',
              items.map(({ number, conduct, confirmed, was, now, holds, change }) => [
                ...line('name', `第 ${number} 项　${conduct}`),
                ...ledLine('words', `${holds}　`, change),
                ...line('words', confirmed ? undefined : '旧材料这一项的原话没有核实到，这里只说做法。'),
                ...ledLine('words', '旧材料写的：', was),
                ...basisLine(now, '今天的条文：'),
              ]),
            ),
          ],
        },
      ],
    },
  ];
}
