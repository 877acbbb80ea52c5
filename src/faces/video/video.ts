/**
 * `npm run video`: a playlist as an MP4 for televisions that only play a USB stick. The pictures are the
 * slides themselves, taken in a browser from the built site; ffmpeg of the system makes the film.
 */

import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Page } from '@playwright/test';
import { needBuiltFor } from '../../kinds/edition/built.ts';
import { DISTANCE } from '../../kinds/playlist/distance.ts';
import { library } from '../../library.ts';
import { builtSite } from '../../machine/built-site.ts';
import { playwright, startChromium } from '../../machine/chromium.ts';
import { CommandError, runCommand } from '../../machine/command.ts';
import { markFolder, needFolder } from '../../machine/folder.ts';
import { serve } from '../../machine/serve.ts';
import { chosenPlaylist, morningOf } from '../screen/chosen.ts';
import { fits } from '../screen/fit.ts';
import type { Playlist, PlaylistSlide } from '../screen/playlist.ts';
import { programOf } from '../screen/program.ts';
import { shapeOf } from '../screen/room.ts';
import { listFilm, shownKey } from './film-list.ts';
import { chapterList, chapters, clock, ffmetadata, lengthOf, srt, subtitles } from './video-track.ts';

/** What televisions of the last fifteen years play: https://trac.ffmpeg.org/wiki/Encode/H.264#Compatibility */
const FRAMES = 25;
const COLOURS = ['-colorspace', 'bt709', '-color_primaries', 'bt709', '-color_trc', 'bt709', '-color_range', 'tv'];

interface Size {
  width: number;
  height: number;
}

/** @throws CommandError; H.264 wants even numbers */
function sizeFrom(typed: string): Size {
  const [, width = 0, height = 0] = typed.match(/^(\d{3,4})x(\d{3,4})$/i)?.map(Number) ?? [];
  const possible = [width, height].every((side) => side >= 240 && side <= 4096 && side % 2 === 0);
  if (possible) return { width, height };
  throw new CommandError(`--size 要写成 1920x1080 这样，宽和高都是 240 到 4096 之间的双数，现在写的是“${typed}”`);
}

/** @throws CommandError for a shape that slides were not made for: a film has no player that makes words smaller */
function needRoom({ slides, distance }: Playlist, { width, height }: Size): void {
  const over = slides.filter((one) => {
    const size = one.size[shapeOf([width, height])] / 100;
    return !fits(one, one.near ? size : (size * distance) / DISTANCE, [[width, height]]);
  });
  if (over.length === 0) return;
  throw new CommandError(
    `${width}x${height} 这个形状有 ${over.length} 张放不下。请用 1920x1080、1280x720、1024x768、1080x1920 里的一个。`,
  );
}

function needFfmpeg(): void {
  const { error, stdout } = spawnSync('ffmpeg', ['-hide_banner', '-encoders'], { encoding: 'utf8' });
  if (error) {
    throw new CommandError(
      '没有找到 ffmpeg。请先装上：Debian、Ubuntu、统信 UOS、麒麟运行 sudo apt install ffmpeg；Windows 运行 winget install ffmpeg；macOS 运行 brew install ffmpeg。',
    );
  }
  if (!stdout.includes('libx264')) throw new CommandError('这台电脑上的 ffmpeg 不会编 H.264，请换一个带 libx264 的。');
}

/** Without a Chinese font every character is the same box. */
async function needFont(page: Page): Promise<void> {
  const readable = await page.evaluate(() => {
    const drawn = (text: string) => {
      const canvas = document.createElement('canvas');
      const context = canvas.getContext('2d');
      if (!context) return text;
      context.font = '40px serif';
      context.fillText(text, 10, 60);
      return canvas.toDataURL();
    };
    return drawn('信') !== drawn('访');
  });
  if (!readable) {
    throw new CommandError(
      '这台电脑没有中文字体，画面上会全是方框。请先装一种，比如 sudo apt install fonts-noto-cjk。',
    );
  }
}

/** One picture for each slide, in `folder`. @returns their names, 0001.png and so on */
async function takePictures(
  address: string,
  slides: readonly PlaylistSlide[],
  viewport: Size,
  folder: string,
): Promise<string[]> {
  const browser = await startChromium();
  try {
    // Without the player: the slides stand one under the other, without clock and bar.
    const page = await browser.newPage({ viewport, javaScriptEnabled: false });
    await page.goto(address);
    await needFont(page);
    const built = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('#screen > .slide')].map(
        (one) => `${one.id} ${one.dataset['seconds']}`,
      ),
    );
    const known = new Set(built);
    if (slides.some(({ id, seconds }) => !known.has(`${id} ${seconds}`))) {
      throw new CommandError('dist/ 是旧的，和现在的内容对不上。请先运行 npm run build');
    }
    const pictures: string[] = [];
    for (const [at, { id }] of slides.entries()) {
      await page.evaluate(async (wanted) => {
        for (const slide of document.querySelectorAll<HTMLElement>('#screen > .slide'))
          slide.hidden = slide.id !== wanted;
        const code = document.getElementById(wanted)?.querySelector('img');
        if (code) code.loading = 'eager';
        await code?.decode();
      }, id);
      const name = `${String(at + 1).padStart(4, '0')}.png`;
      await page.screenshot({ path: join(folder, name) });
      pictures.push(name);
      if ((at + 1) % 25 === 0) console.log(`画面 ${at + 1}/${slides.length}`);
    }
    return pictures;
  } finally {
    await browser.close();
  }
}

