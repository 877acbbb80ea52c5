/** What people say on the hall screen, held against the law. */

import type { Library } from '../../library/assemble.ts';
import { basisText } from '../../library/basis.ts';
import type { Draft } from '../../library/draft.ts';
import { mythModels } from './model.ts';

export function mythDrafts(library: Library): Draft[] {
  return mythModels(library).map(({ code, path, says, verdict, because, basis, why }) => ({
    code,
    path,
    topic: '大家说的，对不对',
    title: `“${says}”`,
    blocks: [
      { text: `${verdict}。`, tone: verdict === '对' ? '可以' : '不能', answers: true },
      { text: because, tone: '说明' },
    ],
    basis: basisText(basis),
    notes: why.text,
  }));
}
