import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { playlists } from '../../src/faces/screen/playlist.ts';
import {
  chapterList,
  chapters,
  clock,
  ffmetadata,
  lengthOf,
  srt,
  subtitles,
} from '../../src/faces/video/video-track.ts';
import { loadLibrary, optionsFrom } from '../../src/library.ts';

const all = playlists(loadLibrary(optionsFrom({})));
const plain = (text: string) => text.replaceAll(/\s/g, '');

function video(env: Record<string, string>, ...options: string[]) {
  const out = join(mkdtempSync(join(tmpdir(), 'xunfa-video-')), 'video');
  const { status, stderr } = spawnSync(process.execPath, ['src/faces/video/video.ts', '--out', out, ...options], {
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
    [['--dayy', '1'], 'npm run video -- '],
  ])('%j is answered with a sentence, and nothing is written', (options, sentence) => {
    const { status, stderr } = video({}, ...options);
    expect(status).toBe(1);
    expect(stderr).toContain(sentence);
    expect(stderr).not.toContain('    at ');
  });
});
