/** A book made of the site: chapters of entries, and the index of the words by which people look for them. */

import type { OfficialText } from '../../law/official-text.ts';
import type { Library } from '../../library/assemble.ts';
import { type Basis, basisOf } from '../../library/basis.ts';
import { type CrimesModel, crimesModel } from '../crime/model.ts';
import { type OfficeModel, officeModel } from '../edition/model.ts';
import { edition } from '../edition/schema.ts';
import { type HandoutModel, handoutModel } from '../handout/model.ts';
import { type Hotline, hotlines } from '../hotline/schema.ts';
import { type LetterModel, letterModels } from '../letter/model.ts';
import { type MythModel, mythModels } from '../myth/model.ts';
import { type PracticeNote, practicesAll } from '../practice/notes.ts';
import { type ProcedureModel, procedureModel } from '../procedure/model.ts';
import { officialText } from '../regulation/schema.ts';
import { type RightModel, rightModels } from '../right/model.ts';
import { type RouteModel, routeModels } from '../route/model.ts';
import { type WarningModel, warningModels } from '../warning/model.ts';
import { named } from './model.ts';
import type { WrittenChapter } from './schema.ts';

/** Matters of the finder, each with the routes of the book that answer it. */
export interface MapRow {
  name: string;
  routes: { id: string; title: string }[];
}

/** A place of the book, to which links lead, and what it is called. */
export interface BookPlace {
  id: string;
  title: string;
}

/** An item of the old handout, with the words by which people look for what it speaks of. */
export type OldItem = HandoutModel['items'][number] & { keywords: string[] };

export type PieceModel =
  | { is: 'text'; text: string; heading: BookPlace | undefined; basis: Basis[] }
  | { is: 'points'; points: string[]; heading: BookPlace | undefined; basis: Basis[] }
  | { is: 'procedure'; procedure: ProcedureModel }
  | { is: 'map'; rows: MapRow[] }
  | { is: 'routes'; routes: RouteModel[] }
  | { is: 'rights'; rights: RightModel[] }
  | { is: 'warnings'; warnings: WarningModel[] }
  | { is: 'myths'; myths: MythModel[] }
  | { is: 'regulations'; text: OfficialText }
  | { is: 'crimes'; crimes: CrimesModel }
  | { is: 'handout'; title: string; notice: string[]; items: OldItem[] }
  | { is: 'letters'; letters: LetterModel[] }
  | { is: 'hotlines'; hotlines: Hotline[] }
  | { is: 'office'; office: OfficeModel | undefined; practices: PracticeNote[] };

export interface BookChapter {
  /** 第二编; an anchor is made of its number. */
  number: number;
  title: string;
  lead?: string | undefined;
  /** What people still hold of it, and what is the law today. */
  old?: { title: string; said: string; now: string; basis: Basis[] } | undefined;
  pieces: PieceModel[];
}

/** A line of the index: a word, and the places that it leads to. */
export interface IndexLine {
  word: string;
  places: string[];
}

export interface BookModel {
  chapters: BookChapter[];
  index: IndexLine[];
}

/** The place of an entry in the book: route-unpaid-wages. */
export function placeOf(kind: 'route' | 'right' | 'warning' | 'myth' | 'letter' | 'crime' | 'old', id: string): string {
  return `${kind}-${id}`;
}

/** The place of an item of the old handout; some go by two numbers: “31、32”. */
export function oldPlace(number: string): string {
  return placeOf('old', number.replaceAll(/\D+/g, '-'));
}

/** Every route that some chapter holds, in the order of the book. */
function routesIn(chapters: readonly WrittenChapter[], library: Library): RouteModel[] {
  const names = chapters.flatMap(({ of }) => of.flatMap((piece) => (piece.is === 'routes' ? piece.routes : [])));
  return named([...routeModels(library).values()], names, ({ id }) => id);
}

function mapOf(routes: readonly RouteModel[]): MapRow[] {
  const topics = Map.groupBy(routes, ({ topic }) => topic?.name ?? '');
  return [...topics].map(([name, group]) => ({ name, routes: group.map(({ id, title }) => ({ id, title })) }));
}

/** Each item is looked for by the words of the warnings that it became. */
function oldItems(library: Library, items: HandoutModel['items']): OldItem[] {
  const words = new Map(warningModels(library).map(({ path, keywords }) => [path, keywords]));
  return items.map((item) => ({ ...item, keywords: item.warnings.flatMap(({ path }) => words.get(path) ?? []) }));
}

