/** All that any face shows of a lesson. */

import type { Library } from '../../library/assemble.ts';
import type { PageLink } from '../../library/referrers.ts';
import { see } from '../../library/see.ts';
import { quizModels } from '../quiz/model.ts';
import { type StripModel, stripModels } from '../strip/model.ts';
import { lessonScreen, lessons } from './schema.ts';

export interface LessonModel {
  id: string;
  code: string;
  path: string;
  title: string;
  picture: string;
  audience: string;
  minutes: number;
  opens: string;
  parts: { title: string; minutes: number; say: string; show: PageLink[] }[];
  /** The one strip that goes with it, on the screen and on paper, and the page whose strip it is. */
  strip?: { shown: StripModel; of: PageLink } | undefined;
  questions: { set: PageLink; minutes: number; asks: { ask: string; answer: string }[] };
  handout: PageLink[];
  /** Where its slides are, below the base. */
  screen: string;
  keywords: string[];
  reviewed: string;
}

export function lessonModels(library: Library): LessonModel[] {
  const strips = stripModels(library);
  const sets = new Map(quizModels(library).map((set) => [set.id, set]));
  return library.of(lessons).map(({ id, data }) => {
    const { set, only, minutes } = data.questions;
    const questions = sets.get(set)?.questions ?? [];
    const shown = strips.get(data.strip);
    return {
      ...data,
      id,
      path: `/lessons/${id}/`,
      screen: `/screen/${lessonScreen(id)}/`,
      parts: data.parts.map((part) => ({ ...part, show: part.show.map((pointer) => see(library, pointer)) })),
      strip: shown && { shown, of: see(library, data.strip) },
      questions: {
        set: see(library, `quiz/${set}`),
        minutes,
        asks: only.flatMap((name) =>
          questions.filter((one) => one.id === name).map(({ ask, answer }) => ({ ask, answer })),
        ),
      },
      handout: data.handout.map((pointer) => see(library, pointer)),
    };
  });
}
