/** A teaching case on the hall screen, in three slides: how it began, how it ended, what to take from it. */

import type { Library } from '../../library/assemble.ts';
import type { Block, Draft, Tone } from '../../library/draft.ts';
import { caseModels } from './model.ts';

export function caseDrafts(library: Library): Draft[] {
  const blocks = (texts: readonly string[], tone: Tone): Block[] => texts.map((text) => ({ text, tone }));
  return caseModels(library).flatMap(
    ({ code, path, title, label, story, summary, outcome, takeaway, note }): Draft[] => {
      const [begins = '', ...goesOn] = story;
      const shared = { code, path, topic: '教学案例', small: label };
      return [
        { ...shared, title, blocks: blocks([begins], '说明'), notes: goesOn.join('') },
        { ...shared, name: title, title: '后来呢？', blocks: blocks([summary], '说明'), notes: outcome.join('') },
        { ...shared, name: title, title: '记住这几句', blocks: blocks(takeaway, '可以'), notes: note.text },
      ];
    },
  );
}
