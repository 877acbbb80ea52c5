/** A lesson in words: how it begins, its parts by the minute, its questions, what is handed out. */

import type { Library } from '../../library/assemble.ts';
import type { PageText } from '../../library/page-text.ts';
import type { PageLink } from '../../library/referrers.ts';
import { type BlockLine, type BlockWords, ledLine, line, list, paragraph } from '../../library/word-blocks.ts';
import { lessonModels } from './model.ts';

/** Pages by name, each leading there. */
function linked(pages: readonly PageLink[]): BlockWords[] {
  return pages.flatMap(({ title, path }, at) => [...(at > 0 ? [{ text: '、' }] : []), { text: title, path }]);
}

export function lessonTexts(library: Library): PageText[] {
  return lessonModels(library).map((lesson): PageText => {
    let from = 0;
    const timed = lesson.parts.map((part) => {
      const begins = from;
      from += part.minutes;
      return { ...part, begins };
    });
    const { id, audience, minutes, picture, opens, strip, questions, handout } = lesson;
    return {
      pointer: `lessons/${id}`,
      lead: `讲给${audience}听，${minutes} 分钟`,
      picture,
      passages: [
        { heading: { title: '开场这样说' }, blocks: [paragraph('begin', opens)] },
        {
          heading: { title: '怎么讲' },
          blocks: [
            list(
              'steps',
              timed.map((part): BlockLine[] => [
                ...line('name', `${part.title}（${part.begins}—${part.begins + part.minutes} 分）`),
                ...line('words', part.say),
                { as: 'words', words: linked(part.show) },
              ]),
            ),
          ],
        },
        ...(strip
          ? [
              {
                heading: { title: '看图说一说' },
                blocks: [
                  {
                    is: 'strip' as const,
                    of: strip.shown.of,
                    captions: strip.shown.panels.map(({ caption }) => caption),
                  },
                ],
              },
            ]
          : []),
        {
          heading: { title: '五道题' },
          blocks: [
            list(
              'steps',
              questions.asks.map(({ ask, answer }) => [...line('words', ask), ...ledLine('words', '答案：', answer)]),
            ),
          ],
        },
        {
          heading: { title: '发下去的材料' },
          blocks: [
            list(
              'dots',
              handout.map((page): BlockLine[] => [{ as: 'words', words: linked([page]) }]),
            ),
          ],
        },
      ],
      see: handout,
    };
  });
}
