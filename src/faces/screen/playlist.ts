/** A playlist with its slides: what content/screens/ names, taken from the entries themselves. */

import { edition } from '../../kinds/edition/schema.ts';
import { type Line, type Screen, screens } from '../../kinds/playlist/schema.ts';
import { quizDrafts } from '../../kinds/quiz/slides.ts';
import { pictureStrip } from '../../kinds/strip/index.ts';
import type { Library } from '../../library/assemble.ts';
import { type Draft, eyebrowOf } from '../../library/draft.ts';
import { draftsOf } from '../../library/drafts.ts';
import type { Kind } from '../../library/kind.ts';
import { keptResult, keptWith } from '../../text/kept-results.ts';
import { slidesOf } from './fit.ts';
import { lessonScreens } from './lessons.ts';
import type { Placed } from './program.ts';
import type { Slide } from './slide.ts';

type Shown = Kind & Required<Pick<Kind, 'slides'>>;

/** The kinds that have slides. */
export function shownKinds({ kinds }: Library): Shown[] {
  return kinds.filter((kind): kind is Shown => kind.slides !== undefined);
}

/** The names of the kinds of entries that have slides, by their paths. */
function kindsByPath(library: Library): ReadonlyMap<string, string> {
  return keptWith(
    library,
    'kinds by path',
    () => new Map(shownKinds(library).flatMap((kind) => draftsOf(library, kind).map(({ path }) => [path, kind.name]))),
  );
}

/** What one line of a playlist brings, entry by entry: the slides of an entry stay together. */
export interface Shows extends Pick<Placed, 'turn' | 'leads'> {
  drafts: Draft[];
  /** The name of the kind. */
  kind?: string | undefined;
  /** Where in a day's round it stands among those of its line, from 0 to 1. */
  share?: number | undefined;
}

function entriesOf(drafts: readonly Draft[]): Draft[][] {
  return [...Map.groupBy(drafts, ({ path }) => path).values()];
}

/** Entries whose keywords hold the word, by their paths. */
function taggedPaths({ cards }: Library, tag: string): string[] {
  return cards.filter(({ found }) => found?.keywords?.includes(tag)).map(({ path }) => path);
}

/** A slide of the screen's own, which no entry stands behind. */
function ownDraft({ of }: Library, title: string, texts: readonly string[]): Omit<Draft, 'layout'> {
  return {
    code: '',
    path: '/',
    topic: of(edition).data.name,
    title,
    blocks: texts.map((text) => ({ text, tone: '说明' })),
  };
}

/** About so many of the entries each day, one day after the other: no day has more than one above another. */
function inTurn(entries: readonly Draft[][], count: number): Shows[] {
  const days = Math.max(Math.round(entries.length / count), 1);
  return entries.map((drafts, at) => {
    const day = (at * days) / entries.length;
    return { turn: { index: Math.floor(day), of: days }, share: day % 1, drafts };
  });
}

/** A question with its answer. */
function questionsOf(drafts: readonly Draft[]): Draft[][] {
  const questions: Draft[][] = [];
  for (const draft of drafts) {
    if (draft.quiz === '题') questions.push([draft]);
    else questions.at(-1)?.push(draft);
  }
  return questions;
}

/** The entries of these paths, in the order of the paths. */
function picked(drafts: readonly Draft[], paths: readonly string[]): Shows[] {
  const byPath = new Map(entriesOf(drafts).map((entry) => [entry[0]?.path, entry]));
  return paths.flatMap((path) => {
    const entry = byPath.get(path);
    return entry ? [{ drafts: entry }] : [];
  });
}

const isStrip = ({ layout }: Draft) => layout === '画';

/** Strips, of whatever kind, each with the last slide of its entry, on which the code stands. */
function stripEntries(library: Library): Draft[][] {
  return entriesOf(shownKinds(library).flatMap((kind) => draftsOf(library, kind)))
    .filter((drafts) => drafts.some(isStrip))
    .map((drafts) => drafts.filter((draft, index) => isStrip(draft) || index === drafts.length - 1));
}

/** The entries that a label stands for: strips where it is theirs; else those of a kind, without their strips. */
function labelled(library: Library, label: string): Draft[][] {
  if (label === pictureStrip.label) return stripEntries(library);
  const drafts = shownKinds(library).flatMap((kind) => (kind.label === label ? draftsOf(library, kind) : []));
  return entriesOf(drafts.filter((draft) => !isStrip(draft)));
}

/**
 * Every draft of every kind.
 * @param strips paths of the entries that show their strips; without it all that have one
 */
function everyDraft(library: Library, strips?: ReadonlySet<string>): Draft[] {
  return shownKinds(library)
    .flatMap((kind) => draftsOf(library, kind))
    .filter((draft) => !isStrip(draft) || (strips?.has(draft.path) ?? true));
}

