/** A warning on the hall screen: what the law looks at, what is lawful, what to do instead. */

import { basisText } from '../../library/basis.ts';
import type { Draft } from '../../library/draft.ts';
import type { Library } from '../../library/library.ts';
import { warningModels } from './model.ts';

export function warningDrafts(library: Library): Draft[] {
  return warningModels(library).flatMap(({ code, path, title, article, elements, lawful, instead, note }): Draft[] => {
    const shared = { code, path, eyebrow: `信访时不能做的事 · ${title}`, small: basisText(article), notes: note.text };
    return [
      {
        ...shared,
        title: `${title}：法律看什么`,
        blocks: elements.map((text) => ({ text, tone: '不能' })),
      },
      {
        ...shared,
        title: '下面这些，不违法',
        blocks: lawful.map((text) => ({ text, tone: '说明' })),
      },
      {
        ...shared,
        title: '可以这样做',
        blocks: instead.map(({ say }) => ({ text: say, tone: '可以' })),
      },
    ];
  });
}
