/** A route on the hall screen: what the matter is, its strip, its steps side by side, the first thing to do. */

import type { Library } from '../../library/assemble.ts';
import type { Block, Draft } from '../../library/draft.ts';
import { stripDraft } from '../strip/slides.ts';
import { bodyPictures } from './bodies.ts';
import { type RouteModel, routeModels } from './model.ts';

function stepsDraft(
  { screen, steps }: RouteModel,
  pictureOf: (words: string) => string | undefined,
): Pick<Draft, 'title' | 'layout' | 'blocks'> {
  if (screen) {
    const blocks = screen.steps.map(
      ({ do: text, to, within }): Block => ({
        text,
        tone: '说明',
        step: { picture: pictureOf(to ?? text), to, within },
      }),
    );
    return { title: '', layout: '步', blocks };
  }
  return {
    title: '一步一步来',
    layout: '线',
    blocks: steps.map(({ title }, index) => ({ label: `${index + 1}`, text: title, tone: '说明' })),
  };
}

export function routeDrafts(library: Library): Draft[] {
  const pictureOf = bodyPictures(library);
  return [...routeModels(library).values()].flatMap((route): Draft[] => {
    const { code, path, picture, title, claim, first, decides, screen, strip, note } = route;
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
      ...(strip ? [stripDraft(strip, { ...shared, name: title })] : []),
      { ...shared, name: title, ...stepsDraft(route, pictureOf) },
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
