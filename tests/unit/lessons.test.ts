/** Lessons keep their minutes, ask questions that are there, and become playlists. */

import { expect, test } from 'vitest';
import { playlists } from '../../src/faces/screen/playlist.ts';
import { lessonModels } from '../../src/kinds/lesson/model.ts';
import { lessons } from '../../src/kinds/lesson/schema.ts';
import { loadLibrary, optionsFrom } from '../../src/library.ts';

const library = loadLibrary(optionsFrom({}));

test('for villages, sites, both schools, the old, offices, communities, firms and the hall', () => {
  const audiences = library.of(lessons).map(({ data }) => data.audience);
  expect(audiences.length).toBeGreaterThanOrEqual(8);
  expect(new Set(audiences).size).toBe(audiences.length);
});

test('no lesson takes longer than it says, and each ends with five questions', () => {
  for (const { title, minutes, parts, questions } of lessonModels(library)) {
    const planned = parts.reduce((sum, part) => sum + part.minutes, questions.minutes);
    expect(planned, title).toBeLessThanOrEqual(minutes);
    expect(questions.asks.length, title).toBe(5);
  }
});

test('each part of a lesson has slides, and reading them leaves time to speak', () => {
  const screens = new Map(playlists(library).map((playlist) => [playlist.path, playlist]));
  for (const { title, screen, parts, minutes } of lessonModels(library)) {
    const playlist = screens.get(screen);
    expect(playlist?.tooLong, title).toEqual([]);
    const shown = new Set(playlist?.slides.map(({ path }) => path));
    for (const { path } of parts.flatMap(({ show }) => show)) expect(shown, `${title}: ${path}`).toContain(path);
    expect(playlist?.minutes, title).toBeLessThanOrEqual(minutes);
  }
});
