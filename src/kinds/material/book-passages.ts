/** What a chapter of a book holds, said in words, piece by piece. */

import { LABELS } from '../../components/labels.ts';
import { toldDeadline } from '../../deadlines/told-deadline.ts';
import { formatArticle } from '../../law/citation.ts';
import { chapterTitle, type OfficialText } from '../../law/official-text.ts';
import { basisText, joinedBasis } from '../../library/basis.ts';
import { type BlockLine, basisBlocks, dots, line, list, paragraph, type WordBlock } from '../../library/word-blocks.ts';
import type { CrimeModel, CrimesModel } from '../crime/model.ts';
import type { LetterModel } from '../letter/model.ts';
import { paperLines } from '../letter/text.ts';
import type { StepModel } from '../route/model.ts';
import type { WarningModel } from '../warning/model.ts';
import {
  type BookChapter,
  type BookPlace,
  type MapRow,
  type OldItem,
  oldPlace,
  type PieceModel,
  placeOf,
} from './book.ts';
import { type Scan, stepsBasis } from './model.ts';

export type BookBlock = WordBlock | { is: 'code'; scan: Scan };

/** What stands together, mostly below a heading of its own. */
export interface BookPassage {
  /** A place to which links lead; some stand below the heading before them. */
  heading?: (BookPlace & { below?: boolean }) | undefined;
  blocks: BookBlock[];
}

/** The steps of a route, with whose days run from when, and what all of it rests on. */
export function stepsBlocks(steps: readonly StepModel[]): BookBlock[] {
  const items = steps.map(({ title, to, how, bring, cost, deadlines }) => [
    ...line('name', title),
    ...line('words', to && `找：${to}`),
    ...line('words', how),
    ...deadlines.flatMap(toldDeadline),
    ...line('words', bring.length > 0 ? `带：${bring.join('；')}` : undefined),
    ...line('words', cost && `费用：${cost.say}`),
  ]);
  return [list('steps', items), ...basisBlocks(joinedBasis(stepsBasis({ steps })), '依据：')];
}

/** What may follow, and on what each rests. */
function followsOf({ steps, penalties, crimes }: WarningModel): BookBlock {
  const all = [
    ...steps.map(({ follows, basis }) => ({ say: follows, basis })),
    ...penalties.map(({ act, say, basis }) => ({ say: `${act}：${say}`, basis })),
    ...crimes.map(({ crime: { name, say, basis }, when }) => ({
      say: `${when ? `${when}，` : ''}可能是${name}：${say}`,
      basis,
    })),
  ];
  return list(
    'dots',
    all.map(({ say, basis }) => [...line('words', say), ...line('basis', basisText(basis))]),
  );
}

function warningPassage(warning: WarningModel): BookPassage {
  const { id, title, heading, verdict, conduct, asks, elements, lawful, instead, article } = warning;
  return {
    heading: { id: placeOf('warning', id), title },
    blocks: [
      paragraph('plain', conduct, `${heading}：`),
      paragraph('plain', verdict),
      paragraph('plain', '', asks),
      dots(elements),
      paragraph('plain', `${lawful.join('；')}。`, `${LABELS.lawful}：`),
      followsOf(warning),
      paragraph('instead', `${instead.map(({ say }) => say).join('；')}。`, `${LABELS.instead}：`),
      ...basisBlocks(article),
    ],
  };
}

/** What an old paper said, and what is the law today. */
export function oldBlocks({ title, said, now, basis }: NonNullable<BookChapter['old']>): BookBlock[] {
  return [
    paragraph('was', said, `旧册子里的${title}：`),
    paragraph('today', now, '今天的法律：'),
    ...basisBlocks(basis, '依据：'),
  ];
}

/** First the threshold, then the penalty, then what does not count. */
function crimePassage({ id, name, needs, say, basis, not, notBasis }: CrimeModel): BookPassage {
  return {
    heading: { id: placeOf('crime', id), title: name, below: true },
    blocks: [
      paragraph('plain', `${needs.join('；')}。`, '门槛：'),
      paragraph('plain', `${say}。`, '怎么判：'),
      ...(not === undefined ? [] : [paragraph('plain', not, '不算的：')]),
      ...basisBlocks(joinedBasis([...basis, ...notBasis])),
    ],
  };
}

function crimePassages({ title: name, lead, honest, groups }: CrimesModel): BookPassage[] {
  const fair = honest.map(({ say, basis }) => [...line('words', say), ...line('basis', basisText(basis))]);
  return [
    { heading: { id: 'crimes', title: name }, blocks: [paragraph('lead', lead), list('dots', fair)] },
    ...groups.flatMap(({ title, crimes }, index) => [
      { heading: { id: `crimes-${index + 1}`, title }, blocks: [] },
      ...crimes.map(crimePassage),
    ]),
  ];
}

/** What an item of the old handout spoke of, whether it holds, and what is the law today. */
function oldPassage({ number, conduct, confirmed, holds, change, was, now }: OldItem): BookPassage {
  const said = was === undefined ? `${conduct}。` : `${conduct}（${was}）。`;
  return {
    heading: { id: oldPlace(number), title: `旧材料第 ${number} 项`, below: true },
    blocks: [
      paragraph('was', said, confirmed ? '说的是：' : '说的做法（原话没有核实到）：'),
      paragraph('today', change, confirmed ? `今天（${holds}）：` : '今天：'),
      ...basisBlocks(now),
    ],
  };
}

