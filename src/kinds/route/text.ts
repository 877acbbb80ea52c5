/** A route in words: what to do first, the steps with their days, and what keeps running. */

import { LABELS } from '../../components/labels.ts';
import { toldDeadline } from '../../deadlines/told-deadline.ts';
import type { Library } from '../../library/assemble.ts';
import { joinedBasis } from '../../library/basis.ts';
import { bodyBlocks } from '../../library/body-text.ts';
import type { PageText } from '../../library/page-text.ts';
import {
  type BlockLine,
  basisLine,
  basisWords,
  ledLine,
  line,
  list,
  type PageBlock,
  paragraph,
} from '../../library/word-blocks.ts';
import { practiceBlocks, practiceLines } from '../practice/text.ts';
import { type RouteModel, routeModels, type StepModel } from './model.ts';
import { routes } from './schema.ts';

/** A step with all that its page says of it, and what it rests on. */
function stepLines({ title, to, how, bring, cost, deadlines, practices, sources, basis }: StepModel): BlockLine[] {
  return [
    ...line('name', title),
    ...ledLine('words', LABELS.to, to),
    ...line('words', how),
    ...ledLine('words', '带：', bring.join('；')),
    ...ledLine('words', '费用：', cost?.say),
    ...deadlines.flatMap(toldDeadline),
    ...practices.flatMap(practiceLines),
    ...basisLine(joinedBasis([...sources.flatMap((source) => source.basis), ...basis]), '依据：'),
  ];
}

function ruleBlocks({ reconsideration }: RouteModel): PageBlock[] {
  if (!reconsideration) return [];
  const { rule, note, basis } = reconsideration;
  const words = [{ text: rule, strong: true }, { text: '（' }, ...basisWords(basis), { text: `）。${note ?? ''}` }];
  return [{ is: 'paragraph', as: 'plain', words }];
}

function openingBlocks(route: RouteModel): PageBlock[] {
  const { first, hotlines, runs, strip, decides, practices } = route;
  const asked = hotlines.map(({ number, name }) => `${number}（${name}）`).join('、');
  return [
    paragraph('begin', first, `${LABELS.first}：`),
    ...(asked === '' ? [] : [paragraph('plain', asked, '打电话问：')]),
    ...(runs.length > 0
      ? [
          paragraph('plain', '', '您的期限，急的在前'),
          list(
            'dots',
            runs.map(({ period, act, since }) => ledLine('words', `${period}　`, `${act}，${since}`)),
          ),
        ]
      : []),
    ...(strip ? [{ is: 'strip' as const, of: strip.of, captions: strip.panels.map(({ caption }) => caption) }] : []),
    paragraph('plain', `${decides}。`, '谁说了算：'),
    ...ruleBlocks(route),
    ...practiceBlocks(practices),
  ];
}

export function routeTexts(library: Library): PageText[] {
  const bodies = new Map(library.of(routes).map(({ id, body }) => [id, body]));
  return [...routeModels(library).values()].map((route): PageText => {
    const { id, claim, picture, discreet, steps, wait, clocks, office, class: kind, letters } = route;
    return {
      pointer: `routes/${id}`,
      lead: claim,
      picture,
      discreet,
      passages: [
        { blocks: openingBlocks(route) },
        { heading: { title: '步骤' }, blocks: [list('steps', steps.map(stepLines))] },
        {
          blocks: [
            paragraph('wait', wait, `${LABELS.wait}：`),
            ...(clocks.length > 0
              ? [
                  list(
                    'dots',
                    clocks.map(({ path, title, note }): BlockLine[] => [
                      { as: 'words', words: [{ text: title, path }, { text: `：${note}` }] },
                    ]),
                  ),
                ]
              : []),
          ],
        },
        {
          heading: { title: '信访部门在这件事上' },
          blocks: [
            paragraph('plain', office.can, '能做：'),
            paragraph('plain', office.cannot, '不能做：'),
            {
              is: 'paragraph',
              as: 'basis',
              words: [{ text: `这类事在条例里属于“${kind.name}”：` }, ...basisWords(kind.basis)],
            },
            ...bodyBlocks(bodies.get(id) ?? '', library.citations),
          ],
        },
      ],
      basis: joinedBasis(steps.flatMap(({ sources, basis }) => [...sources.flatMap((one) => one.basis), ...basis])),
      see: letters.map(({ path, title }) => ({ path, title, kind: 'letter' })),
    };
  });
}
