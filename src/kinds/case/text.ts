/** A teaching case in words: that it is made up comes first, then the story, then the law. */

import type { Library } from '../../library/assemble.ts';
import { joinedBasis } from '../../library/basis.ts';
import { bodyBlocks } from '../../library/body-text.ts';
import type { PageText } from '../../library/page-text.ts';
import { type BlockLine, basisLine, dots, line, list, paragraph } from '../../library/word-blocks.ts';
import { caseModels } from './model.ts';
import { cases } from './schema.ts';

export function caseTexts(library: Library): PageText[] {
  const bodies = new Map(library.of(cases).map(({ id, body }) => [id, body]));
  const told = (title: string, paragraphs: readonly string[]) => ({
    heading: { title },
    blocks: paragraphs.map((text) => paragraph('plain', text)),
  });
  return caseModels(library).map((one): PageText => {
    const { id, summary, picture, discreet, label, kind, merit, meritSay, strip, should, law } = one;
    return {
      pointer: `cases/${id}`,
      lead: summary,
      picture,
      discreet,
      passages: [
        {
          blocks: [
            { is: 'mark', text: label },
            paragraph('plain', `诉求${merit}：${meritSay}`, `${kind}　`),
            ...(strip
              ? [{ is: 'strip' as const, of: strip.of, captions: strip.panels.map(({ caption }) => caption) }]
              : []),
          ],
        },
        told('事情', one.story),
        told('试过什么', one.tried),
        {
          heading: { title: '应当走哪条路' },
          blocks: [
            list(
              'dots',
              should.map(({ say, see }): BlockLine[] => [
                { as: 'words', words: [{ text: `${say}　` }, { text: see.title, path: see.path }] },
              ]),
            ),
          ],
        },
        told('结果', one.outcome),
        {
          heading: { title: '法律怎么说' },
          blocks: [
            list(
              'rows',
              law.map(({ element, here, basis }) => [
                ...line('name', element),
                ...line('words', here),
                ...basisLine(basis, '依据：'),
              ]),
            ),
            ...bodyBlocks(bodies.get(id) ?? '', library.citations),
          ],
        },
        { heading: { title: '记住' }, blocks: [dots(one.takeaway)] },
      ],
      basis: joinedBasis(law.flatMap(({ basis }) => basis)),
      see: [...one.routes, ...should.map(({ see }) => see)],
    };
  });
}
