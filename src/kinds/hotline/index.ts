/** Telephone numbers that hold for the whole country: one page. */

import type { Kind } from '../../library/kind.ts';
import { hotlines } from './schema.ts';
import { hotlineTexts } from './text.ts';

const PATH = '/hotlines/';

export const hotline: Kind = {
  name: 'hotline',
  label: '页面',
  sources: [hotlines],
  cards: ({ of }) => {
    const { title, line, keywords, hotlines: numbers } = of(hotlines).data;
    const named = numbers.flatMap(({ number, name }) => [number, name]);
    return [
      { pointer: 'hotlines', path: PATH, title, found: { line, keywords: [...keywords, ...named] } },
      ...numbers.map(({ number, name }) => ({ pointer: `hotlines/${number}`, path: PATH, title: name })),
    ];
  },
  texts: hotlineTexts,
};
