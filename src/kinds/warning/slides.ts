/** A warning on the hall screen: what the law looks at, what is lawful, what to do instead. */

import type { Library } from '../../library/assemble.ts';
import { basisText } from '../../library/basis.ts';
import type { Draft } from '../../library/draft.ts';
import { warningModels } from './model.ts';

export function warningDrafts(library: Library): Draft[] {
  return warningModels(library).flatMap((warning): Draft[] => {
    const { code, path, title, topic, asks, article, elements, lawful, instead, note } = warning;
    const shared = { code, path, topic, basis: basisText(article), notes: note.text };
    return [
      {
        ...shared,
        title: `${title}：${asks}`,
        blocks: elements.map((text) => ({ text, tone: '不能' })),
      },
      {
        ...shared,
        name: title,
        title: '下面这些，不在此列',
        blocks: lawful.map((text) => ({ text, tone: '说明' })),
      },
      {
        ...shared,
        name: title,
        title: '可以这样做',
        blocks: instead.map(({ say }) => ({ text: say, tone: '可以' })),
      },
    ];
  });
}
