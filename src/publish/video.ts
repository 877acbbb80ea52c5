/**
 * `npm run video`: a playlist, a lesson or a route as an MP4, for televisions that only play a USB stick and for
 * telephones. The pictures are the slides themselves, taken in a browser; ffmpeg of the system makes the film.
 */

import { copyFileSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chosenNamed, chosenPlaylist, morningOf, namedLessons } from '../faces/screen/chosen.ts';
import { fits } from '../faces/screen/fit.ts';
import type { Playlist, PlaylistSlide } from '../faces/screen/playlist.ts';
import { programOf } from '../faces/screen/program.ts';
import { shapeOf } from '../faces/screen/room.ts';
import { encodeFilm, needFfmpeg } from '../faces/video/encode-film.ts';
import { filmKey } from '../faces/video/film-key.ts';
import { listFilm } from '../faces/video/film-list.ts';
import { captionStrip, type FilmSize, slideRooms, takePictures } from '../faces/video/film-pictures.ts';
import { voiceNamedFor } from '../faces/video/film-voice.ts';
import { namedRoutes, routeFilm } from '../faces/video/route-film.ts';
import { soundTrack, spokenSeconds, type VoiceFor } from '../faces/video/sound-track.ts';
import {
  captionedShots,
  chapterList,
  chapters,
  clock,
  lengthOf,
  plainShots,
  spokenSubtitles,
  srt,
  subtitles,
} from '../faces/video/video-track.ts';
import { DISTANCE } from '../kinds/playlist/distance.ts';
import type { Library } from '../library/assemble.ts';
import { library } from '../library.ts';
import { playwright } from '../machine/chromium.ts';
import { CommandError, runCommand } from '../machine/command.ts';
import { markFolder, needFolder } from '../machine/folder.ts';
import { renderedFiles } from './rendered-files.ts';

/** Shapes that are asked for by their name. */
const SHAPES: Readonly<Record<string, FilmSize>> = {
  '16:9': { width: 1920, height: 1080 },
  '9:16': { width: 1080, height: 1920 },
};

/** @throws CommandError; H.264 wants even numbers */
function sizeFrom(typed: string): FilmSize {
  const shape = SHAPES[typed.replace('：', ':')];
  if (shape) return shape;
  const [, width = 0, height = 0] = typed.match(/^(\d{3,4})x(\d{3,4})$/i)?.map(Number) ?? [];
  const possible = [width, height].every((side) => side >= 240 && side <= 4096 && side % 2 === 0);
  if (possible) return { width, height };
  throw new CommandError(
    `--size 要写成 16:9（横屏）、9:16（竖屏），或者 1920x1080 这样，宽和高都是 240 到 4096 之间的双数，现在写的是“${typed}”`,
  );
}

/** @throws CommandError for a shape that slides were not made for: a film has no player that makes words smaller */
function needRoom({ slides, distance }: Playlist, { width, height }: FilmSize): void {
  const over = slides.filter((one) => {
    const size = one.size[shapeOf([width, height])] / 100;
    return !fits(one, one.near ? size : (size * distance) / DISTANCE, [[width, height]]);
  });
  if (over.length === 0) return;
  throw new CommandError(
    `${width}x${height} 这个形状有 ${over.length} 张放不下。请用 1920x1080、1280x720、1024x768、1080x1920 里的一个。`,
  );
}

export interface FilmAsked {
  day: Date;
  size: FilmSize;
  /** Whether what is said stands in the picture. */
  captions: boolean;
  /** Who speaks; nobody where it is absent. */
  voice: VoiceFor | undefined;
  out: string;
}

/** What the name of a file says besides what the film is of: an upright one, one with captions, one with a machine's voice. */
function nameOf({ id }: Playlist, { size, captions }: FilmAsked, mark: string | undefined): string {
  const upright = shapeOf([size.width, size.height]) === 'tall';
  return [id, upright && '9x16', captions && '字幕', mark].filter(Boolean).join('-');
}

