/** Letters that a browser places one by one, as strings: none is lost, and each stays where it was. */

import { describe, expect, test } from 'vitest';
import { joinedLetters } from '../../src/faces/print/light-text.ts';

/** A full letter is 1000 wide, number 7 half of that. */
const fonts = new Map([['F6', (glyph: number) => (glyph === 7 ? 500 : 1000)]]);
const page = (...lines: string[]) => ['BT', '/F6 14 Tf', '1 0 0 -1 20 300 Tm', ...lines, 'ET'].join('\n');
const joined = (...lines: string[]) => joinedLetters(page(...lines), fonts);

describe('letters of a page', () => {
  const cases: [what: string, from: string[], to: string[]][] = [
    [
      'that follow each other are one string',
      ['<0001> Tj', '13.99994 0 Td <0007> Tj', '7 0 Td <0002> Tj'],
      ['<000100070002> Tj'],
    ],
    [
      'that stand aside keep their place, counted from where the string before begins',
      ['<0001> Tj', '14 0 Td <0002> Tj', '20 0 Td <0003> Tj', '14 0 Td <0004> Tj'],
      ['<00010002> Tj', '34 0 Td <00030004> Tj'],
    ],
    [
      'on another line, too',
      ['<0001> Tj', '14 0 Td <0002> Tj', '-14 -20 Td <0003> Tj', '14 0 Td <0004> Tj'],
      ['<00010002> Tj', '0 -20 Td <0003> Tj', '14 0 Td <0004> Tj'],
    ],
    [
      'are not joined over what stands between them',
      ['<0001> Tj', '14 0 Td <0002> Tj', '/Span<</ActualText (a) >> BDC', '14 0 Td <0003> Tj', 'EMC'],
      ['<00010002> Tj', '/Span<</ActualText (a) >> BDC', '28 0 Td <0003> Tj', 'EMC'],
    ],
  ];
  test.each(cases)('%s', (_, from, to) => {
    expect(joined(...from)).toBe(page(...to));
  });

  test('never drift: a little each does not become much', () => {
    const lines = Array.from({ length: 50 }, (_, index) => `13.98 0 Td <${String(index).padStart(4, '0')}> Tj`);
    const strings = joined('<0001> Tj', ...lines).match(/<\w+> Tj/g) ?? [];
    expect(strings.length).toBeGreaterThan(5);
    expect(strings.join('').replaceAll(/\W|Tj/g, '')).toHaveLength(4 * 51);
  });

  test('of a font that is not known stay as they are', () => {
    const text = page('<0001> Tj', '14 0 Td <0002> Tj').replace('/F6', '/F7');
    expect(joinedLetters(text, fonts)).toBe(text);
  });
});
