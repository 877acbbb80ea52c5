/** Rights: what the law gives, and where to turn if it is denied. */

import { checkBreath } from '../../library/breath.ts';
import type { Kind } from '../../library/kind.ts';
import { byCode } from '../../library/sources.ts';
import { rights } from './schema.ts';
import { rightDrafts } from './slides.ts';
import { rightTexts } from './text.ts';

export const right: Kind = {
  name: 'right',
  label: '权利',
  heading: '您的权利',
  alphabetical: 'more',
  sources: [rights],
  cards: ({ of }) =>
    byCode(of(rights)).map(({ id, data: { title, code, says, picture, discreet, keywords, reviewed } }) => ({
      pointer: `rights/${id}`,
      path: `/rights/${id}/`,
      title,
      code,
      published: { title: `您的权利：${title}`, description: says, reviewed },
      shown: { over: '您的权利', line: says, picture, tone: '可以', discreet },
      found: { line: says, keywords },
    })),
  slides: rightDrafts,
  texts: rightTexts,
  aloud: true,
  check: (library) => checkBreath(library.of(rights)),
  tally: ({ of }) => `权利 ${of(rights).length} 项`,
};
