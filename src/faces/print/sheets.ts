/** Every sheet that an edition can print: its file, its paper and what stands on it. */

import { edition, runnerOf } from '../../kinds/edition/schema.ts';
import { type BookModel, bookModel } from '../../kinds/material/book.ts';
import { type FormModel, formModels } from '../../kinds/material/form-model.ts';
import { type FaceModel, faceModel, isEmpty, type Scan, scanOf } from '../../kinds/material/model.ts';
import type { PanelTone } from '../../kinds/material/panels.ts';
import { type PosterModel, posterSet, quizPosters } from '../../kinds/material/poster-set.ts';
import { type Format, type Material, materials, type Version } from '../../kinds/material/schema.ts';
import { type RouteModel, routeModels } from '../../kinds/route/model.ts';
import type { Library } from '../../library/assemble.ts';
import { type Basis, basisOf } from '../../library/basis.ts';
import { articlesCitedIn } from '../../library/cited-anywhere.ts';
import { keptWith } from '../../text/kept-results.ts';
import {
  A4,
  A4_WIDE,
  A5,
  BILLBOARD,
  bannerPaper,
  FOLDS,
  FORMS,
  HUNG,
  MOST_PAGES,
  type Paper,
  tenth,
} from './papers.ts';
import { withVersions } from './versions.ts';

interface Common {
  /** Below /print/: leaflet/how-to-petition. */
  id: string;
  /** The file's name without its ending, as the person who prints it reads it. */
  file: string;
  /** The file of content/ that it comes from. */
  source: string;
  /** The same by its bare name. */
  material: string;
  /** Which of the many that come from it, as an editor names it: an entry, the words of a banner. */
  one?: string | undefined;
  /** Of what is hung up. */
  format?: Format;
  title: string;
  /** One page of it; all have the same. */
  paper: Paper;
  /** No more than these. */
  pages: number;
  /** Where each side is folded, in millimetres from its left edge. */
  folds?: readonly (readonly number[])[];
  /** The day of its law. */
  reviewed: string;
  /** An article that it stands on has changed since. */
  inCheck?: true;
  /** The page of the site that it is the paper of; nothing of what was written for paper alone. */
  about?: string;
  /** For those who see little. */
  version?: Version;
}

export type Sheet = Common &
  (
    | {
        as: '三折页';
        name: string;
        lead: string;
        picture: string | undefined;
        panels: FaceModel[];
        back: FaceModel;
        scan: Scan;
      }
    | {
        as: '海报';
        lead: string;
        picture: string | undefined;
        tone: PanelTone;
        face: FaceModel;
        scan: Scan;
        columns: number;
      }
    | { as: '条幅'; say: string }
    | { as: '大牌'; say: string; lead: string; picture: string | undefined; scan: Scan; basis: Basis[] }
    | { as: '路线单'; name: string; route: RouteModel; scan: Scan }
    | {
        as: '手册';
        lead: string;
        picture: string | undefined;
        book: BookModel;
        scan: Scan;
        large: boolean;
        name: string;
      }
    | FormModel
  );

