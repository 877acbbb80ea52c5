/** What a printed sheet says, sentence by sentence, and on which pages of the site the same must stand. */

import type { Sheet } from '../src/faces/print/sheets.ts';
import { lessons } from '../src/kinds/lesson/schema.ts';
import type { BookChapter, PieceModel } from '../src/kinds/material/book.ts';
import { passagesOf } from '../src/kinds/material/book-passages.ts';
import { INDEX_TITLE, lawDay } from '../src/kinds/material/book-text.ts';
import { materials } from '../src/kinds/material/schema.ts';
import { procedure } from '../src/kinds/procedure/schema.ts';
import { bodies } from '../src/kinds/route/schema.ts';
import { warnings } from '../src/kinds/warning/schema.ts';
import type { Library } from '../src/library/assemble.ts';
import { type AnyEntry, resolveReference } from '../src/library/graph.ts';
import { fieldsThat } from '../src/library/meaning.ts';
import { see } from '../src/library/see.ts';
import type { ReadPdf } from './pdf-text.ts';
import { plain } from './said-numbers.ts';

/** A piece of a sheet, however many lines it takes: a sentence or more. */
export interface Sentence {
  text: string;
  /** The heading of a book below which it stands. */
  below: string;
  /** Paths of the pages of what the sheet shows there. */
  pages: readonly string[];
}

const PROCEDURE = '/procedure/';
const HOTLINES = '/hotlines/';

/** Headings are larger than this, in points. */
const HEADING = 12;

/** From top to bottom. Heads, folios and the numbers of steps belong to no piece. */
function piecesOf({ pages }: ReadPdf): { text: string; size: number }[] {
  return pages.flatMap((runs) =>
    [...Map.groupBy(runs, ({ piece }) => piece)]
      .flatMap(([piece, own]) =>
        piece === undefined
          ? []
          : {
              text: own.map(({ text }) => text).join(''),
              size: Math.max(...own.map(({ size }) => size)),
              top: Math.min(...own.map(({ top }) => top)),
            },
      )
      .sort((a, b) => a.top - b.top),
  );
}

/** Of the law on which own words rest. */
function pathsOf(library: Library, references: readonly string[]): string[] {
  return references.flatMap((value) => resolveReference(value, library.citations).targets.map(({ path }) => path));
}

/** What an entry points to, and the laws on which its own words rest. */
function pagesIn(library: Library, entry: AnyEntry): string[] {
  const pointed = fieldsThat(entry, 'pointer').map(({ value, meaning }) =>
    see(library, 'folder' in meaning && meaning.folder !== undefined ? `${meaning.folder}/${value}` : value),
  );
  const rested = fieldsThat(entry, 'reference').map(({ value }) => value);
  return [...pointed.map(({ path }) => path), ...pathsOf(library, rested)];
}

/** What a sheet points to, and the laws on which its own words rest. */
function pagesOf(library: Library, sheet: Sheet): string[] {
  const entry = library.of(materials).find(({ file }) => file === sheet.source);
  if (!entry) throw new Error(`no ${sheet.source}`);
  const { data } = entry;
  const scanned = 'scan' in sheet ? [sheet.scan.path] : [];
  switch (data.as) {
    case '条幅':
      return pathsOf(
        library,
        data.lines.flatMap(({ say, basis }) => (say === sheet.title ? basis : [])),
      );
    // Of each entry of a kind: its own page, and for a warning the right that it begins with.
    case '海报组':
    case '路线单':
    case '试卷': {
      const warning = library.of(warnings).find(({ id }) => scanned.includes(`/warnings/${id}/`));
      const [right] = warning?.data.rights ?? [];
      return [...scanned, ...(right === undefined ? [] : [see(library, `rights/${right}`).path])];
    }
    // A lesson says what it shows.
    case '讲稿': {
      const lesson = library.of(lessons).find(({ id }) => id === sheet.one);
      return [...scanned, ...(lesson ? pagesIn(library, lesson) : [])];
    }
    default: {
      const written = JSON.stringify(data);
      // The kinds of door on the map have laws of their own.
      const doors = written.includes('"map":') ? pagesIn(library, library.of(bodies)) : [];
      const timed = library.of(procedure).data.stages.some(({ id }) => written.includes(`"${id}"`));
      return [...scanned, ...pagesIn(library, entry), ...doors, ...(timed ? [PROCEDURE] : []), HOTLINES];
    }
  }
}

interface Place {
  title: string;
  pages: readonly string[];
}

/** @param whole the pages that hold all of a piece which is no list of entries */
function placesIn(library: Library, piece: PieceModel, whole: readonly string[]): Place[] {
  const at = (pointer: string, title: string, more: readonly string[] = []) => ({
    title,
    pages: [see(library, pointer).path, ...more],
  });
  switch (piece.is) {
    case 'routes':
      return piece.routes.map(({ id, title }) => at(`routes/${id}`, title));
    case 'rights':
      return piece.rights.map(({ id, title }) => at(`rights/${id}`, title));
    case 'warnings':
      // The book says all ranges of a crime; the warning's own page the lightest and the gravest.
      return piece.warnings.map(({ id, title, crimes }) =>
        at(
          `warnings/${id}`,
          title,
          crimes.map(({ crime }) => crime.path),
        ),
      );
    case 'myths':
      return piece.myths.map(({ id, says }) => at(`myths/${id}`, `“${says}”`));
    case 'letters':
      return piece.letters.map(({ id, title }) => at(`letters/${id}`, title));
    default:
      return passagesOf(piece).flatMap(({ heading }) =>
        heading && !heading.below ? { title: heading.title, pages: whole } : [],
      );
  }
}

/** Headings of a book in their order; what stands below the others is held elsewhere, or is the office's own. */
function placesOf(library: Library, sheet: Sheet, chapters: readonly BookChapter[]): Place[] {
  const own = pagesOf(library, sheet);
  const wholes: Partial<Record<PieceModel['is'], readonly string[]>> = {
    procedure: [PROCEDURE],
    hotlines: [HOTLINES],
    crimes: ['/warnings/crimes/'],
    handout: ['/warnings/old-handouts/'],
    text: own,
    points: own,
  };
  return [
    ...chapters.flatMap(({ title, old, pieces }) => {
      // Its steps have no headings: they stand below what comes before them.
      const steps = pieces.some(({ is }) => is === 'procedure') ? [PROCEDURE] : [];
      return [
        { title, pages: [...(old ? own : []), ...pieces.flatMap(({ is }) => wholes[is] ?? [])] },
        ...pieces
          .flatMap((piece) => (piece.is === 'procedure' ? [] : placesIn(library, piece, wholes[piece.is] ?? [])))
          .map((place) => ({ ...place, pages: [...place.pages, ...steps] })),
      ];
    }),
    { title: INDEX_TITLE, pages: [] },
  ];
}

/** All that a sheet claims: without the day on which its law was read. */
export function sentencesOf(library: Library, sheet: Sheet, file: ReadPdf): Sentence[] {
  const pieces = piecesOf(file).filter(({ text }) => plain(text) !== plain(lawDay(sheet.reviewed)));
  if (sheet.as !== '手册') {
    const pages = pagesOf(library, sheet);
    return pieces.map(({ text }) => ({ text, below: '', pages }));
  }
  const places = placesOf(library, sheet, sheet.book.chapters);
  let at = -1;
  return pieces.flatMap(({ text, size }) => {
    if (size > HEADING && plain(text) === plain(places[at + 1]?.title ?? '')) at++;
    const { title = '', pages = [] } = places[at] ?? {};
    return pages.length > 0 ? [{ text, below: title, pages }] : [];
  });
}
