/** `npm run video` with everything but the encoder, which stands in here: it looks at what it was given. */

import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { expect, test } from '@playwright/test';
import { filmKey } from '../../src/faces/video/film-key.ts';
import { currentFilms } from '../../src/faces/video/film-list.ts';
import { library } from '../../src/library.ts';

// Named here and made before the first test: whoever only lists the tests reads this file, too.
const folder = join(tmpdir(), `xunfa-film-${process.pid}`);
const out = join(folder, 'out');

/** Writes what it was told to encode in place of the film, or fails as ffmpeg does. */
const ENCODER = `#!/usr/bin/env node
const { readFileSync, writeFileSync } = require('node:fs');
const { dirname, join } = require('node:path');
const args = process.argv.slice(2);
if (args.includes('-encoders')) { console.log(' V....D libx264'); process.exit(0); }
if (process.env.FFMPEG_FAILS) { console.error('No space left on device'); process.exit(1); }
const path = args[args.indexOf('concat') + 4];
const list = readFileSync(path, 'utf8');
const pictures = [...list.matchAll(/file '(.+)'\\n(?:duration (.+))?/g)].map(([, name, seconds]) => {
  const png = readFileSync(join(dirname(path), name));
  return { seconds: Number(seconds ?? 0), width: png.readUInt32BE(16), height: png.readUInt32BE(20), bytes: png.length };
});
writeFileSync(args.at(-1), JSON.stringify({ args, pictures }));
`;

const STAND_IN = { PATH: `${folder}${delimiter}${process.env['PATH']}` };
const video = (env: Record<string, string> = {}, ...asked: string[]) =>
  spawnSync('node', ['src/publish/video.ts', ...asked, '--out', out], {
    encoding: 'utf8',
    env: { ...process.env, ...env },
  });
const cases = ['--playlist', 'cases', '--size', '640x360'];

test.skip(process.platform === 'win32', 'the stand-in is a script for Unix');
test.beforeAll(() => {
  mkdirSync(folder, { recursive: true });
  // Whatever stands above the folder for temporary files, the stand-in is no module.
  writeFileSync(join(folder, 'package.json'), '{}');
  writeFileSync(join(folder, 'ffmpeg'), ENCODER);
  chmodSync(join(folder, 'ffmpeg'), 0o755);
});
test.afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('every slide is taken as it stands, and a failed encoding costs nothing that was there', () => {
  const { status, stderr, stdout } = video(STAND_IN, ...cases);
  test.skip(stderr.includes('没有中文字体'), 'no Chinese font on this machine, which the command told');
  expect(status, stderr).toBe(0);
  const count = Number(/cases\.mp4（(\d+) 张/.exec(stdout)?.[1]);
  expect(count).toBeGreaterThan(100);
  const film = readFileSync(join(out, 'cases.mp4'), 'utf8');
  // What packs a stick knows of which page it is, and that the page still says so.
  expect(currentFilms(out, (page) => filmKey(library(), page), 'default')).toMatchObject({
    films: [{ path: join(out, 'cases.mp4') }],
    old: [],
  });
  const { args, pictures } = JSON.parse(film) as {
    args: string[];
    pictures: { seconds: number; width: number; height: number; bytes: number }[];
  };
  expect(args.join(' ')).toContain('-c:v libx264 -profile:v high');
  // The last one is named twice: see video.ts.
  expect(pictures).toHaveLength(count + 1);
  for (const { width, height, bytes } of pictures) {
    expect([width, height]).toEqual([640, 360]);
    expect(bytes).toBeGreaterThan(4000);
  }
  const shown = pictures.reduce((sum, { seconds }) => sum + seconds, 0);
  expect(args[args.indexOf('-t') + 1]).toBe(String(shown));
  expect(readFileSync(join(out, 'cases.srt'), 'utf8')).toMatch(/^1\n00:00:00,000 --> /);
  expect(readFileSync(join(out, 'cases.chapters.txt'), 'utf8').split('\n').length).toBeGreaterThan(45);

  const failed = video({ ...STAND_IN, FFMPEG_FAILS: 'yes' }, ...cases);
  expect(failed.status).toBe(1);
  expect(failed.stderr).toContain('原来的文件没有动');
  expect(readFileSync(join(out, 'cases.mp4'), 'utf8')).toBe(film);
  expect(existsSync(join(out, 'cases.srt'))).toBe(true);
});

test('a route becomes an upright film with its words in the picture, as ffprobe reads it', () => {
  const probe = spawnSync('ffprobe', ['-version']);
  test.skip(probe.error !== undefined, 'no ffmpeg on this machine, so nobody has made a film');
  const { status, stderr, stdout } = video({}, '--route', 'l01', '--size', '360x640', '--captions');
  test.skip(stderr.includes('没有中文字体'), 'no Chinese font on this machine, which the command told');
  expect(status, stderr).toBe(0);
  expect(stdout).toContain('route-unpaid-wages-9x16-字幕.mp4');
  const shown = ['-v', 'error', '-of', 'json', '-show_streams', '-show_format', '-show_chapters'];
  const read = spawnSync('ffprobe', [...shown, join(out, 'route-unpaid-wages-9x16-字幕.mp4')], { encoding: 'utf8' });
  const { streams, format, chapters } = JSON.parse(read.stdout) as {
    streams: { codec_type: string; codec_name: string; width?: number; height?: number; channels?: number }[];
    format: { duration: string; tags: { title?: string } };
    chapters: { tags: { title: string } }[];
  };
  expect(streams.find((one) => one.codec_type === 'video')).toMatchObject({
    codec_name: 'h264',
    width: 360,
    height: 640,
  });
  expect(streams.find((one) => one.codec_type === 'audio')).toMatchObject({ codec_name: 'aac', channels: 2 });
  expect(format.tags.title).toBe('单位拖欠工资');
  expect(chapters.map(({ tags }) => tags.title).join()).toContain('先做这一步');
  const [, minutes = 0, seconds = 0] = stdout.match(/00:(\d\d):(\d\d)）/)?.map(Number) ?? [];
  expect(Math.abs(Number(format.duration) - (minutes * 60 + seconds))).toBeLessThan(1);
});
