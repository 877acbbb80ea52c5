/** Which playlist and which morning an office asks a command for. */

import { chinaTime } from '../../law/china-clock.ts';
import { dayOf } from '../../law/deadline.ts';
import type { Library } from '../../library/assemble.ts';
import { CommandError } from '../../machine/command.ts';
import { firstPlaylist, type Playlist, playlists } from './playlist.ts';

/**
 * The playlist that was typed; without one, the playlist that /screen/ opens.
 * @throws CommandError where none is called so
 */
export function chosenPlaylist(library: Library, id: string | undefined): Playlist {
  const all = playlists(library);
  const chosen = id === undefined ? firstPlaylist(library) : all.find((one) => one.id === id);
  if (chosen) return chosen;
  if (id === undefined) throw new CommandError('还没有一套屏：请在 content/screens/ 里加一个文件');
  throw new CommandError(`没有“${id}”这套屏。现在有：${all.map((one) => one.id).join('、')}`);
}

/**
 * Nine in the morning of the day that was typed, in China, as the screen reads it.
 * @throws CommandError where it is none
 */
export function morningOf(typed: string): Date {
  const [, year = 0, month = 0, date = 0] = typed.match(/^(\d{4})-(\d{2})-(\d{2})$/)?.map(Number) ?? [];
  if (dayOf(year, month, date)) return chinaTime(year, month, date, 9);
  throw new CommandError(`--day 要写成 2026-05-08 这样的日子，现在写的是“${typed}”`);
}
