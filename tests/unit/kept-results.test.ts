/** What one edition worked out is there for the next: kept by what it depends on, and not without end. */

import { expect, test } from 'vitest';
import { playlists } from '../../src/faces/screen/playlist.ts';
import { APART } from '../../src/faces/search/bm25.ts';
import { foldedTexts } from '../../src/faces/search/check.ts';
import { searchIndex } from '../../src/faces/search/searchable.ts';
import { searcherOf } from '../../src/faces/search/searcher.ts';
import { loadLibrary } from '../../src/library.ts';
import { digestOf, keptResult, keptWith } from '../../src/text/kept-results.ts';
import { PROJECT } from '../content-copy.ts';

test('a result is worked out once for each key, also where it is undefined', () => {
  let made = 0;
  const ask = (key: string) =>
    keptResult('test once', key, 10, () => {
      made += 1;
      return key === 'none' ? undefined : key.toUpperCase();
    });
  expect(['a', 'none', 'a', 'none'].map(ask)).toEqual(['A', undefined, 'A', undefined]);
  expect(made).toBe(2);
});

test('what nobody asks for any more goes, what everybody asks for stays', () => {
  const made: string[] = [];
  const ask = (key: string) => keptResult('test bounds', key, 10, () => made.push(key));
  for (let edition = 0; edition < 100; edition++) for (const key of ['common', `own ${edition}`]) ask(key);
  expect(made.filter((key) => key === 'common')).toHaveLength(1);
  ask('own 99');
  expect(made.filter((key) => key === 'own 99')).toHaveLength(1);
  ask('own 0');
  expect(made.filter((key) => key === 'own 0')).toHaveLength(2);
});

test('what follows from one library is not that of another', () => {
  const [one, other] = [{}, {}];
  expect(keptWith(one, 'test', () => 1)).toBe(1);
  expect(keptWith(other, 'test', () => 2)).toBe(2);
  expect(keptWith(one, 'test', () => 3)).toBe(1);
});

test('keys of different parts differ', () => {
  expect(digestOf('a', ['b'])).not.toBe(digestOf('a', 'b'));
  expect(digestOf(1, ['b', 'c'])).not.toBe(digestOf(1, ['bc']));
});

test('a second edition takes the fitted slides of the first, each with its own place in its playlist', () => {
  const [first, second] = [1, 2].map(() => playlists(loadLibrary({ root: PROJECT, day: '2026-11-29' })));
  expect(second).toEqual(first);
  const blocks = (all: typeof first) => all?.flatMap(({ slides }) => slides.map((slide) => slide.blocks));
  const firsts = new Set(blocks(first));
  expect(blocks(second)?.every((one) => firsts.has(one))).toBe(true);
  for (const { slides } of second ?? []) expect(new Set(slides.map(({ id }) => id)).size).toBe(slides.length);
});

test('the check knows the words of every page that search looks through', () => {
  const index = searchIndex(loadLibrary({ root: PROJECT, day: '2026-11-29' }));
  const words = (texts: readonly string[]) => texts.map((text) => text.split(APART).filter((word) => word !== ''));
  expect(words(foldedTexts(index))).toEqual(words(searcherOf(index).texts));
});
