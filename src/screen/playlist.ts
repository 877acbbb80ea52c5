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
import type { Placed } from './program.ts';
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
export interface Entry extends Pick<Placed, 'turn' | 'leads'> {
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

/** A slide of the screen's own, which no entry stands behind. */
function ownDraft({ edition }: Library, title: string, texts: readonly string[]): Omit<Draft, 'layout'> {
  return {
    code: '',
    path: '/',
    eyebrow: edition.name,
    title,
    blocks: texts.map((text) => ({ text, tone: '说明' })),
  };
}

function partEntries(
  library: Library,
  { all, daily, quiz, pick, tag, title, notice, pause }: Screen['show'][number],
): Entry[] {
  const every = (kinds: readonly Shown[]) => kinds.flatMap((kind) => DRAFTS[kind](library));
  const kinds = Object.keys(DRAFTS) as Shown[];
  if (notice) return [{ drafts: [{ ...ownDraft(library, notice.title, notice.text), eyebrow: '通知' }] }];
  if (title) {
    const draft = ownDraft(library, title.title, title.text === undefined ? [] : [title.text]);
    return [{ leads: true, drafts: [{ ...draft, layout: '题头' }] }];
  }
  if (pause !== undefined) {
    return [{ drafts: [{ ...ownDraft(library, '歇一歇', []), layout: '歇', stays: pause }] }];
  }
  if (quiz !== undefined) return [{ drafts: quizDrafts(library, quiz) }];
  if (all !== undefined) return entriesOf(every([all])).map((drafts) => ({ drafts }));
  if (daily !== undefined) {
    const entries = entriesOf(every([daily]));
    return entries.map((drafts, index) => ({ turn: { index, of: entries.length }, drafts }));
  }
  const drafts = every(kinds);
  const byCode = new Map(drafts.map(({ code, path }) => [code, path]));
  const wanted =
    pick === undefined
      ? [...taggedPaths(library, tag ?? '')]
      : pick.map((one) => library.pointers.get(one)?.path ?? byCode.get(one) ?? '');
  const byPath = new Map(entriesOf(drafts).map((entry) => [entry[0]?.path, entry]));
  return wanted.flatMap((path) => {
    const entry = byPath.get(path);
    return entry ? [{ drafts: entry }] : [];
  });
}

/** Everything that one line of a playlist shows. */
export function entriesShown(library: Library, part: Screen['show'][number]): Entry[] {
  return partEntries(library, part).filter(({ drafts }) => drafts.length > 0);
}

export interface PlaylistSlide extends Slide, Placed {}

export interface Playlist extends Pick<Screen, 'title' | 'about' | 'shuffle' | 'distance' | 'hours' | 'dim'> {
  id: string;
  path: string;
  slides: PlaylistSlide[];
  /** Titles of drafts that no slide can hold. */
  tooLong: string[];
}

function playlist(library: Library, { id, data }: Library['screens'][number]): Playlist {
  const slides: PlaylistSlide[] = [];
  const tooLong: string[] = [];
  let entry = 0;
  let section = 0;
  for (const part of data.show) {
    if (part.title) section += 1;
    for (const { drafts, turn, leads } of entriesShown(library, part)) {
      entry += 1;
      for (const [index, draft] of drafts.entries()) {
        const made = slidesOf(draft, `s${entry}-${index + 1}`, data.distance);
        if (made) slides.push(...made.map((one) => ({ ...one, entry, section, leads, turn, when: part.when })));
        else tooLong.push(`${draft.eyebrow} ${draft.title}`);
      }
    }
  }
  const { title, about, shuffle, distance, hours, dim } = data;
  return { id, path: `/screen/${id}/`, title, about, shuffle, distance, hours, dim, slides, tooLong };
}

/** In the order of their files' names. */
export function playlists(library: Library): Playlist[] {
  return library.screens.map((screen) => playlist(library, screen));
}

/** The playlist that /screen/ opens. */
export function firstPlaylist(library: Library): Playlist | undefined {
  const first = library.screens.find(({ data }) => data.first) ?? library.screens[0];
  return first && playlist(library, first);
}
