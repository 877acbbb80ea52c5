/** A line with a little markup, as content/setup.yaml writes it. */

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { spansOf } from '../../src/library/spans.ts';

test('code, bold words, ways within the page and to others', () => {
  expect(spansOf('先运行 `npm run build`，**再**看[下面](#lists)：**[打开](/screen/)**')).toEqual([
    { is: 'text', text: '先运行 ' },
    { is: 'code', text: 'npm run build' },
    { is: 'text', text: '，' },
    { is: 'bold', text: '再' },
    { is: 'text', text: '看' },
    { is: 'link', text: '下面', bold: false, to: '#lists' },
    { is: 'text', text: '：' },
    { is: 'link', text: '打开', bold: true, to: '/screen/' },
  ]);
});

test('what is no markup stays, to the character', () => {
  const text = fc.string({ unit: fc.constantFrom('字', '`', '*', '(', ')', ']', '，', 'a') });
  fc.assert(
    fc.property(text, (line) => {
      const said = spansOf(line).map((span) => (span.is === 'code' ? `\`${span.text}\`` : span.text));
      expect(said.join('').replaceAll('*', '')).toBe(line.replaceAll('*', ''));
    }),
  );
  expect(spansOf('字要写在两个 ` 中间')).toEqual([{ is: 'text', text: '字要写在两个 ` 中间' }]);
});
