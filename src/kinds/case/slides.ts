/** A teaching case on the hall screen, in three parts: the story, how it ended, what to take from it. */

import type { Library } from '../../library/library.ts';
import type { Block, Draft, Tone } from '../../screen/slide.ts';
import { caseModels } from './model.ts';

export function caseDrafts(library: Library): Draft[] {
  const blocks = (texts: readonly string[], tone: Tone): Block[] => texts.map((text) => ({ text, tone }));
  return caseModels(library).flatMap(({ code, path, title, label, story, outcome, takeaway, note }): Draft[] => {
    const shared = { code, path, eyebrow: `教学案例 · ${title}`, small: label, notes: note.text };
    return [
      { ...shared, title, eyebrow: '教学案例', blocks: blocks(story, '说明') },
      { ...shared, title: '后来呢？', blocks: blocks(outcome, '说明') },
      { ...shared, title: '记住这几句', blocks: blocks(takeaway, '可以') },
    ];
  });
}
