/** Pictograms by name: known, mistyped, and those that have no place here. */

import { expect, test } from 'vitest';
import { picture } from '../../src/library/schema.ts';
import { pictogramBody } from '../../src/pictures/pictograms.ts';

test('a pictogram of the family is drawn with a line and a tint of one colour', () => {
  const body = pictogramBody('barricade') ?? '';
  expect(body).toMatch(/currentColor/i);
  expect(body).toMatch(/opacity/);
});

test('a mistyped name is refused with those that are like it', () => {
  const { error } = picture.safeParse('baricade');
  expect(error?.issues[0]?.message).toMatch(/没有叫“baricade”的图，最像的是 barricade、/);
});

test.each(['flag', 'medal-military', 'shield-star', 'star-and-crescent', 'seal-check'])(
  'no emblem, badge or flag: %s',
  (name) => {
    expect(picture.safeParse(name).success).toBe(false);
  },
);
