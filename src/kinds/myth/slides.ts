/** What people say on the hall screen, held against the law: the saying, its verdict, one sentence. */

import type { Library } from '../../library/assemble.ts';
import { basisText } from '../../library/basis.ts';
import type { Draft } from '../../library/draft.ts';
import { mythModels } from './model.ts';

export function mythDrafts(library: Library): Draft[] {
  return mythModels(library).map(({ code, path, says, verdict, because, screen, basis, why }) => ({
    layout: '判',
    code,
    path,
    topic: '大家说的，对不对',
    title: `“${says}”`,
    blocks: [
      { text: `${verdict}。`, tone: verdict === '对' ? '可以' : '不能', answers: true },
      { text: screen ?? because, tone: '说明' },
    ],
    basis: basisText(basis),
    notes: why.text,
  }));
}
