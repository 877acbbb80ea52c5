/** A right on the hall screen: what it is, then where to turn when it is denied. */

import { basisText } from '../../library/basis.ts';
import type { Draft } from '../../library/draft.ts';
import type { Library } from '../../library/library.ts';
import { rightModels } from './model.ts';

export function rightDrafts(library: Library): Draft[] {
  return rightModels(library).flatMap(({ code, path, title, says, looks, denied, basis, note }): Draft[] => {
    const shared = { code, path, title, eyebrow: '您的权利', small: basisText(basis), notes: note.text };
    return [
      {
        ...shared,
        blocks: [{ text: says, tone: '说明' }, ...looks.map((text) => ({ text, tone: '说明' }) as const)],
      },
      {
        ...shared,
        title: '没有做到，找谁？',
        eyebrow: `您的权利 · ${title}`,
        blocks: denied.map(({ say }) => ({ text: say, tone: '可以' })),
      },
    ];
  });
}
