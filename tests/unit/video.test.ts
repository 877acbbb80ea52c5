import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { playlists } from '../../src/faces/screen/playlist.ts';
import { captionStrip, slideRooms } from '../../src/faces/video/film-pictures.ts';
import { namedRoutes, routeFilm } from '../../src/faces/video/route-film.ts';
import { type SpokenFilm, samplesIn, soundTrack, spokenSeconds } from '../../src/faces/video/sound-track.ts';
import {
  captionedShots,
  chapterList,
  chapters,
  clock,
  ffmetadata,
  lengthOf,
  plainShots,
  spokenSubtitles,
  srt,
  subtitles,
} from '../../src/faces/video/video-track.ts';
import { loadLibrary, optionsFrom } from '../../src/library.ts';

const library = loadLibrary(optionsFrom({}));
const all = playlists(library);
const plain = (text: string) => text.replaceAll(/\s/g, '');

function video(env: Record<string, string>, ...options: string[]) {
  const folder = mkdtempSync(join(tmpdir(), 'xunfa-video-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const out = join(folder, 'video');
  const { status, stderr } = spawnSync(process.execPath, ['src/publish/video.ts', '--out', out, ...options], {
    encoding: 'utf8',
    env: { ...process.env, ...env },
  });
  expect(existsSync(out)).toBe(false);
  return { status, stderr };
}

describe('subtitles', () => {
  test('say what the slides say, two short lines at a time, while the slide is on', () => {
    for (const { slides } of all) {
      const cues = subtitles(slides);
      const said = plain(cues.map(({ text }) => text).join(''));
      for (const { text } of slides.flatMap(({ blocks }) => blocks)) expect(said).toContain(plain(text));
      expect(cues.filter(({ text }) => text.split('\n').some((line) => [...line].length > 22))).toEqual([]);
      expect(cues.filter(({ text }) => text.split('\n').length > 2)).toEqual([]);
      for (const [index, { from, to }] of cues.entries()) {
        expect(to).toBeGreaterThan(from);
        expect(from).toBeGreaterThanOrEqual(cues[index - 1]?.to ?? 0);
      }
      expect(cues.at(-1)?.to).toBeLessThanOrEqual(lengthOf(slides) * 1000);
    }
  });

  test('are written as players read them', () => {
    const cue = { from: 3_661_050, to: 3_662_000, text: '第一行\n第二行' };
    expect(srt([cue, cue])).toBe(
      '1\n01:01:01,050 --> 01:01:02,000\n第一行\n第二行\n\n2\n01:01:01,050 --> 01:01:02,000\n第一行\n第二行\n',
    );
  });
});

describe('chapters', () => {
  test('cover the whole film, one after the other', () => {
    for (const { slides } of all) {
      const list = chapters(slides);
      expect(list[0]?.from).toBe(0);
      for (const [index, { from }] of list.entries()) expect(from).toBe(list[index - 1]?.to ?? 0);
      expect(list.at(-1)?.to).toBe(lengthOf(slides) * 1000);
      expect(list.filter(({ text }) => text === '' || text.includes('歇一歇'))).toEqual([]);
    }
  });

  test('every article has one, and every question', () => {
    const names = (id: string) => chapters(all.find((one) => one.id === id)?.slides ?? []).map(({ text }) => text);
    expect(names('regulations').filter((name) => name.startsWith('信访工作条例 · '))).toHaveLength(50);
    expect(names('village').filter((name) => name.startsWith('考考自己 · ')).length).toBeGreaterThan(10);
  });

  test('are listed for people and for ffmpeg', () => {
    const list = [{ from: 0, to: 72_000, text: '一＝1=1; #\\' }];
    expect(chapterList(list)).toBe('00:00:00 一＝1=1; #\\\n');
    expect(ffmetadata('权利', list)).toBe(
      ';FFMETADATA1\ntitle=权利\n[CHAPTER]\nTIMEBASE=1/1000\nSTART=0\nEND=72000\ntitle=一＝1\\=1\\; \\#\\\\\n',
    );
    expect(clock(36_000_000)).toBe('10:00:00');
  });
});

describe('a route', () => {
  const films = namedRoutes(library).map(({ id }) => routeFilm(library, id));

  test('is told in a minute or two: the matter, the first thing to do, the steps, whom to call, the code', () => {
    expect(films.length).toBeGreaterThan(90);
    for (const { title, slides, minutes } of films) {
      expect(slides[0]?.title).toBe(title);
      const titles = slides.map((slide) => slide.title);
      expect(titles.indexOf('先做这一步')).toBe(1);
      expect(slides.findIndex(({ layout }) => layout === '步' || layout === '线')).toBeGreaterThan(1);
      expect(slides.at(-1)?.coded, title).toBe(true);
      expect(minutes, title).toBeLessThan(3);
    }
    const numbers = (id: string) =>
      films.find((one) => one.id === id)?.slides.flatMap(({ blocks }) => blocks.map(({ figure }) => figure?.said));
    expect(numbers('route-unpaid-wages')).toEqual(expect.arrayContaining(['12348', '12345', '12368']));
  });

  test('says whom one turns to and within which time', () => {
    const film = films.find(({ id }) => id === 'route-unpaid-wages');
    const said = plain(
      subtitles(film?.slides ?? [])
        .map(({ text }) => text)
        .join(''),
    );
    expect(said).toContain('申请仲裁，仲裁委，离职起1年内');
  });
});

describe('captions in the picture', () => {
  const slides = all.find(({ id }) => id === 'lesson-officers')?.slides ?? [];

  test('each stands as long as it is read, and the film is no longer for it', () => {
    const cues = subtitles(slides);
    const shots = captionedShots(slides, cues);
    expect(shots.map(({ caption }) => caption).filter(Boolean)).toEqual(cues.map(({ text }) => text));
    expect(shots.filter(({ stays }) => stays <= 0)).toEqual([]);
    for (const some of [shots, plainShots(slides)]) {
      expect(some.reduce((sum, { stays }) => sum + stays, 0)).toBe(lengthOf(slides) * 1000);
    }
  });

  test('the slides of every lesson and every route fit above them, upright and across', () => {
    const films = [
      ...all.filter(({ id }) => id.startsWith('lesson-')),
      ...namedRoutes(library).map(({ id }) => routeFilm(library, id)),
    ];
    for (const film of films) {
      for (const [shape, size] of [
        ['wide', { width: 1920, height: 1080 }],
        ['tall', { width: 1080, height: 1920 }],
      ] as const) {
        const room = { ...size, height: size.height - captionStrip(size).strip };
        for (const [index, { large }] of slideRooms(film, film.slides, room, shape).entries()) {
          expect(large).toBeLessThanOrEqual(film.slides[index]?.size[shape] ?? 0);
        }
      }
    }
  });
});

describe('a voice', () => {
  const RATE = 8000;
  /** A clip whose samples are all of one value. */
  const clip = (seconds: number, value: number): SpokenFilm['clips'][number] => {
    const samples = Math.round(seconds * RATE);
    const spoken = soundTrack({ clips: [], rate: RATE, mark: '', notes: [] }, [seconds]);
    new Int16Array(spoken.buffer, 44, samples).fill(value);
    return { wav: spoken, seconds, cues: [{ from: 100, to: seconds * 1000, text: '第一句。' }] };
  };
  const slides = (all.find(({ id }) => id === 'lesson-hall')?.slides ?? []).slice(0, 3);
  const spoken: SpokenFilm = {
    clips: [clip(30, 1), { ...clip(0, 0), cues: [] }, clip(2, 3)],
    rate: RATE,
    mark: '',
    notes: [],
  };
  const seconds = spokenSeconds(slides, spoken);

  test('a slide stays until all is said to it, and as long as it is read', () => {
    expect(seconds).toEqual([30.6, slides[1]?.seconds, slides[2]?.seconds]);
    expect(slides[2]?.seconds).toBeGreaterThan(2);
  });

  test('is heard when its slide is on, and written below it then', () => {
    const track = soundTrack(spoken, seconds);
    const samples = samplesIn(track);
    const heard = new Int16Array(samples.slice().buffer);
    const total = seconds.reduce((sum, one) => sum + one, 0);
    expect(heard).toHaveLength(Math.round(total * RATE));
    const third = Math.round((30.6 + (slides[1]?.seconds ?? 0)) * RATE);
    expect([
      heard[0],
      heard[30 * RATE - 1],
      heard[30 * RATE],
      heard[third - 1],
      heard[third],
      heard[third + 2 * RATE],
    ]).toEqual([1, 1, 0, 0, 3, 0]);
    const timed = slides.map((slide, index) => ({ ...slide, seconds: seconds[index] ?? 0 }));
    expect(spokenSubtitles(timed, spoken.clips)).toEqual([
      { from: 100, to: 30_000, text: '第一句。' },
      { from: (third / RATE) * 1000 + 100, to: (third / RATE) * 1000 + 2000, text: '第一句。' },
    ]);
  });

  test('a file that is none is not taken for one', () => {
    expect(() => samplesIn(new Uint8Array(100))).toThrow('no WAVE');
  });
});

describe('the command', () => {
  test('says how to get ffmpeg where there is none', () => {
    const { status, stderr } = video({ PATH: '/nowhere', Path: '/nowhere' });
    expect(status).toBe(1);
    expect(stderr).toContain('没有找到 ffmpeg');
    expect(stderr).toContain('sudo apt install ffmpeg');
  });

  test.each([
    [['--size', '1080p'], '1920x1080'],
    [['--size', '1921x1080'], '双数'],
    [['--size', '720x576'], '放不下'],
    [['--day', '2026-02-30'], '2026-05-08'],
    [['--playlist', 'nothing'], '现在有：cases、hall'],
    [['--lesson', 'oficers'], '名字最像的是：officers'],
    [['--route', 'unpaid-wage'], '名字最像的是：unpaid-wages'],
    [['--route', 'l01', '--lesson', 'officers'], '一次写一个'],
    [['--lesson', 'hall', '--size', '480x270', '--captions', '--day', '今天'], '2026-05-08'],
    [['--dayy', '1'], 'npm run video -- '],
  ])('%j is answered with a sentence, and nothing is written', (options, sentence) => {
    const { status, stderr } = video({}, ...options);
    expect(status).toBe(1);
    expect(stderr).toContain(sentence);
    expect(stderr).not.toContain('    at ');
  });
});