function letterPassage(letter: LetterModel): BookPassage {
  const { id, title, when, give } = letter;
  return {
    heading: { id: placeOf('letter', id), title },
    blocks: [
      paragraph('plain', when, '什么时候用：'),
      paragraph('plain', give, '交给：'),
      { is: 'paper', lines: paperLines(letter) },
    ],
  };
}

function lawPassages({ issuer, promulgated, effective, chapters }: OfficialText): BookPassage[] {
  return [
    { blocks: [paragraph('lead', `${issuer}，${promulgated} 发布，${effective} 起施行`)] },
    ...chapters.map((chapter) => ({
      heading: { id: `law-${chapter.number}`, title: chapterTitle(chapter) },
      blocks: chapter.articles.flatMap(({ number, paragraphs }) =>
        paragraphs.flatMap(({ text, items }, index) => [
          paragraph('plain', text, index === 0 ? `${formatArticle({ article: number })}　` : ''),
          ...items.map((item) => paragraph('item', item)),
        ]),
      ),
    })),
  ];
}

function mapBlock(rows: readonly MapRow[]): BookBlock {
  return list(
    'rows',
    rows.map(({ name, routes }) => [
      ...line('name', name),
      ...routes.map(
        ({ id, title }): BlockLine => ({
          as: 'words',
          words: [{ text: title, to: placeOf('route', id) }],
        }),
      ),
    ]),
  );
}

/** @returns a piece of a chapter, said in words */
export function passagesOf(piece: PieceModel): BookPassage[] {
  switch (piece.is) {
    case 'text':
      return [{ heading: piece.heading, blocks: [paragraph('plain', piece.text), ...basisBlocks(piece.basis)] }];
    case 'points':
      return [{ heading: piece.heading, blocks: [dots(piece.points), ...basisBlocks(piece.basis)] }];
    case 'procedure': {
      const items = piece.procedure.stages.map(({ name, you, office, tip, deadlines, basis }) => [
        ...line('name', name),
        ...line('words', `您：${you}`),
        ...line('words', office && `单位：${office}`),
        ...deadlines.flatMap((deadline) => toldDeadline({ ...deadline, note: undefined })),
        ...line('words', tip),
        ...line('basis', basisText(basis)),
      ]);
      return [{ blocks: [list('steps', items)] }];
    }
    case 'map':
      return [{ blocks: [mapBlock(piece.rows)] }];
    case 'routes':
      return piece.routes.map(({ id, title, claim, first, decides, steps, office, wait }) => ({
        heading: { id: placeOf('route', id), title },
        blocks: [
          paragraph('lead', claim),
          paragraph('begin', first, `${LABELS.first}：`),
          paragraph('plain', `${decides}。`, '谁说了算：'),
          ...stepsBlocks(steps),
          paragraph('wait', wait, `${LABELS.wait}：`),
          paragraph('plain', office.can, '信访部门能做：'),
          paragraph('plain', office.cannot, '不能做：'),
        ],
      }));
    case 'rights':
      return piece.rights.map(({ id, title, says, limits, denied, basis }) => ({
        heading: { id: placeOf('right', id), title },
        blocks: [
          paragraph('plain', says),
          ...(limits.length > 0 ? [paragraph('plain', `但是：${limits.join('')}`)] : []),
          paragraph('instead', denied.map(({ say }) => say).join(''), '没有做到：'),
          ...basisBlocks(basis),
        ],
      }));
    case 'warnings':
      return piece.warnings.map(warningPassage);
    case 'myths':
      return piece.myths.map(({ id, says, verdict, because, basis }) => ({
        heading: { id: placeOf('myth', id), title: `“${says}”` },
        blocks: [paragraph('plain', because, `${verdict}。`), ...basisBlocks(basis)],
      }));
    case 'regulations':
      return lawPassages(piece.text);
    case 'crimes':
      return crimePassages(piece.crimes);
    case 'handout':
      return [
        { heading: { id: 'old', title: piece.title }, blocks: [dots(piece.notice)] },
        ...piece.items.map(oldPassage),
      ];
    case 'letters':
      return piece.letters.map(letterPassage);
    case 'hotlines': {
      const items = piece.hotlines.map(({ number, name, use, not }) => [
        ...line('name', `${number}　${name}`),
        ...line('words', use),
        ...line('words', not),
      ]);
      return [{ blocks: [list('rows', items)] }];
    }
    case 'office': {
      const rows = (piece.office?.rows ?? []).map(({ name, ways }) => [
        ...line('name', name),
        ...ways.flatMap(({ say, note }) => line('words', note ? `${say}（${note}）` : say)),
      ]);
      const practices = piece.practices.map(({ title, label, says, from }, index) => ({
        heading: { id: `practice-${index + 1}`, title: `${title}（${label}）` },
        blocks: [paragraph('plain', says), paragraph('basis', from)],
      }));
      return [...(rows.length > 0 ? [{ blocks: [list('rows', rows)] }] : []), ...practices];
    }
  }
}
