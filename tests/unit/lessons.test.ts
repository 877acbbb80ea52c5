/** Lessons keep their minutes, ask questions that are there, show one strip, and become playlists. */

import { expect, test } from 'vitest';
import { playlists } from '../../src/faces/screen/playlist.ts';
import { lessonModels } from '../../src/kinds/lesson/model.ts';
import { lessons } from '../../src/kinds/lesson/schema.ts';
import { speakerModel } from '../../src/kinds/material/speaker.ts';
import { basisText } from '../../src/library/basis.ts';
import { loadLibrary, optionsFrom } from '../../src/library.ts';
import { checked } from '../checked.ts';
import { edit } from '../content-copy.ts';

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

test('what can be said to an article ends with a sentence, and names every case that it counts', () => {
  const slides = playlists(library).flatMap((playlist) => playlist.slides);
  const said = slides.flatMap(({ path, notes }) => (path.startsWith('/regulations/') && notes ? [notes] : []));
  expect(said.length).toBeGreaterThan(5);
  expect(said.filter((notes) => !notes.split('\n')[0]?.endsWith('。'))).toEqual([]);
  expect(said.find((notes) => notes.includes('四种情形是'))).toContain('已经支持您的请求，却拒不执行。');
});

test('on paper each thing to say is a sentence, also after a quotation, and a warning names the law of its offence', () => {
  const pages = lessonModels(library).flatMap((lesson) =>
    speakerModel(library, lesson).parts.flatMap((part) => part.pages),
  );
  const says = pages.flatMap((page) => page.slides.flatMap((slide) => slide.says));
  expect(says).toContain('急得拍桌子，说“这事没完”。');
  expect(says.filter((line) => !/[。！？：；][”）]?$/u.test(line))).toEqual([]);
  const bomb = pages.find(({ title }) => title === '扬言放火爆炸');
  expect(basisText(bomb?.basis ?? [])).toContain('《治安管理处罚法》第二十九条第三项');
});

test('each lesson shows exactly one strip, the one on its page, all of it, in its order', () => {
  const screens = new Map(playlists(library).map((playlist) => [playlist.path, playlist]));
  for (const { title, screen, strip } of lessonModels(library)) {
    const slides = screens.get(screen)?.slides.filter(({ layout }) => layout === '画') ?? [];
    expect(
      slides.flatMap(({ blocks }) => blocks.map(({ panel }) => panel?.path)),
      title,
    ).toEqual(strip?.shown.panels.map(({ path }) => path));
    expect(new Set(slides.map(({ path }) => path)), title).toEqual(new Set([strip?.of.path]));
  }
});

test('a lesson that asks for a strip that there is not, or that it does not show, is told which there are', async () => {
  const { status, output } = await checked((copy) => {
    edit(copy, 'content/lessons/elderly.yaml', 'strip: routes/consumer', 'strip: routes/consumers');
    edit(copy, 'content/lessons/companies.yaml', 'strip: routes/unpaid-wages', 'strip: routes/neighbour');
    edit(
      copy,
      'content/screens/village.yaml',
      'rights/written-notice,',
      'rights/written-notice]\n    strips: [routes/debt',
    );
    edit(copy, 'content/screens/village.yaml', '        myths/five-people,\n', '');
  });
  expect(status).toBe(1);
  expect(output).toMatch(
    /lessons\/elderly\.yaml 第 \d+ 行(?:第 \d+ 列)?：“routes\/consumers”没有连环画。有的里面名字最像的是 routes\/consumer、/,
  );
  expect(output).toMatch(/lessons\/companies\.yaml 第 \d+ 行(?:第 \d+ 列)?：这一课没有放“routes\/neighbour”/);
  expect(output).toMatch(/screens\/village\.yaml 第 \d+ 行(?:第 \d+ 列)?：“routes\/debt”没有连环画/);
});
