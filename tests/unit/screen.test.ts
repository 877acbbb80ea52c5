import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { optionsFrom } from '../../src/library/index.ts';
import { loadLibrary } from '../../src/library/library.ts';
import { fits, slidesOf } from '../../src/screen/fit.ts';
import { firstPlaylist, playlists } from '../../src/screen/playlist.ts';
import { isLit, programOf } from '../../src/screen/program.ts';
import type { Draft } from '../../src/screen/slide.ts';

const library = loadLibrary(optionsFrom({}));
const all = playlists(library);

function draft(texts: readonly string[]): Draft {
  return {
    code: 't01',
    path: '/regulations/1/',
    eyebrow: '条例',
    title: '标题',
    blocks: texts.map((text) => ({ text, tone: '说明' })),
  };
}

describe('slides', () => {
  test('nothing is lost and nothing is parted within a sentence', () => {
    const sentence = fc.integer({ min: 1, max: 60 }).map((length) => `${'字'.repeat(length)}。`);
    const text = fc.array(sentence, { minLength: 1, maxLength: 8 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 6 }), (texts) => {
        const slides = slidesOf(draft(texts), 'x') ?? [];
        expect(slides.flatMap(({ blocks }) => blocks.map((block) => block.text)).join('')).toBe(texts.join(''));
        for (const { blocks, title, scale, seconds } of slides) {
          expect(fits({ title, blocks }, scale)).toBe(true);
          expect(seconds).toBeGreaterThanOrEqual(6);
          expect(seconds).toBeLessThanOrEqual(40);
          for (const block of blocks) expect(block.text.endsWith('。')).toBe(true);
        }
      }),
    );
  });

  test('a sentence that no screen holds is told, not cut', () => {
    expect(slidesOf(draft([`${'长'.repeat(600)}。`]), 'x')).toBeUndefined();
  });

  test('the whole of the Regulations stands on the screen, to the character', () => {
    const shown = all.find(({ id }) => id === 'regulations')?.slides ?? [];
    const text = shown.flatMap(({ blocks }) => blocks.map(({ label = '', text: words }) => label + words)).join('');
    const official = library.text.chapters
      .flatMap(({ articles }) => articles)
      .flatMap(({ paragraphs }) => paragraphs.flatMap((paragraph) => [paragraph.text, ...paragraph.items]))
      .join('');
    expect(text).toBe(official);
  });

  test('every slide of every playlist fits on every screen', () => {
    expect(all.flatMap(({ tooLong }) => tooLong)).toEqual([]);
    for (const { slides } of all) {
      expect(slides.length).toBeGreaterThan(0);
      for (const slide of slides) expect(fits(slide, slide.scale), slide.id).toBe(true);
    }
  });

  test('/screen/ opens the playlist that says so', () => {
    expect(firstPlaylist(library)?.id).toBe('hall');
  });
});

describe('the program', () => {
  const slides = [
    { entry: 0, turn: { index: 0, of: 2 } },
    { entry: 1, turn: { index: 1, of: 2 } },
    { entry: 2 },
    { entry: 2 },
    { entry: 3 },
  ];
  const monday = new Date(2026, 10, 23, 9, 0);
  const tuesday = new Date(2026, 10, 24, 9, 0);

  test('entries take turns by day', () => {
    const on = (day: Date) => programOf(slides, day, false).map(({ entry }) => entry);
    expect([on(monday), on(tuesday)].map(([first]) => first).sort()).toEqual([0, 1]);
    expect(on(monday)).toHaveLength(4);
  });

  test('shuffled, a day has one order, and the slides of an entry stay together', () => {
    const many = Array.from({ length: 20 }, (_, entry) => [{ entry }, { entry }]).flat();
    const order = (day: Date) => programOf(many, day, true).map(({ entry }) => entry);
    expect(order(monday)).toEqual(order(monday));
    expect(order(monday)).not.toEqual(order(tuesday));
    expect(order(monday).filter((entry, at, list) => entry !== list[at - 1])).toHaveLength(20);
  });

  test('the screen is lit in its hours, and always without any', () => {
    const hours = [{ days: ['周一'], from: '08:30', to: '17:30' }];
    expect(isLit(hours, monday)).toBe(true);
    expect(isLit(hours, new Date(2026, 10, 23, 17, 30))).toBe(false);
    expect(isLit(hours, tuesday)).toBe(false);
    expect(isLit([], tuesday)).toBe(true);
  });
});