/** @returns the file that ffmpeg wrote in `folder` */
function encode(title: string, slides: readonly PlaylistSlide[], pictures: readonly string[], folder: string): string {
  const list = pictures.map((name, at) => `file '${name}'\nduration ${slides[at]?.seconds ?? 0}\n`);
  // The list ends with the last picture once more: its duration would not count otherwise.
  writeFileSync(join(folder, 'list.txt'), `${list.join('')}file '${pictures.at(-1)}'\n`);
  writeFileSync(join(folder, 'chapters.txt'), ffmetadata(title, chapters(slides)));
  const film = join(folder, 'film.mp4');
  console.log(`正在编 ${clock(lengthOf(slides) * 1000)} 的视频，要几分钟……`);
  const { status } = spawnSync(
    'ffmpeg',
    [
      ...['-hide_banner', '-loglevel', 'error', '-y'],
      ...['-f', 'concat', '-safe', '0', '-i', join(folder, 'list.txt')],
      // Some televisions refuse a film without sound.
      ...['-f', 'lavfi', '-i', 'anullsrc=channel_layout=stereo:sample_rate=48000'],
      ...['-i', join(folder, 'chapters.txt'), '-map', '0:v', '-map', '1:a', '-map_metadata', '2', '-map_chapters', '2'],
      ...['-vf', `scale=out_color_matrix=bt709:out_range=tv,format=yuv420p,fps=${FRAMES}`, ...COLOURS],
      ...['-c:v', 'libx264', '-profile:v', 'high', '-preset', 'veryfast', '-tune', 'stillimage', '-crf', '20'],
      ...['-c:a', 'aac', '-b:a', '64k', '-t', String(lengthOf(slides)), '-movflags', '+faststart', film],
    ],
    { stdio: ['ignore', 'inherit', 'inherit'] },
  );
  if (status !== 0) throw new CommandError('ffmpeg 没有编成，上面是它说的原因。原来的文件没有动。');
  return film;
}

async function film(playlist: Playlist, day: Date, size: Size, out: string): Promise<void> {
  needFolder(out, '视频');
  needRoom(playlist, size);
  await playwright();
  needFfmpeg();
  needBuiltFor(library(), 'dist');
  const built = join('dist', playlist.path, 'index.html');
  if (!existsSync(built)) throw new CommandError(`${built} 还没有生成，请先运行 npm run build`);
  const slides = programOf(playlist.slides, day, playlist.shuffle);
  const folder = mkdtempSync(join(tmpdir(), 'xunfa-video-'));
  const site = builtSite('dist');
  const { server, port } = await serve('dist', site.base, 0);
  try {
    const address = `http://localhost:${port}${site.href(playlist.path)}`;
    const pictures = await takePictures(address, slides, size, folder);
    const made = encode(playlist.title, slides, pictures, folder);
    markFolder(out, '视频');
    const name = join(out, playlist.id);
    // The folder for temporary files may be another disk, over which nothing can be renamed.
    copyFileSync(made, `${name}.part`);
    renameSync(`${name}.part`, `${name}.mp4`);
    writeFileSync(`${name}.srt`, srt(subtitles(slides)));
    writeFileSync(`${name}.chapters.txt`, chapterList(chapters(slides)));
    const key = shownKey('dist', playlist.path) ?? '';
    listFilm(out, { file: playlist.id, title: playlist.title, edition: library().edition, page: playlist.path, key });
    console.log(
      `视频已写好：${name}.mp4（${slides.length} 张，${clock(lengthOf(slides) * 1000)}），字幕 ${playlist.id}.srt，章节 ${playlist.id}.chapters.txt。`,
    );
  } finally {
    server.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

if (import.meta.main) {
  await runCommand(
    '--playlist、--day、--size、--out，比如：npm run video -- --playlist rights --day 2026-05-08 --size 1920x1080',
    async () => {
      const { values } = parseArgs({
        options: {
          playlist: { type: 'string' },
          day: { type: 'string', default: library().day },
          size: { type: 'string', default: '1920x1080' },
          out: { type: 'string', default: 'out/video' },
        },
      });
      const { playlist: id, day, size, out } = values;
      await film(chosenPlaylist(library(), id), morningOf(day), sizeFrom(size), out);
    },
  );
}
