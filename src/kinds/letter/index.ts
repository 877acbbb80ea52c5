/** Letters: the questions that fill them, and the paper that comes out. */

import type { Kind } from '../../library/kind.ts';
import { byCode } from '../../library/sources.ts';
import { checkLetters } from './check.ts';
import { letters } from './schema.ts';
import { letterTexts } from './text.ts';

export const letter: Kind = {
  name: 'letter',
  label: '文书',
  heading: '写材料',
  alphabetical: 'more',
  sources: [letters],
  cards: ({ of }) =>
    byCode(of(letters)).map(({ id, data: { title, code, summary, picture, discreet, reviewed } }) => ({
      pointer: `letters/${id}`,
      path: `/letters/${id}/`,
      title,
      code,
      published: { title, description: summary, reviewed },
      shown: { over: '写材料', line: summary, picture, discreet },
      found: { line: summary, keywords: ['怎么写', '范文', '模板', '格式'] },
    })),
  texts: letterTexts,
  check: checkLetters,
  tally: ({ of }) => `文书 ${of(letters).length} 种`,
};
