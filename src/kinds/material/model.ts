/** All that a sheet of paper shows: every word of an entry is the entry's own, taken here and nowhere typed again. */

import type { DeadlineModel } from '../../deadlines/model.ts';
import type { Library } from '../../library/assemble.ts';
import { type Basis, basisOf, joinedBasis } from '../../library/basis.ts';
import { see } from '../../library/see.ts';
import type { Site } from '../../site.ts';
import type { Contact } from '../edition/model.ts';
import { officeModel } from '../edition/model.ts';
import { edition } from '../edition/schema.ts';
import { type Hotline, hotlines } from '../hotline/schema.ts';
import { type MythModel, mythModels } from '../myth/model.ts';
import { type PracticeNote, practicesAll } from '../practice/notes.ts';
import { procedureModel } from '../procedure/model.ts';
import type { QuizQuestion } from '../quiz/model.ts';
import { type RightModel, rightModels } from '../right/model.ts';
import { type RouteModel, routeModels, type StepModel } from '../route/model.ts';
import { type PanelModel as Drawing, stripModels } from '../strip/model.ts';
import { type WarningModel, warningModels } from '../warning/model.ts';
import { type DoorMap, doorMap } from './door-map.ts';
import type { MaterialPanel, MaterialPart, PanelTone } from './panels.ts';

/** A step of the petition with the days that the law gives it. */
export interface PeriodModel {
  name: string;
  deadline: DeadlineModel;
}

/** A code to scan: the page that it opens, by name. */
export interface Scan {
  title: string;
  path: string;
  code: string | undefined;
}

export type PartModel =
  | { is: 'text'; text: string }
  | { is: 'points'; heading?: string; points: { say: string; picture: string | undefined }[] }
  | { is: 'steps'; route: RouteModel }
  | { is: 'brief'; first: string; steps: NonNullable<RouteModel['screen']>['steps']; basis: Basis[] }
  | { is: 'periods'; periods: PeriodModel[] }
  | { is: 'rights'; rights: RightModel[] }
  | { is: 'warnings'; warnings: WarningModel[] }
  | { is: 'myth'; myth: MythModel }
  | { is: 'strip'; panels: Drawing[] }
  | { is: 'call'; numbers: Hotline[] }
  | { is: 'practices'; practices: PracticeNote[]; from: string[] }
  | { is: 'office'; rows: { name: string; ways: Contact[] }[] }
  | { is: 'scan'; scan: Scan }
  | { is: 'map'; map: DoorMap }
  | { is: 'asked'; questions: QuizQuestion[] }
  | { is: 'answers'; questions: QuizQuestion[] };

export interface FaceModel {
  heading: string;
  tone: PanelTone;
  parts: PartModel[];
  /** What all of it rests on. */
  basis: Basis[];
}

/** The page that a pointer leads to, with its short link. */
export function scanOf(library: Library, pointer: string): Scan {
  const { path, title } = see(library, pointer);
  return { title, path, code: library.cards.find((card) => card.path === path)?.code };
}

/** What its code holds: short, so that its squares are large. */
export function addressOf({ path, code }: Scan, site: Site): string {
  return site.absolute(code ? `/${code}/` : path);
}

/** The ones that are named, in that order. */
export function named<T>(all: readonly T[], names: readonly string[], nameOf: (one: T) => string): T[] {
  return names.flatMap((name) => all.find((one) => nameOf(one) === name) ?? []);
}

/** What to do instead, in one sentence: that of the screen, where there is one. */
export function insteadOf({ screen, instead }: Pick<WarningModel, 'screen' | 'instead'>): string {
  return screen?.instead ?? instead[0]?.say ?? '';
}

/** @returns nothing where the edition has nothing for it */
function partOf(library: Library, part: MaterialPart): PartModel | undefined {
  switch (part.is) {
    case 'text':
      return { is: 'text', text: part.text };
    case 'points':
      return { is: 'points', points: part.points.map(({ say, picture }) => ({ say, picture })) };
    case 'steps': {
      const route = routeModels(library).get(part.steps);
      return route && { is: 'steps', route };
    }
    case 'brief': {
      const route = routeModels(library).get(part.brief);
      return route?.screen && { is: 'brief', ...route.screen, basis: stepsBasis(route) };
    }
    case 'periods': {
      const stages = named(procedureModel(library).stages, part.periods, ({ id }) => id);
      const periods = stages.flatMap(({ name, deadlines }) => deadlines.map((deadline) => ({ name, deadline })));
      return { is: 'periods', periods };
    }
    case 'rights':
      return { is: 'rights', rights: named(rightModels(library), part.rights, ({ id }) => id) };
    case 'warnings':
      return { is: 'warnings', warnings: named(warningModels(library), part.warnings, ({ id }) => id) };
    case 'myth': {
      const [myth] = named(mythModels(library), [part.myth], ({ id }) => id);
      return myth && { is: 'myth', myth };
    }
    case 'strip': {
      const strip = stripModels(library).get(part.strip);
      return strip && { is: 'strip', panels: strip.panels };
    }
    case 'call':
      return { is: 'call', numbers: named(library.of(hotlines).data.hotlines, part.call, ({ number }) => number) };
    case 'practices': {
      const practices = practicesAll(library);
      return practices.length === 0
        ? undefined
        : { is: 'practices', practices, from: [...new Set(practices.map(({ from }) => from))] };
    }
    case 'office': {
      const office = officeModel(library.of(edition).data, library.day);
      return office && { is: 'office', rows: office.rows };
    }
    case 'scan':
      return { is: 'scan', scan: scanOf(library, part.scan) };
    case 'map': {
      const map = doorMap(library, part.map);
      return map.topics.length === 0 ? undefined : { is: 'map', map };
    }
  }
}

/** All that the steps of a route rest on. */
export function stepsBasis({ steps }: { steps: readonly StepModel[] }): Basis[] {
  return steps.flatMap(({ basis, deadlines }) => [...deadlines.flatMap((one) => one.basis), ...basis]);
}

/** What a part rests on, as citations of fields. */
function basisAt(part: PartModel | undefined, written: MaterialPart, library: Library): Basis[] {
  const own = 'basis' in written ? written.basis : [];
  const cited = basisOf(own, library.citations);
  if (!part) return cited;
  switch (part.is) {
    case 'periods':
      return [...cited, ...part.periods.flatMap(({ deadline }) => deadline.basis)];
    case 'rights':
      // The law that gives the right; the others are on its page.
      return [...cited, ...part.rights.flatMap(({ basis }) => basis.slice(0, 1))];
    case 'steps':
      return [...cited, ...stepsBasis(part.route)];
    case 'brief':
      return [...cited, ...part.basis];
    case 'warnings':
      return [...cited, ...part.warnings.flatMap(({ article }) => article)];
    case 'myth':
      return [...cited, ...part.myth.basis.slice(0, 1)];
    case 'map':
      return [...cited, ...part.map.basis];
    default:
      return cited;
  }
}

/** A panel with what its edition has for it; what it has not is absent. */
export function faceModel(library: Library, { heading, tone, parts }: MaterialPanel): FaceModel {
  const shown = parts.map((part) => ({ written: part, part: partOf(library, part) }));
  return {
    heading,
    tone,
    parts: shown.flatMap(({ part }) => part ?? []),
    basis: joinedBasis(shown.flatMap(({ part, written }) => basisAt(part, written, library))),
  };
}

/** Parts that an edition has nothing for, of a sheet that says nothing without them. */
export function isEmpty({ parts }: FaceModel): boolean {
  return parts.length === 0;
}
