/** A right in words: what it is, what it looks like, its conditions, and where to turn if it is denied. */

import { LABELS } from '../../components/labels.ts';
import type { Library } from '../../library/assemble.ts';
import { bodyBlocks } from '../../library/body-text.ts';
import type { PageText } from '../../library/page-text.ts';
import { type BlockLine, basisLine, basisParagraph, dots, line, list } from '../../library/word-blocks.ts';
import { type RightModel, rightModels } from './model.ts';
import { rights } from './schema.ts';

function deniedLines({ say, see, basis }: RightModel['denied'][number]): BlockLine[] {
  return [
    ...line('words', say),
    ...(see ? [{ as: 'words' as const, words: [{ text: '看：' }, { text: see.title, path: see.path }] }] : []),
    ...basisLine(basis, '依据：'),
  ];
}

export function rightTexts(library: Library): PageText[] {
  const bodies = new Map(library.of(rights).map(({ id, body }) => [id, body]));
  return rightModels(library).map(
    ({ id, says, picture, discreet, looks, limits, denied, basis }): PageText => ({
      pointer: `rights/${id}`,
      lead: says,
      picture,
      discreet,
      passages: [
        { heading: { title: LABELS.looks }, blocks: [dots(looks)] },
        ...(limits.length > 0 ? [{ heading: { title: '有这些条件' }, blocks: [dots(limits)] }] : []),
        { heading: { title: LABELS.denied }, blocks: [list('steps', denied.map(deniedLines))] },
        { blocks: [...basisParagraph(basis), ...bodyBlocks(bodies.get(id) ?? '', library.citations)] },
      ],
      basis,
      see: denied.flatMap(({ see }) => see ?? []),
    }),
  );
}
