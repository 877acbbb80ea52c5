/** A right on the hall screen: what it is, then where to turn when it is denied. */

import type { Library } from '../../library/assemble.ts';
import { basisText } from '../../library/basis.ts';
import type { Draft } from '../../library/draft.ts';
import { rightModels } from './model.ts';

export function rightDrafts(library: Library): Draft[] {
  return rightModels(library).flatMap(({ code, path, title, says, looks, denied, basis, note }): Draft[] => {
    const shared = { code, path, topic: '您的权利', basis: basisText(basis), notes: note.text };
    return [
      {
        ...shared,
        title,
        blocks: [{ text: says, tone: '说明' }, ...looks.map((text) => ({ text, tone: '说明' }) as const)],
      },
      {
        ...shared,
        name: title,
        title: '没有做到，找谁？',
        blocks: denied.map(({ say }) => ({ text: say, tone: '可以' })),
      },
    ];
  });
}
