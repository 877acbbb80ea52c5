/** A letter in words: what it is for, to whom it goes, by when, and the paper with its blanks. */

import type { Library } from '../../library/assemble.ts';
import type { PageText } from '../../library/page-text.ts';
import { basisParagraph, dots, ledLine, list } from '../../library/word-blocks.ts';
import { BLANK } from './blank.ts';
import { type LetterModel, letterModels } from './model.ts';

/** The empty paper, line by line. */
export function paperLines({ paper }: Pick<LetterModel, 'paper'>) {
  return paper.map(({ style, pieces }) => ({
    style,
    text: pieces.map((piece) => ('words' in piece ? piece.words : BLANK)).join(''),
  }));
}

export function letterTexts(library: Library): PageText[] {
  return letterModels(library).map((letter): PageText => {
    const { id, summary, picture, discreet, when, give, clock, tips, basis, used } = letter;
    const days = clock && `${clock.deadline.since} ${clock.deadline.period}内`;
    return {
      pointer: `letters/${id}`,
      lead: summary,
      picture,
      discreet,
      basis,
      passages: [
        {
          blocks: [
            list('rows', [
              ledLine('words', '什么时候用：', when),
              ledLine('words', '交给谁：', give),
              ...(days ? [ledLine('days', '期限：', days)] : []),
            ]),
            dots(tips),
          ],
        },
        { heading: { title: '纸上这样写' }, blocks: [{ is: 'paper', lines: paperLines(letter) }] },
        { blocks: basisParagraph(basis) },
      ],
      see: used.map(({ path, title }) => ({ path, title, kind: 'route' })),
    };
  });
}
