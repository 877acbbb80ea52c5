/** A term in words. */

import type { Library } from '../../library/assemble.ts';
import { bodyBlocks } from '../../library/body-text.ts';
import type { PageText } from '../../library/page-text.ts';
import { glosses } from './model.ts';
import { terms } from './schema.ts';

export function termTexts(library: Library): PageText[] {
  const bodies = new Map(library.of(terms).map(({ id, body }) => [id, body]));
  return glosses(library).map(
    ({ id, also, used }): PageText => ({
      pointer: `terms/${id}`,
      lead: also.length > 0 ? `也叫：${also.join('、')}` : '',
      passages: [{ blocks: bodyBlocks(bodies.get(id) ?? '', library.citations) }],
      see: used,
    }),
  );
}
