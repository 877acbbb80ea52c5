/** A right on the hall screen: in one sentence, or where none was written for it, as the page says it. */

import type { Library } from '../../library/assemble.ts';
import { basisText } from '../../library/basis.ts';
import type { Draft } from '../../library/draft.ts';
import { rightModels } from './model.ts';

export function rightDrafts(library: Library): Draft[] {
  return rightModels(library).map(
    ({ code, path, picture, title, says, screen, looks, denied, basis, note }): Draft => ({
      layout: '图',
      picture,
      code,
      path,
      topic: '您的权利',
      title,
      blocks: [{ text: screen ?? says, tone: '说明' }],
      basis: basisText(basis),
      notes: [...looks, ...denied.map(({ say }) => say), note.text].join('\n'),
    }),
  );
}
