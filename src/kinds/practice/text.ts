/** A practice in words: whose it is comes first, everywhere. */

import type { Library } from '../../library/assemble.ts';
import { joinedBasis } from '../../library/basis.ts';
import { bodyBlocks } from '../../library/body-text.ts';
import type { PageText } from '../../library/page-text.ts';
import {
  type BlockLine,
  basisWords,
  dots,
  ledLine,
  line,
  list,
  type PageBlock,
  paragraph,
} from '../../library/word-blocks.ts';
import { practiceModels } from './model.ts';
import type { PracticeNote } from './notes.ts';
import { practices } from './schema.ts';

/** A practice beside a step: never its words without whose they are. */
export function practiceLines({ label, title, says, from }: PracticeNote): BlockLine[] {
  return [...ledLine('words', `${label}（${title}）：`, says), ...line('basis', from)];
}

export function practiceBlocks(notes: readonly PracticeNote[]): PageBlock[] {
  return notes.length > 0 ? [list('rows', notes.map(practiceLines))] : [];
}

export function practiceTexts(library: Library): PageText[] {
  const bodies = new Map(library.of(practices).map(({ id, body }) => [id, body]));
  return practiceModels(library).map((practice): PageText => {
    const { id, says, picture, label, standing, law, period, more, forms, steps, not } = practice;
    const days = (text: string | undefined) => (text === undefined ? '' : `${text}　`);
    return {
      pointer: `practices/${id}`,
      lead: says,
      picture,
      basis: joinedBasis(law.flatMap(({ basis }) => basis)),
      passages: [
        { blocks: [{ is: 'mark', text: `${label}：${standing}` }] },
        {
          heading: { title: '法律规定' },
          blocks: law.map(({ gist, basis, period: lawful }) => ({
            is: 'paragraph',
            as: 'plain',
            words: [
              ...(lawful === undefined ? [] : [{ text: days(lawful), strong: true }]),
              { text: `${gist}（` },
              ...basisWords(basis),
              { text: '）' },
            ],
          })),
        },
        { heading: { title: '本单位多做的' }, blocks: [paragraph('plain', more, days(period))] },
        ...(forms.length > 0
          ? [
              {
                heading: { title: `有 ${forms.length} 种方式` },
                blocks: [
                  list(
                    'dots',
                    forms.map(({ name, say }) => ledLine('words', say ? `${name}：` : '', say ?? name)),
                  ),
                ],
              },
            ]
          : []),
        ...(steps.length > 0
          ? [
              {
                heading: { title: '怎么做' },
                blocks: [
                  list(
                    'steps',
                    steps.map((step) => line('words', step)),
                  ),
                ],
              },
            ]
          : []),
        { heading: { title: '这些不变' }, blocks: [dots(not), ...bodyBlocks(bodies.get(id) ?? '', library.citations)] },
        {
          blocks: [
            list('rows', [
              ledLine('words', '对谁：', practice.whom),
              ledLine('words', '谁说的：', practice.office),
              ledLine('words', '写在哪里：', practice.source),
              ledLine('words', '从何时起：', practice.since),
            ]),
            ...(practice.aged === undefined ? [] : [paragraph('basis', practice.aged)]),
          ],
        },
      ],
    };
  });
}
