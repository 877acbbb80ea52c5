/** An article on the hall screen: the law's own words, 款 by 款 and 项 by 项. */

import type { Library } from '../../library/assemble.ts';
import type { Block, Draft } from '../../library/draft.ts';
import { articleModels, type Clause } from './model.ts';
import { officialText } from './schema.ts';

function block({ label, words }: Clause): Block {
  return { label, text: words.map(({ text }) => text).join(''), tone: '原文' };
}

export function articleDrafts(library: Library): Draft[] {
  return [...articleModels(library).values()].map(({ code, path, name, gist, paragraphs, summary }) => ({
    code,
    path,
    topic: library.of(officialText).data.title,
    name,
    title: gist,
    blocks: paragraphs.flatMap((paragraph) => [block(paragraph), ...paragraph.items.map(block)]),
    notes: summary,
  }));
}
