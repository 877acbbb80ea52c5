/** An article of the Regulations in words: the wording, our reading, and who must do what by when. */

import type { Library } from '../../library/assemble.ts';
import { bodyBlocks } from '../../library/body-text.ts';
import type { PageText } from '../../library/page-text.ts';
import { ledLine, list, type PageBlock } from '../../library/word-blocks.ts';
import { practiceBlocks } from '../practice/text.ts';
import { type ArticleModel, articleModels, type DutyRow } from './model.ts';
import { readings } from './schema.ts';

function wordingOf({ name, paragraphs, text }: ArticleModel): PageBlock {
  const said = ({ words }: { words: readonly { text: string }[] }) => words.map((piece) => piece.text).join('');
  return {
    is: 'wording',
    name: `《${text.title}》${name}`,
    paragraphs: paragraphs.map((paragraph) => ({
      text: said(paragraph),
      items: paragraph.items.map((item) => `${item.label}${said(item)}`),
    })),
  };
}

function dutyTable(duties: readonly DutyRow[]): PageBlock {
  const timed = duties.some(({ by }) => by !== undefined);
  return {
    is: 'table',
    head: ['谁', '做什么', ...(timed ? ['期限'] : [])],
    rows: duties.map(({ who, does, by = '', from = '', basis }) => [
      who,
      basis ? `${does}（${basis.title}）` : does,
      ...(timed ? [from === '' ? by : `${by}，${from}`] : []),
    ]),
  };
}

export function articleTexts(library: Library): PageText[] {
  const bodies = new Map(library.of(readings).map(({ id, body }) => [id, body]));
  return [...articleModels(library).values()].map((article): PageText => {
    const { number, gist, reading, duties, practices, terms } = article;
    return {
      pointer: `regulations/${number}`,
      lead: gist,
      passages: [
        { heading: { title: '条例原文' }, blocks: [wordingOf(article)] },
        { heading: { title: '用白话说' }, blocks: bodyBlocks(bodies.get(reading) ?? '', library.citations) },
        ...(duties.length > 0 ? [{ heading: { title: '谁要做什么' }, blocks: [dutyTable(duties)] }] : []),
        ...(practices.length > 0 ? [{ blocks: practiceBlocks(practices) }] : []),
        ...(terms.length > 0
          ? [
              {
                heading: { title: '本条里的词' },
                blocks: [
                  list(
                    'rows',
                    terms.map(({ term, text }) => ledLine('words', `${term}：`, text)),
                  ),
                ],
              },
            ]
          : []),
      ],
    };
  });
}
