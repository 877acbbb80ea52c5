/** A playlist with its slides: what content/screens/ names, taken from the entries themselves. */

import { caseDrafts } from '../kinds/case/slides.ts';
import { mythDrafts } from '../kinds/myth/slides.ts';
import { articleDrafts } from '../kinds/regulation/slides.ts';
import { rightDrafts } from '../kinds/right/slides.ts';
import { routeDrafts } from '../kinds/route/slides.ts';
import { warningDrafts } from '../kinds/warning/slides.ts';
import type { Library } from '../library/library.ts';
import { quizDrafts } from '../quiz/slides.ts';
import { slidesOf } from './fit.ts';
import type { Screen, SHOWN } from './schema.ts';
import type { Draft, Slide } from './slide.ts';

type Shown = (typeof SHOWN)[number];

const DRAFTS: Record<Shown, (library: Library) => Draft[]> = {
  条文: articleDrafts,
  权利: rightDrafts,
  警示: warningDrafts,
  误传: mythDrafts,
  案例: caseDrafts,
  路线: routeDrafts,
};

/** What one line of a playlist brings, entry by entry: the slides of an entry stay together. */
export interface Entry {
  /** Whose turn it is on which days: the third of 65, or every day. */
  turn?: { index: number; of: number } | undefined;
  drafts: Draft[];
}

function entriesOf(drafts: readonly Draft[]): Draft[][] {
  return [...Map.groupBy(drafts, ({ path }) => path).values()];
}

/** Entries whose keywords hold the word, by their paths. */
function taggedPaths({ routes, rights, warnings, myths, cases, readings }: Library, tag: string): Set<string> {
  const folders = { routes, rights, warnings, myths, cases };
  return new Set([
    ...Object.entries(folders).flatMap(([folder, entries]) =>
      entries.filter(({ data }) => data.keywords.includes(tag)).map(({ id }) => `/${folder}/${id}/`),
    ),
    ...readings.filter(({ data }) => data.keywords.includes(tag)).map(({ data }) => `/regulations/${data.article}/`),
  ]);
}

function partEntries(library: Library, { all, daily, quiz, pick, tag, notice }: Screen['show'][number]): Entry[] {
  const every = (kinds: readonly Shown[]) => kinds.flatMap((kind) => DRAFTS[kind](library));
  const kinds = Object.keys(DRAFTS) as Shown[];
  if (notice) {
    const blocks = notice.text.map((text) => ({ text, tone: '说明' }) as const);
    return [{ drafts: [{ code: '', path: '/', eyebrow: '通知', title: notice.title, blocks }] }];
  }
  if (quiz !== undefined) return [{ drafts: quizDrafts(library, quiz) }];
  if (all !== undefined) return entriesOf(every([all])).map((drafts) => ({ drafts }));
  if (daily !== undefined) {
    const entries = entriesOf(every([daily]));
    return entries.map((drafts, index) => ({ turn: { index, of: entries.length }, drafts }));
  }
  const wanted =
    pick === undefined
      ? [...taggedPaths(library, tag ?? '')]
      : pick.map((pointer) => library.pointers.get(pointer)?.path ?? '');
  const byPath = new Map(entriesOf(every(kinds)).map((drafts) => [drafts[0]?.path, drafts]));
  return wanted.flatMap((path) => {
    const drafts = byPath.get(path);
    return drafts ? [{ drafts }] : [];
  });
}

/** Everything that one line of a playlist shows. */
export function entriesShown(library: Library, part: Screen['show'][number]): Entry[] {
  return partEntries(library, part).filter(({ drafts }) => drafts.length > 0);
}

export interface PlaylistSlide extends Slide {
  /** Slides with the same number stay together when the order changes. */
  entry: number;
  turn?: Entry['turn'];
}

export interface Playlist {
  id: string;
  path: string;
  title: string;
  about: string;
  shuffle: boolean;
  hours: Screen['hours'];
  slides: PlaylistSlide[];
  /** Titles of drafts that no slide can hold. */
  tooLong: string[];
}

/** In the order of their files' names. */
export function playlists(library: Library): Playlist[] {
  return library.screens.map(({ id, data }) => {
    const slides: PlaylistSlide[] = [];
    const tooLong: string[] = [];
    const entries = data.show.flatMap((part) => entriesShown(library, part));
    for (const [entry, { drafts, turn }] of entries.entries()) {
      for (const [index, draft] of drafts.entries()) {
        const made = slidesOf(draft, `s${entry + 1}-${index + 1}`);
        if (made) slides.push(...made.map((slide) => ({ ...slide, entry, turn })));
        else tooLong.push(`${draft.eyebrow} ${draft.title}`);
      }
    }
    const { title, about, shuffle, hours } = data;
    return { id, path: `/screen/${id}/`, title, about, shuffle, hours, slides, tooLong };
  });
}

/** The playlist that /screen/ opens. */
export function firstPlaylist(library: Library): Playlist | undefined {
  const first = library.screens.find(({ data }) => data.first)?.id;
  const all = playlists(library);
  return all.find(({ id }) => id === first) ?? all[0];
}
