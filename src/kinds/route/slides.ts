/** A route on the hall screen: the first thing to do, then its steps as a line. */

import type { Library } from '../../library/assemble.ts';
import type { Draft } from '../../library/draft.ts';
import { routeModels } from './model.ts';

export function routeDrafts(library: Library): Draft[] {
  return [...routeModels(library).values()].flatMap(
    ({ code, path, title, claim, first, decides, steps, note }): Draft[] => {
      const shared = { code, path, topic: '该找谁', notes: note.text };
      return [
        {
          ...shared,
          title,
          blocks: [
            { text: `${claim}。`, tone: '说明' },
            { label: '先做：', text: first, tone: '可以' },
            { label: '谁说了算：', text: `${decides}。`, tone: '说明' },
          ],
        },
        {
          ...shared,
          layout: '线',
          name: title,
          title: '一步一步来',
          blocks: steps.map((step, index) => ({
            label: `${index + 1}`,
            text: step.to === undefined ? step.title : `${step.title}——${step.to}`,
            tone: '说明',
          })),
        },
      ];
    },
  );
}
