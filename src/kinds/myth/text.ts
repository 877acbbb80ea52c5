/** What people say, the verdict, and why. */

import type { Library } from '../../library/assemble.ts';
import { bodyBlocks } from '../../library/body-text.ts';
import type { PageText } from '../../library/page-text.ts';
import { basisParagraph, paragraph } from '../../library/word-blocks.ts';
import { mythModels } from './model.ts';
import { myths } from './schema.ts';

export function mythTexts(library: Library): PageText[] {
  const bodies = new Map(library.of(myths).map(({ id, body }) => [id, body]));
  return mythModels(library).map(
    ({ id, says, verdict, because, picture, basis, see }): PageText => ({
      pointer: `myths/${id}`,
      lead: `有人说：“${says}”`,
      picture,
      passages: [
        {
          blocks: [
            paragraph('begin', because, `${verdict}。`),
            ...bodyBlocks(bodies.get(id) ?? '', library.citations),
            ...basisParagraph(basis),
          ],
        },
      ],
      basis,
      see,
    }),
  );
}
