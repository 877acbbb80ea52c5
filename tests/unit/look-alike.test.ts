/** Short links as people read them off paper. */

import { expect, test } from 'vitest';
import { guesses } from '../../src/layouts/guess.ts';
import { asCode, freeCode, isConfusing, lookAlikes } from '../../src/text/look-alike.ts';
import { checked } from '../checked.ts';
import { edit } from '../content-copy.ts';

test('l is read as 1 and I, o as 0, and a telephone begins with a capital', () => {
  expect(lookAlikes('l02')).toEqual(['102', 'I02', 'i02', 'L02', 'lo2']);
  expect(lookAlikes('t26')).toEqual(['T26']);
  expect(lookAlikes('t10')).toEqual(['T10', 'tlo']);
});

test.each([
  ['IO2', 'l02'],
  ['1o2', 'l02'],
  ['ｌ０２', 'l02'],
  ['T5', 't05'],
  ['t026', 't26'],
  ['f100', 'f100'],
  ['map', undefined],
])('%s is %s', (typed, code) => expect(asCode(typed)).toBe(code));

test('a new code of the same kind holds nothing that is misread', () => {
  expect(freeCode('t99', new Set(['t22', 't23']))).toBe('t24');
  expect(isConfusing(freeCode('l98', new Set()))).toBe(false);
});

test.each([
  ['/IO2/', '/l02/'],
  ['/t26', '/t26/'],
  ['/31/', '/regulations/31/'],
  ['/%E7%AC%AC%E4%B8%89%E5%8D%81%E4%B8%80%E6%9D%A1', '/regulations/31/'],
  ['/Routes/unpaid-wages', '/routes/unpaid-wages/'],
  ['/routes/unpaid-wage/', '/routes/'],
  ['/t26/%E3%80%82', '/t26/'],
])('%s was meant to be %s', (path, meant) => expect(guesses(path)).toContain(meant));

test('a file that is missing is not guessed', () => {
  expect(guesses('/qr/t26.png')).toEqual([]);
  expect(guesses('/404.html')).toEqual([]);
});

test('an address that cannot be read at all is no reason to fail', () => {
  expect(guesses('/%E7%AC')).toBeInstanceOf(Array);
});

test('a new entry whose code can be misread is refused, with one that cannot', async () => {
  const { status, output } = await checked((root) =>
    edit(root, 'content/warnings/high-places.mdx', /^code: j\d+/m, 'code: j110'),
  );
  expect(status).toBe(1);
  expect(output).toMatch(/短链接代码 j110 印出来会看错.+比如用 j\d\d/);
});
