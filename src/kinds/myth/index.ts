/** What people say, held against the law. */

import { checkBreath } from '../../library/breath.ts';
import type { Kind } from '../../library/kind.ts';
import { byCode } from '../../library/sources.ts';
import { myths } from './schema.ts';
import { mythDrafts } from './slides.ts';
import { mythTexts } from './text.ts';

export const myth: Kind = {
  name: 'myth',
  label: '误传',
  heading: '大家说的，对不对',
  alphabetical: 'more',
  sources: [myths],
  cards: ({ of }) =>
    byCode(of(myths)).map(({ id, data: { says, code, verdict, because, picture, keywords, reviewed } }) => ({
      pointer: `myths/${id}`,
      path: `/myths/${id}/`,
      title: says,
      code,
      published: { title: `“${says}”：${verdict}`, description: because, reviewed },
      shown: { over: '大家说的，对不对', title: `“${says}”`, line: because, stamp: verdict, picture },
      found: { line: `${verdict}。${because}`, keywords },
    })),
  slides: mythDrafts,
  texts: mythTexts,
  check: (library) => checkBreath(library.of(myths)),
  tally: ({ of }) => `误传 ${of(myths).length} 条`,
};