function wholeOf(
  library: Library,
  all: Extract<WrittenChapter['of'][number], { is: 'all' }>['all'],
  routes: readonly RouteModel[],
): PieceModel | undefined {
  switch (all) {
    case '流程':
      return { is: 'procedure', procedure: procedureModel(library) };
    case '地图':
      return { is: 'map', rows: mapOf(routes) };
    case '权利':
      return { is: 'rights', rights: rightModels(library) };
    case '警示':
      return { is: 'warnings', warnings: warningModels(library) };
    case '误传':
      return { is: 'myths', myths: mythModels(library) };
    case '条例':
      return { is: 'regulations', text: library.of(officialText).data };
    case '罪名':
      return { is: 'crimes', crimes: crimesModel(library) };
    case '旧材料': {
      const { title, notice, items } = handoutModel(library);
      return { is: 'handout', title, notice, items: oldItems(library, items) };
    }
    case '热线':
      return { is: 'hotlines', hotlines: library.of(hotlines).data.hotlines };
    case '本单位': {
      const office = officeModel(library.of(edition).data, library.day);
      const practices = practicesAll(library);
      return office || practices.length > 0 ? { is: 'office', office, practices } : undefined;
    }
  }
}

/** @param id for its heading, if it has one */
function pieceOf(
  library: Library,
  piece: WrittenChapter['of'][number],
  id: string,
  routes: readonly RouteModel[],
): PieceModel | undefined {
  const own = ({ heading, basis }: { heading?: string | undefined; basis: readonly string[] }) => ({
    heading: heading === undefined ? undefined : { id, title: heading },
    basis: basisOf(basis, library.citations),
  });
  switch (piece.is) {
    case 'text':
      return { is: 'text', text: piece.text, ...own(piece) };
    case 'points':
      return { is: 'points', points: piece.points, ...own(piece) };
    case 'routes':
      return { is: 'routes', routes: named(routes, piece.routes, (one) => one.id) };
    case 'warnings':
      return { is: 'warnings', warnings: named(warningModels(library), piece.warnings, (one) => one.id) };
    case 'rights':
      return { is: 'rights', rights: named(rightModels(library), piece.rights, (one) => one.id) };
    case 'myths':
      return { is: 'myths', myths: named(mythModels(library), piece.myths, (one) => one.id) };
    case 'letters':
      return { is: 'letters', letters: named(letterModels(library), piece.letters, (one) => one.id) };
    case 'all':
      return wholeOf(library, piece.all, routes);
  }
}

/** Places with the words that people use for them. */
function wordsIn(piece: PieceModel): { place: string; words: readonly string[] }[] {
  switch (piece.is) {
    case 'routes':
      return piece.routes.map(({ id, title, keywords }) => ({
        place: placeOf('route', id),
        words: [title, ...keywords],
      }));
    case 'rights':
      return piece.rights.map(({ id, keywords }) => ({ place: placeOf('right', id), words: keywords }));
    case 'warnings':
      return piece.warnings.map(({ id, title, keywords }) => ({
        place: placeOf('warning', id),
        words: [title, ...keywords],
      }));
    case 'letters':
      return piece.letters.map(({ id, title }) => ({ place: placeOf('letter', id), words: [title] }));
    case 'crimes':
      return piece.crimes.groups.flatMap(({ crimes }) =>
        crimes.map(({ id, name }) => ({ place: placeOf('crime', id), words: [name] })),
      );
    case 'handout':
      return piece.items.map(({ number, keywords }) => ({ place: oldPlace(number), words: keywords }));
    default:
      return [];
  }
}

/** As people look a word up: by its sound. */
const BY_SOUND = new Intl.Collator('zh-CN-u-co-pinyin');

/** Longer words are sentences, and no line of an index. */
const LONGEST = 7;

function indexOf(pieces: readonly PieceModel[]): IndexLine[] {
  const places = new Map<string, Set<string>>();
  for (const { place, words } of pieces.flatMap(wordsIn)) {
    for (const word of words) {
      if ([...word].length > LONGEST) continue;
      const known = places.get(word) ?? new Set();
      places.set(word, known.add(place));
    }
  }
  return [...places]
    .map(([word, at]) => ({ word, places: [...at] }))
    .sort((a, b) => BY_SOUND.compare(a.word, b.word) || (a.word < b.word ? -1 : 1));
}

/** What an edition has nothing for is absent, a whole chapter too. */
export function bookModel(library: Library, chapters: readonly WrittenChapter[]): BookModel {
  const routes = routesIn(chapters, library);
  const models = chapters
    .map(({ title, lead, old, of }, chapter) => ({
      title,
      lead,
      old: old && { ...old, basis: basisOf(old.basis, library.citations) },
      pieces: of.flatMap((piece, at) => pieceOf(library, piece, `part-${chapter + 1}-${at + 1}`, routes) ?? []),
    }))
    .filter(({ pieces }) => pieces.length > 0)
    .map((chapter, index) => ({ number: index + 1, ...chapter }));
  return { chapters: models, index: indexOf(models.flatMap(({ pieces }) => pieces)) };
}
