/** What `npm run …` commands for an office share: a slip gets a sentence and writes nothing. */

import { dayOf } from '../law/deadline.ts';
import { ContentError } from '../law/problem.ts';
import type { Library } from '../library/library.ts';
import { firstPlaylist, type Playlist, playlists } from '../screen/playlist.ts';

/** A sentence for whoever typed the command. */
export class CommandError extends Error {}

function isMistyped(error: unknown): boolean {
  return error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');
}

/**
 * Runs a command; a CommandError, a problem of the content or an option that does not exist becomes a sentence and exit code 1.
 * @param options what is understood, with an example, for whoever mistyped
 */
export async function runCommand(options: string, work: () => void | Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    const known = error instanceof CommandError || error instanceof ContentError;
    if (!known && !isMistyped(error)) throw error;
    console.error(known ? error.message : `只认这几个选项：${options}`);
    process.exitCode = 1;
  }
}

/**
 * A number that was typed as an option.
 * @throws CommandError where it is not a whole number from `least` to `most`
 */
export function wholeNumber(option: string, typed: string, least: number, most: number): number {
  const value = Number(typed);
  if (/^\d+$/.test(typed) && value >= least && value <= most) return value;
  throw new CommandError(`--${option} 要写 ${least} 到 ${most} 之间的整数，现在写的是“${typed}”`);
}

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
 * Nine in the morning of the day that was typed, by the clock on the wall, as the screen reads it.
 * @throws CommandError where it is none
 */
export function morningOf(typed: string): Date {
  const [, year = 0, month = 0, date = 0] = typed.match(/^(\d{4})-(\d{2})-(\d{2})$/)?.map(Number) ?? [];
  if (dayOf(year, month, date)) return new Date(year, month - 1, date, 9);
  throw new CommandError(`--day 要写成 2026-05-08 这样的日子，现在写的是“${typed}”`);
}
