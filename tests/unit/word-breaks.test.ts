import { expect, test } from 'vitest';
import { breakable, titlePieces } from '../../src/faces/screen/word-breaks.ts';

test('a line ends between words, and never begins with a comma', () => {
  const pieces = breakable('今天下午停电，接待改在“一楼大厅”。');
  expect(pieces.join('')).toBe('今天下午停电，接待改在“一楼大厅”。');
  expect(pieces).toContain('下午');
  for (const piece of pieces) expect(piece).not.toMatch(/^[，。”]/);
});

test('a title breaks between its words, and no word of one character stands alone', () => {
  expect(titlePieces('村里的事，该找谁')).toEqual(['村里的事，', '该找谁']);
  for (const title of ['不服答复，可以复查、复核', '收到没有、谁来办，书面告诉您', '集体土地被征收、补偿'])
    for (const piece of titlePieces(title)) expect(piece.replace(/\p{P}/gu, '').length, piece).toBeGreaterThan(1);
});
