/** The telephone numbers in words. */

import type { Library } from '../../library/assemble.ts';
import type { PageText } from '../../library/page-text.ts';
import { line, list } from '../../library/word-blocks.ts';
import { hotlines } from './schema.ts';

export function hotlineTexts({ of }: Library): PageText[] {
  const { lead, picture, reviewed, hotlines: numbers } = of(hotlines).data;
  const rows = numbers.map(({ number, name, use, not }) => [
    ...line('name', `${number}　${name}`),
    ...line('words', use),
    ...line('words', not),
  ]);
  return [{ pointer: 'hotlines', lead, picture, reviewed, passages: [{ blocks: [list('rows', rows)] }] }];
}
