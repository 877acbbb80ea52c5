/** A warning on the hall screen: the conduct, when the law looks at it, what to do instead. */

import type { Library } from '../../library/assemble.ts';
import { basisText } from '../../library/basis.ts';
import type { Draft } from '../../library/draft.ts';
import { warningModels } from './model.ts';

export function warningDrafts(library: Library): Draft[] {
  return warningModels(library).map((warning): Draft => {
    const { code, path, picture, title, topic, heading, conduct, article, elements, lawful, screen, instead, note } =
      warning;
    const [way] = instead;
    return {
      layout: '图',
      picture,
      code,
      path,
      topic: `${topic} · ${heading}`,
      title,
      blocks: [
        { text: screen?.element ?? conduct, tone: '说明' },
        { label: '可以这样：', text: screen?.instead ?? way?.say ?? '', tone: '可以' },
      ],
      basis: basisText(article),
      notes: [...elements, '不在此列：', ...lawful, note.text].join('\n'),
    };
  });
}
