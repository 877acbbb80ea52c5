/** A warning in words: rights first, then the conduct, when it breaks the law, what does not, what follows, what to do. */

import { LABELS } from '../../components/labels.ts';
import type { Library } from '../../library/assemble.ts';
import { bodyBlocks } from '../../library/body-text.ts';
import type { PagePassage, PageText } from '../../library/page-text.ts';
import {
  type BlockLine,
  basisParagraph,
  basisWords,
  dots,
  list,
  type PageBlock,
  paragraph,
} from '../../library/word-blocks.ts';
import { type WarningModel, warningModels } from './model.ts';
import { warnings } from './schema.ts';

/** 警告：……（《治安管理处罚法》第二十六条第一款）。 */
function consequence(lead: string, say: string, basis: WarningModel['article'], after = ''): BlockLine[] {
  const words = [
    ...(lead === '' ? [] : [{ text: lead, strong: true }]),
    { text: `${say}（` },
    ...basisWords(basis),
    { text: `）。${after}` },
  ];
  return [{ as: 'words', words }];
}

function followsPassage({ steps, penalties, crimes }: WarningModel): PagePassage {
  const blocks: PageBlock[] = [
    list(
      'dots',
      steps.map(({ name, follows, basis }) => consequence(`${name}：`, follows, basis)),
    ),
    paragraph(
      'plain',
      penalties.length + crimes.length > 0 ? '下面每一项，各有各的条件：' : '这件事本身，后果到这里为止。',
    ),
  ];
  if (penalties.length > 0)
    blocks.push(
      list(
        'dots',
        penalties.map(({ act, say, note, basis }) => consequence(`${act}：`, say, basis, note && `${note}。`)),
      ),
    );
  if (crimes.length > 0)
    blocks.push(
      paragraph('plain', '', '到了什么程度，才可能构成犯罪'),
      list(
        'dots',
        crimes.map(({ crime: { name, path, needs, base, gravest, basis }, when }): BlockLine[] => [
          {
            as: 'words',
            words: [
              { text: name, strong: true, path },
              { text: '（' },
              ...basisWords(basis),
              {
                text: `）。门槛：${when ?? needs.join('；')}。怎么判：${base}${gravest ? `；最重的一档，${gravest}` : ''}。`,
              },
            ],
          },
        ]),
      ),
    );
  return { heading: { title: '后果' }, blocks };
}

export function warningTexts(library: Library): PageText[] {
  const bodies = new Map(library.of(warnings).map(({ id, body }) => [id, body]));
  return warningModels(library).map((warning): PageText => {
    const { id, verdict, picture, discreet, rights, heading, conduct, article, asks, elements, lawful } = warning;
    return {
      pointer: `warnings/${id}`,
      lead: verdict,
      picture,
      discreet,
      passages: [
        {
          heading: { title: '先说权利' },
          blocks: [
            list(
              'dots',
              rights.map(({ title, path, says }): BlockLine[] => [
                { as: 'words', words: [{ text: title, strong: true, path }, { text: `：${says}` }] },
              ]),
            ),
          ],
        },
        { heading: { title: heading }, blocks: [paragraph('plain', conduct), ...basisParagraph(article, '条例：')] },
        { heading: { title: `${asks}，一条一条对` }, blocks: [dots(elements)] },
        { heading: { title: LABELS.lawful }, blocks: [dots(lawful)] },
        followsPassage(warning),
        {
          heading: { title: LABELS.instead },
          blocks: [
            list(
              'dots',
              warning.instead.map(({ say, see }): BlockLine[] => [
                { as: 'words', words: [{ text: `${say}　` }, { text: see.title, path: see.path }] },
              ]),
            ),
            ...bodyBlocks(bodies.get(id) ?? '', library.citations),
          ],
        },
      ],
      basis: article,
      see: warning.instead.map(({ see }) => see),
    };
  });
}