function lineEntries(library: Library, line: Line): Shows[] {
  switch (line.way) {
    case 'all':
      return labelled(library, line.all).map((drafts) => ({ drafts }));
    case 'daily':
      return inTurn(labelled(library, line.daily), line.count);
    case 'quiz': {
      const drafts = quizDrafts(library, line.quiz, line.only);
      return line.count === undefined ? [{ drafts }] : inTurn(questionsOf(drafts), line.count);
    }
    case 'pick': {
      const byCode = new Map(everyDraft(library).map(({ code, path }) => [code, path]));
      const pathOf = (one: string) => library.pointers.get(one)?.path ?? byCode.get(one) ?? '';
      return picked(everyDraft(library, line.strips && new Set(line.strips.map(pathOf))), line.pick.map(pathOf));
    }
    case 'tag':
      return picked(everyDraft(library, new Set()), taggedPaths(library, line.tag));
    case 'title': {
      const { title, text, notes } = line.title;
      const draft = ownDraft(library, title, text === undefined ? [] : [text]);
      return [{ leads: true, drafts: [{ ...draft, layout: '题头', notes }] }];
    }
    case 'notice':
      return [{ drafts: [{ ...ownDraft(library, line.notice.title, line.notice.text), topic: '通知' }] }];
    case 'pause':
      return [{ drafts: [{ ...ownDraft(library, '歇一歇', []), layout: '歇', stays: line.pause }] }];
  }
}

/** Everything that one line of a playlist shows. */
export function entriesShown(library: Library, line: Line): Shows[] {
  const kinds = kindsByPath(library);
  return lineEntries(library, line)
    .filter(({ drafts }) => drafts.length > 0)
    .map((shows) => ({ ...shows, kind: line.way === 'quiz' ? 'quiz' : kinds.get(shows.drafts[0]?.path ?? '') }));
}

export interface PlaylistSlide extends Slide, Placed {
  /** The name of the kind that it is of, which gives it its colours; own where there is none. */
  kind: string;
}

export interface Playlist
  extends Pick<Screen, 'title' | 'about' | 'shuffle' | 'distance' | 'hours' | 'dim' | 'reviewed'> {
  id: string;
  path: string;
  /** The day for which the content was judged. */
  day: string;
  /** Of a usual round. */
  minutes: number;
  slides: PlaylistSlide[];
  /** Titles of drafts that no slide can hold. */
  tooLong: string[];
}

/** Lines mixed evenly: what stands in the first tenth of each line comes before what stands in its second. */
function mixed<T extends { shows: Shows }>(lines: readonly T[]): T[] {
  return [...lines].sort((a, b) => (a.shows.share ?? 0) - (b.shows.share ?? 0));
}

/** How long a usual round takes: what only some days or hours show is left out. */
function minutesOf(slides: readonly PlaylistSlide[]): number {
  const usual = slides.filter(({ when }) => when === undefined);
  return usual.reduce((sum, { seconds, turn }) => sum + seconds / (turn?.of ?? 1), 0) / 60;
}

/** Fitted drafts that are kept: those of all playlists, and what a dozen editions add. */
const FITTED = 2000;

/** The slides of a draft, fitted once for every playlist and every edition that shows it so. */
function fittedSlides(draft: Draft, name: string, distance: number, last: boolean): Slide[] | undefined {
  const fitted = keptResult('slides', JSON.stringify([draft, distance, last]), FITTED, () =>
    slidesOf(draft, '', distance, last),
  );
  return fitted?.map((slide) => ({ ...slide, id: name + slide.id }));
}

/** A playlist that is written where it is needed, or in content/screens/. */
export function playlist(library: Library, id: string, data: Screen): Playlist {
  const slides: PlaylistSlide[] = [];
  const tooLong: string[] = [];
  let entry = 0;
  let section = 0;
  const lines = data.show.flatMap((line) => entriesShown(library, line).map((shows) => ({ line, shows })));
  for (const { line, shows } of data.mix ? mixed(lines) : lines) {
    const { drafts, kind = 'own', turn, leads } = shows;
    if (leads) section += 1;
    entry += 1;
    for (const [index, draft] of drafts.entries()) {
      const made = fittedSlides(draft, `s${entry}-${index + 1}`, data.distance, index === drafts.length - 1);
      if (made) slides.push(...made.map((one) => ({ ...one, kind, entry, section, leads, turn, when: line.when })));
      else tooLong.push(`${eyebrowOf(draft)} ${draft.title}`);
    }
  }
  const { title, about, shuffle, distance, hours, dim, reviewed } = data;
  const path = `/screen/${id}/`;
  const minutes = minutesOf(slides);
  const shown = { title, about, shuffle, distance, hours, dim, reviewed };
  return { id, path, ...shown, minutes, day: library.day, slides, tooLong };
}

/** In the order of their files' names; fitted once. */
export function playlists(library: Library): readonly Playlist[] {
  return keptWith(library, 'playlists', () =>
    library
      .of(screens)
      .map(({ id, data }) => ({ id, data }))
      .concat(lessonScreens(library))
      .map(({ id, data }) => playlist(library, id, data)),
  );
}

/** Every playlist, the one that /screen/ opens first. */
export function playlistsInOrder(library: Library): Playlist[] {
  const first = firstPlaylist(library)?.id;
  return [...playlists(library)].sort((a, b) => Number(b.id === first) - Number(a.id === first));
}

/** The playlist that /screen/ opens. */
export function firstPlaylist(library: Library): Playlist | undefined {
  const first = library.of(screens).find(({ data }) => data.first);
  return playlists(library).find(({ id }) => id === first?.id) ?? playlists(library)[0];
}
