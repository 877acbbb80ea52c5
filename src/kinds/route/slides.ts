/** A route on the hall screen: what the matter is, its steps side by side, the first thing to do. */

import type { Library } from '../../library/assemble.ts';
import type { Block, Draft } from '../../library/draft.ts';
import { type RouteModel, routeModels } from './model.ts';

function stepsDraft({ screen, steps }: RouteModel): Pick<Draft, 'layout' | 'blocks'> {
  if (screen) {
    const blocks = screen.steps.map(({ do: text, to, within }, index): Block => {
      const picture = steps.find((step) => step.title === text)?.picture ?? steps[index]?.picture;
      return { text, tone: '说明', step: { picture, to, within } };
    });
    return { layout: '步', blocks };
  }
  return {
    layout: '线',
    blocks: steps.map(({ title }, index) => ({ label: `${index + 1}`, text: title, tone: '说明' })),
  };
}

export function routeDrafts(library: Library): Draft[] {
  return [...routeModels(library).values()].flatMap((route): Draft[] => {
    const { code, path, picture, title, claim, first, decides, screen, note } = route;
    const shared = { code, path, topic: '该找谁', notes: note.text };
    return [
      {
        ...shared,
        layout: '图',
        picture,
        title,
        blocks: [{ text: `${claim}。`, tone: '说明' }],
        notes: `谁说了算：${decides}。`,
      },
      { ...shared, name: title, title: '一步一步来', ...stepsDraft(route) },
      {
        ...shared,
        layout: '图',
        picture,
        name: title,
        title: '先做这一步',
        blocks: [{ text: screen?.first ?? first, tone: '说明' }],
      },
    ];
  });
}
