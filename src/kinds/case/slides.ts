/** A teaching case on the hall screen, in three slides: the conflict, how it ended, what to remember. Its strip, which tells the end, comes after the question. */

import type { Library } from '../../library/assemble.ts';
import type { Block, Draft } from '../../library/draft.ts';
import { stripDraft } from '../strip/slides.ts';
import { caseModels } from './model.ts';

/** Asked under the conflict: whoever reads it is to think before the next slide. */
const THINK = '换了您，会怎么做？';

export function caseDrafts(library: Library): Draft[] {
  return caseModels(library).flatMap(
    ({ code, path, picture, title, label, story, summary, outcome, takeaway, screen, strip, note }): Draft[] => {
      const shared = { layout: '图', picture, code, path, topic: '教学案例', small: label } as const;
      const said = (text: string): Block => ({ text, tone: '说明' });
      const [remember = ''] = takeaway;
      return [
        { ...shared, title, blocks: [said(screen?.conflict ?? story[0] ?? ''), said(THINK)], notes: story.join('') },
        ...(strip ? [stripDraft(strip, { code, path, topic: shared.topic, name: title, small: label })] : []),
        {
          ...shared,
          name: title,
          title: '后来呢？',
          blocks: [said(screen?.outcome ?? summary)],
          notes: outcome.join(''),
        },
        {
          ...shared,
          name: title,
          title: '记住这一句',
          blocks: [{ text: screen?.remember ?? remember, tone: '可以' }],
          notes: [...takeaway, note.text].join('\n'),
        },
      ];
    },
  );
}
