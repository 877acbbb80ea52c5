/** A lesson as whoever gives it holds it: minute by minute, what the screen shows, what may be said to it, its law. */

import type { Library } from '../../library/assemble.ts';
import { type Basis, basisOf, joinedBasis } from '../../library/basis.ts';
import type { Draft } from '../../library/draft.ts';
import { draftsByPath } from '../../library/drafts.ts';
import type { PageLink } from '../../library/referrers.ts';
import { caseModels } from '../case/model.ts';
import type { LessonModel } from '../lesson/model.ts';
import { mythModels } from '../myth/model.ts';
import { type QuizModel, quizModels } from '../quiz/model.ts';
import { rightModels } from '../right/model.ts';
import { routeModels } from '../route/model.ts';
import { warningModels } from '../warning/model.ts';

/** What one slide shows, and what is said to it. */
export interface SpokenSlide {
  title: string;
  shows: string[];
  says: string[];
}

export interface SpeakerModel {
  lesson: LessonModel;
  /** Minutes from the beginning. */
  parts: { title: string; from: number; to: number; say: string; pages: SpokenPage[] }[];
  asks: { from: number; to: number; questions: QuizModel['questions'] };
}

interface SpokenPage {
  title: string;
  slides: SpokenSlide[];
  basis: Basis[];
}

/** What a page rests on; of a route, which has dozens of articles, what its days rest on. */
function basisOfPage(library: Library, { kind, path }: PageLink): Basis[] {
  const own = <T extends { path: string }>(all: Iterable<T>) => [...all].find((one) => one.path === path);
  switch (kind) {
    case 'route':
      return joinedBasis(
        own(routeModels(library).values())?.steps.flatMap(({ deadlines }) => deadlines.flatMap(({ basis }) => basis)) ??
          [],
      );
    case 'right':
      return own(rightModels(library))?.basis ?? [];
    case 'warning': {
      const warning = own(warningModels(library));
      const laws = [...(warning?.penalties ?? []), ...(warning?.crimes.map(({ crime }) => crime) ?? [])];
      return joinedBasis([...(warning?.article ?? []), ...laws.flatMap(({ basis }) => basis)]);
    }
    case 'myth':
      return own(mythModels(library))?.basis ?? [];
    case 'case':
      return joinedBasis(own(caseModels(library))?.law.flatMap(({ basis }) => basis) ?? []);
    case 'regulation':
      return basisOf([`信访工作条例 ${path.split('/')[2] ?? ''}`], library.citations);
    default:
      return [];
  }
}

/** Lines of a list follow each other as sentences. */
function ended(line: string): string {
  return /[。！？：；][”）]?$/u.test(line) ? line : `${line}。`;
}

/** The words of a slide as they stand below each other; of a strip, its sentences. */
function slideOf({ title, name, blocks, notes }: Draft): SpokenSlide {
  const shows = blocks.map(({ label = '', text, step }) =>
    [`${label}${text}`, step?.to && `找${step.to}`, step?.within].filter(Boolean).join('，'),
  );
  const says = notes?.split('\n').filter((line) => line !== '') ?? [];
  return { title: title || (name ?? ''), shows, says: says.map(ended) };
}

/** What is said to several slides in the same words is said to the last of them. */
function slidesOf(drafts: readonly Draft[], isShown: (draft: Draft) => boolean): SpokenSlide[] {
  const slides = drafts.filter(isShown).map(slideOf);
  return slides.map((slide, at) => {
    const next = slides[at + 1]?.says.join('\n');
    return slide.says.join('\n') === next ? { ...slide, says: [] } : slide;
  });
}

export function speakerModel(library: Library, lesson: LessonModel): SpeakerModel {
  const drafts = draftsByPath(library);
  let from = 0;
  const parts = lesson.parts.map(({ title, minutes, say, show }) => {
    const pages = show.map((page): SpokenPage => {
      const isShown = ({ layout }: Draft) => layout !== '画' || page.path === lesson.strip?.of.path;
      return {
        title: page.title,
        slides: slidesOf(drafts.get(page.path) ?? [], isShown),
        basis: basisOfPage(library, page),
      };
    });
    const begins = from;
    from += minutes;
    return { title, from: begins, to: from, say, pages };
  });
  const { set, minutes, asks } = lesson.questions;
  const all = quizModels(library).find(({ path }) => path === set.path)?.questions ?? [];
  const questions = asks.flatMap(({ ask }) => all.find((one) => one.ask === ask) ?? []);
  return { lesson, parts, asks: { from, to: from + minutes, questions } };
}
