/** The film itself, made by the ffmpeg of the system. */

import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CommandError } from '../../machine/command.ts';
import { type Cue, clock, ffmetadata, type Shot } from './video-track.ts';

/** What televisions of the last fifteen years play: https://trac.ffmpeg.org/wiki/Encode/H.264#Compatibility */
const FRAMES = 25;
const COLOURS = ['-colorspace', 'bt709', '-color_primaries', 'bt709', '-color_trc', 'bt709', '-color_range', 'tv'];

/** @throws CommandError where there is none, or it does not write what televisions play */
export function needFfmpeg(): void {
  const { error, stdout } = spawnSync('ffmpeg', ['-hide_banner', '-encoders'], { encoding: 'utf8' });
  if (error) {
    throw new CommandError(
      '没有找到 ffmpeg。请先装上：Debian、Ubuntu、统信 UOS、麒麟运行 sudo apt install ffmpeg；Windows 运行 winget install ffmpeg；macOS 运行 brew install ffmpeg。',
    );
  }
  if (!stdout.includes('libx264'))
    throw new CommandError('影片做不了：这台电脑上的 ffmpeg 不认 H.264。请信息科的同事换一个带 libx264 的。');
}

export interface FilmParts {
  title: string;
  shots: readonly Shot[];
  /** Their names in the folder. */
  pictures: readonly string[];
  chapters: readonly Cue[];
  /** All that is said, as a RIFF/WAVE file; a film without it is silent. */
  sound: Uint8Array | undefined;
}

/**
 * @returns the file that ffmpeg wrote in `folder`
 * @throws CommandError where it could not
 */
export function encodeFilm({ title, shots, pictures, chapters, sound }: FilmParts, folder: string): string {
  const list = pictures.map((name, at) => `file '${name}'\nduration ${(shots[at]?.stays ?? 0) / 1000}\n`);
  // The list ends with the last picture once more: its duration would not count otherwise.
  writeFileSync(join(folder, 'list.txt'), `${list.join('')}file '${pictures.at(-1)}'\n`);
  writeFileSync(join(folder, 'chapters.txt'), ffmetadata(title, chapters));
  if (sound) writeFileSync(join(folder, 'sound.wav'), sound);
  const film = join(folder, 'film.mp4');
  const stays = shots.reduce((sum, shot) => sum + shot.stays, 0);
  console.log(`正在编 ${clock(stays)} 的视频，要几分钟……`);
  const { status } = spawnSync(
    'ffmpeg',
    [
      ...['-hide_banner', '-loglevel', 'error', '-y'],
      ...['-f', 'concat', '-safe', '0', '-i', join(folder, 'list.txt')],
      // Some televisions refuse a film without sound.
      ...(sound
        ? ['-i', join(folder, 'sound.wav')]
        : ['-f', 'lavfi', '-i', 'anullsrc=channel_layout=stereo:sample_rate=48000']),
      ...['-i', join(folder, 'chapters.txt'), '-map', '0:v', '-map', '1:a', '-map_metadata', '2', '-map_chapters', '2'],
      ...['-vf', `scale=out_color_matrix=bt709:out_range=tv,format=yuv420p,fps=${FRAMES}`, ...COLOURS],
      ...['-c:v', 'libx264', '-profile:v', 'high', '-preset', 'veryfast', '-tune', 'stillimage', '-crf', '20'],
      ...['-c:a', 'aac', '-b:a', sound ? '96k' : '64k', '-ar', '48000', '-ac', '2'],
      ...['-t', String(stays / 1000), '-movflags', '+faststart', film],
    ],
    { stdio: ['ignore', 'inherit', 'inherit'] },
  );
  if (status !== 0)
    throw new CommandError('影片没有做成，原来的文件没有动。上面是 ffmpeg 说的原因，请拍下来，找信息科的同事。');
  return film;
}
