/** Which playlist, lesson and morning an office asks a command for. */

import { lessonScreen, lessons } from '../../kinds/lesson/schema.ts';
import { chinaTime } from '../../law/china-clock.ts';
import { dayOf } from '../../law/deadline.ts';
import { distance } from '../../law/edit-distance.ts';
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

/** A playlist or lesson with every name that people may type for it, the one to show them first. */
export interface NamedPlaylist {
  names: readonly string[];
  playlist: Playlist;
}

/** Lessons by the name of their file, their code, their title; with the name of their playlist, too. */
export function namedLessons(library: Library): NamedPlaylist[] {
  const all = new Map(playlists(library).map((one) => [one.id, one]));
  return library.of(lessons).flatMap(({ id, data: { title, code } }) => {
    const playlist = all.get(lessonScreen(id));
    return playlist ? [{ names: [id, lessonScreen(id), code, title], playlist }] : [];
  });
}

/** Playlists that are no lessons, by the name of their file and their title. */
export function namedPlaylists(library: Library): NamedPlaylist[] {
  const taught = new Set(namedLessons(library).map(({ playlist }) => playlist.id));
  return playlists(library)
    .filter(({ id }) => !taught.has(id))
    .map((playlist) => ({ names: [playlist.id, playlist.title], playlist }));
}

/** Names that somebody who mistyped is told. */
const NEAREST = 3;

/** The first of its names that no other has. */
export function ownName<T extends { names: readonly string[] }>(one: T, all: readonly T[]): string {
  const others = new Set(all.filter((other) => other !== one).flatMap(({ names }) => names));
  return one.names.find((name) => !others.has(name)) ?? one.names[0] ?? '';
}

/**
 * The one of some that was typed.
 * @param what they are, for whoever mistyped: 这一课
 * @throws CommandError where none is called so, with the names that are most like it; or two, with names that tell them apart
 */
export function chosenNamed<T extends { names: readonly string[] }>(all: readonly T[], typed: string, what: string): T {
  const told = (some: readonly T[]) => some.map((one) => ownName(one, all)).join('、');
  const [found, ...others] = all.filter(({ names }) => names.includes(typed));
  if (found && others.length === 0) return found;
  if (found) throw new CommandError(`叫“${typed}”的不止一个，请写清楚是哪一个：${told([found, ...others])}`);
  const cost = ({ names }: T) =>
    Math.min(...names.map((name) => distance(typed, name) / Math.max(typed.length, name.length)));
  const nearest = [...all].sort((a, b) => cost(a) - cost(b)).slice(0, NEAREST);
  throw new CommandError(`没有“${typed}”${what}。名字最像的是：${told(nearest)}`);
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