/** What no system lets stand in the name of a file. */
const UNNAMEABLE = /[\\/:*?"<>|\s]/g;

function fileName(...parts: string[]): string {
  return parts.join('-').replace(UNNAMEABLE, '');
}

/** A sheet before it is said which material it comes from. */
type MadeSheet = Sheet extends infer One ? (One extends Sheet ? Omit<One, 'material'> : never) : never;

function posterSheet(poster: PosterModel, id: string, source: string, format: Format): MadeSheet {
  const { name, paper, columns } = HUNG[format];
  const file = fileName('海报', poster.title, format);
  return { ...poster, id: `poster/${id}/${name}`, file, source, format, paper, pages: 1, as: '海报', columns };
}

/** One line of large letters, and what follows from it and the true size of its cloth or board. */
function inTenth(as: string, say: string, real: Paper) {
  const { paper, size } = tenth(real);
  return { title: say, one: say, say, file: fileName(as, say, size), paper, pages: 1 };
}

function sheetsOf(library: Library, id: string, source: string, data: Material): MadeSheet[] {
  const { reviewed } = data;
  switch (data.as) {
    case '三折页': {
      const panels = data.panels.map((panel) => faceModel(library, panel));
      if (panels.some(isEmpty)) return [];
      const back = faceModel(library, { heading: '', tone: '平', parts: data.back });
      const { as, title, lead, picture } = data;
      const name = fileName('三折页', title);
      return [
        {
          id: `leaflet/${id}`,
          name,
          file: `${name}-A4`,
          source,
          title,
          paper: A4_WIDE,
          pages: 2,
          folds: FOLDS,
          reviewed,
          as,
          lead,
          picture,
          panels,
          back,
          scan: scanOf(library, data.scan),
        },
      ];
    }
    case '海报': {
      const { title, lead, picture, tone, formats } = data;
      const face = faceModel(library, { heading: title, tone, parts: data.parts });
      if (isEmpty(face)) return [];
      const scan = scanOf(library, data.scan);
      const poster = { name: id, title, lead, picture, tone, face, scan, reviewed };
      return formats.map((format) => posterSheet(poster, id, source, format));
    }
    case '海报组':
      return posterSet(library, data.of).flatMap((poster) =>
        data.formats.map((format) => ({
          ...posterSheet(poster, `${id}/${poster.name}`, source, format),
          about: poster.scan.path,
          one: poster.name,
        })),
      );
    case '答题海报':
      return quizPosters(library, data).flatMap((poster) =>
        data.formats.map((format) => ({
          ...posterSheet(poster, `${id}/${poster.name}`, source, format),
          one: poster.name,
        })),
      );
    case '大牌':
      return data.lines.map(({ say, lead, picture, scan, basis }, index) => ({
        ...inTenth(data.as, say, BILLBOARD),
        id: `billboard/${id}-${index + 1}`,
        source,
        reviewed,
        as: data.as,
        lead,
        picture,
        scan: scanOf(library, scan),
        basis: basisOf(basis, library.citations),
      }));
    case '条幅':
      return data.lines.map(({ say }, index) => ({
        ...inTenth(data.as, say, bannerPaper(say)),
        id: `banner/${id}-${index + 1}`,
        source,
        reviewed,
        as: data.as,
      }));
    case '手册': {
      const { as, title, lead, picture } = data;
      const book = bookModel(library, data.chapters);
      const name = fileName('手册', title);
      return [false, true].map((large) => ({
        id: `book/${id}${large ? '-large' : ''}`,
        file: fileName(name, ...(large ? ['大字', 'A4'] : ['A5'])),
        source,
        title,
        paper: large ? A4 : A5,
        pages: MOST_PAGES,
        reviewed,
        as,
        one: large ? '大字' : 'A5',
        lead,
        picture,
        book,
        scan: scanOf(library, data.scan),
        large,
        name,
      }));
    }
    case '路线单': {
      const all = [...routeModels(library).values()];
      const chosen = data.routes.length === 0 ? all : all.filter((route) => data.routes.includes(route.id));
      return chosen.map((route) => ({
        id: `route/${route.id}`,
        name: fileName('路线单', route.title),
        file: fileName('路线单', route.title, 'A5'),
        source,
        title: route.title,
        paper: A5,
        pages: 2,
        reviewed: route.reviewed,
        about: route.path,
        as: data.as,
        one: route.id,
        route,
        scan: scanOf(library, `routes/${route.id}`),
      }));
    }
    default:
      return formModels(library, id, data).map((form) => {
        const { paper, size, pages } = FORMS[form.as];
        const file = fileName(form.as, form.title, size);
        // Answers are for whoever holds the quiz.
        const isFound = (form.as === '试卷' && !form.answers) || form.as === '讲稿';
        const about = isFound ? { about: form.scan.path } : {};
        return { ...form, ...about, id: `form/${form.id}`, file, source, paper, pages };
      });
  }
}

/** Whether a sheet is of a page in check, or says an article that has changed since the day of its law. */
function isInCheck({ cautions, registry, citations, day }: Library, sheet: MadeSheet): boolean {
  if (cautions.size === 0) return false;
  if (sheet.about !== undefined && cautions.has(sheet.about)) return true;
  return registry.laws.some((law) => {
    const since = law.changes?.filter(({ on }) => on <= day && sheet.reviewed < on) ?? [];
    if (since.length === 0) return false;
    const cited = articlesCitedIn(sheet, law, citations);
    return since.some(({ articles }) => articles.some((key) => cited.has(key)));
  });
}

/** Made once: whoever asks for one sheet asks for all. */
export function sheets(library: Library): readonly Sheet[] {
  return keptWith(library, 'sheets', () =>
    library
      .of(materials)
      .flatMap(({ id, file, data }) =>
        sheetsOf(library, id, file, data).flatMap((sheet) =>
          withVersions({ ...sheet, ...(isInCheck(library, sheet) ? { inCheck: true } : {}), material: id }, A4),
        ),
      ),
  );
}

/** Who gives it out, for its foot. */
export function printerOf({ of }: Pick<Library, 'of'>): string | undefined {
  return runnerOf(of(edition).data);
}