async function film(known: Library, playlist: Playlist, asked: FilmAsked): Promise<void> {
  const { day, size, captions, voice, out } = asked;
  needFolder(out, '视频');
  const program = programOf(playlist.slides, day, playlist.shuffle);
  if (captions) {
    const shape = shapeOf([size.width, size.height]);
    slideRooms(playlist, program, { ...size, height: size.height - captionStrip(size).strip }, shape);
  } else needRoom(playlist, size);
  await playwright();
  needFfmpeg();
  const spoken = await voice?.(program);
  const seconds = spoken ? spokenSeconds(program, spoken) : program.map((slide) => slide.seconds);
  const slides = program.map((slide, index): PlaylistSlide => ({ ...slide, seconds: seconds[index] ?? slide.seconds }));
  const cues = spoken ? spokenSubtitles(slides, spoken.clips) : subtitles(slides);
  const shots = captions ? captionedShots(slides, cues) : plainShots(slides);
  const pages = [playlist.path.slice(1), 'strips/'];
  const files = await renderedFiles(known, (path) => pages.some((one) => path.startsWith(one)), `film-${playlist.id}`);
  const folder = mkdtempSync(join(tmpdir(), 'xunfa-video-'));
  try {
    const { base } = known.site;
    const stage = { files, base, path: playlist.path, size, captions, mark: spoken?.mark };
    const pictures = await takePictures(playlist, shots, stage, folder);
    const title = [playlist.title, spoken?.mark].filter(Boolean).join('　');
    const list = chapters(slides);
    const sound = spoken && soundTrack(spoken, seconds);
    const made = encodeFilm({ title, shots, pictures, chapters: list, sound }, folder);
    markFolder(out, '视频');
    const short = nameOf(playlist, asked, spoken?.mark);
    const name = join(out, short);
    // The folder for temporary files may be another disk, over which nothing can be renamed.
    copyFileSync(made, `${name}.part`);
    renameSync(`${name}.part`, `${name}.mp4`);
    writeFileSync(`${name}.srt`, srt(cues));
    writeFileSync(`${name}.chapters.txt`, chapterList(list));
    // What packs a stick knows of what it was made, and whether that still says so.
    const key = filmKey(known, playlist.path) ?? '';
    listFilm(out, { file: short, title, edition: known.edition, page: playlist.path, key });
    console.log(
      `视频已写好：${name}.mp4（${slides.length} 张，${clock(lengthOf(slides) * 1000)}），字幕 ${short}.srt，章节 ${short}.chapters.txt。`,
    );
    for (const note of spoken?.notes ?? []) console.log(`提示：${note}`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** @throws CommandError where two things are asked for, or one that there is not */
function chosen(
  known: Library,
  {
    playlist,
    lesson,
    route,
  }: { playlist?: string | undefined; lesson?: string | undefined; route?: string | undefined },
): Playlist {
  if ([playlist, lesson, route].filter((one) => one !== undefined).length > 1)
    throw new CommandError('--playlist、--lesson、--route 一次写一个：一套大屏、一课，或者一条“该找谁”');
  if (lesson !== undefined) return chosenNamed(namedLessons(known), lesson, '这一课').playlist;
  if (route !== undefined) return routeFilm(known, chosenNamed(namedRoutes(known), route, '这一条“该找谁”').id);
  return chosenPlaylist(known, playlist);
}

if (import.meta.main) {
  await runCommand(
    '--playlist、--lesson、--route（一次一个）、--day、--size、--captions、--voice、--out，比如：npm run video -- --lesson officers --size 9:16 --captions',
    async () => {
      const known = library();
      const name = { type: 'string' } as const;
      const { values } = parseArgs({
        options: {
          playlist: name,
          lesson: name,
          route: name,
          day: { type: 'string', default: known.day },
          size: { type: 'string', default: '16:9' },
          captions: { type: 'boolean', default: false },
          voice: name,
          out: { type: 'string', default: 'out/video' },
        },
      });
      const { day, size, captions, voice, out } = values;
      await film(known, chosen(known, values), {
        day: morningOf(day),
        size: sizeFrom(size),
        captions,
        voice: voice === undefined ? undefined : voiceNamedFor(known, voice),
        out,
      });
    },
  );
}
