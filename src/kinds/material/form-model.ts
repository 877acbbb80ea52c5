/** All that a small sheet shows: a quiz as a paper, what is read out, what is carried along, and blanks to fill in. */

import { inWords } from '../../aloud/in-words.ts';
import { spoken } from '../../aloud/spoken.ts';
import type { DeadlineModel } from '../../deadlines/model.ts';
import type { Library } from '../../library/assemble.ts';
import { type Basis, basisOf, joinedBasis } from '../../library/basis.ts';
import { type Hotline, hotlines } from '../hotline/schema.ts';
import { lessonModels } from '../lesson/model.ts';
import { procedureModel } from '../procedure/model.ts';
import { type QuizModel, quizModels } from '../quiz/model.ts';
import { rightModels } from '../right/model.ts';
import { rights } from '../right/schema.ts';
import { routeModels } from '../route/model.ts';
import { routes } from '../route/schema.ts';
import { ANNOUNCED, type Form, type SpokenPart } from './forms.ts';
import { named, type Scan, scanOf, stepsBasis } from './model.ts';
import { type SpeakerModel, speakerModel } from './speaker.ts';

type Written<As extends Form['as']> = Extract<Form, { as: As }>;

/** A sentence that is read out, and its law, which is not. */
export interface SpokenModel {
  say: string;
  basis: Basis[];
  /** For whoever asks: what is to be done, from when and in how many days. */
  route?: { title: string; days: DeadlineModel[] };
}

export type FormModel = { id: string; title: string; reviewed: string } & (
  | { as: '试卷'; one: string; quiz: QuizModel; answers: boolean; scan: Scan }
  | ({ as: '讲稿'; one: string; scan: Scan } & SpeakerModel)
  | (Omit<Written<'签到表'>, 'basis'> & { basis: Basis[] })
  | (Omit<Written<'反馈单'>, 'basis'> & { basis: Basis[] })
  | (Omit<Written<'数字表'>, 'basis'> & { basis: Basis[] })
  | { as: '播音稿'; lead: string; lines: SpokenModel[]; seconds: number; asked: number; scan: Scan }
  | {
      as: '口袋卡';
      lead: string;
      yours: DeadlineModel[];
      theirs: DeadlineModel[];
      note: string | undefined;
      basis: Basis[];
      numbers: Hotline[];
      scan: Scan;
    }
);

/**
 * The words of a line that is read out, as its entry wrote them for the screen. From the sources alone, not the models:
 * checks ask for them while what the content points to may still be missing.
 * @returns nothing where the edition hides what it is of
 */
function wordsOf({ of }: Library, part: SpokenPart): string | undefined {
  switch (part.is) {
    case 'text':
      return part.text;
    case 'route': {
      const route = of(routes).find(({ id }) => id === part.route)?.data;
      return route && `${route.title}：${route.screen?.first ?? route.first}`;
    }
    case 'right': {
      const right = of(rights).find(({ id }) => id === part.right)?.data;
      return right && (right.screen ?? right.says);
    }
  }
}

/** How long it takes at the pace of somebody who wants to be understood. */
export function secondsOf(library: Library, say: readonly SpokenPart[]): number {
  const characters = say.reduce((sum, part) => sum + [...inWords(spoken(wordsOf(library, part) ?? ''))].length, 0);
  return Math.ceil(characters / ANNOUNCED.charactersASecond);
}

function spokenOf(library: Library, part: SpokenPart): SpokenModel | undefined {
  const say = wordsOf(library, part);
  if (say === undefined) return undefined;
  switch (part.is) {
    case 'text':
      return { say, basis: basisOf(part.basis, library.citations) };
    case 'route': {
      const route = routeModels(library).get(part.route);
      if (!route) return undefined;
      const { title, steps } = route;
      const days = steps.flatMap(({ deadlines }) => deadlines.filter(({ who, minor }) => who === '您' && !minor));
      return { say, basis: joinedBasis(stepsBasis(route)), route: { title, days } };
    }
    case 'right': {
      const [right] = named(rightModels(library), [part.right], ({ id }) => id);
      // What the sentence rests on, or else the law that gives the right; the others are on its page.
      const own = basisOf(part.basis, library.citations);
      return right && { say, basis: own.length > 0 ? own : right.basis.slice(0, 1) };
    }
  }
}

/** @param id of the material, its file's name */
export function formModels(library: Library, id: string, data: Form): FormModel[] {
  switch (data.as) {
    case '试卷': {
      const all = quizModels(library);
      const chosen = data.quizzes.length === 0 ? all : named(all, data.quizzes, (quiz) => quiz.id);
      // Answers are a file of their own: however many sheets the questions take, none comes out with them.
      return chosen.flatMap((quiz) =>
        [false, true].map((answers) => ({
          id: `${id}-${quiz.id}${answers ? '-answers' : ''}`,
          title: answers ? `${quiz.title}：答案` : quiz.title,
          reviewed: quiz.reviewed,
          as: data.as,
          one: quiz.id,
          quiz,
          answers,
          scan: scanOf(library, `quiz/${quiz.id}`),
        })),
      );
    }
    case '讲稿': {
      const all = lessonModels(library);
      const chosen = data.lessons.length === 0 ? all : named(all, data.lessons, (lesson) => lesson.id);
      return chosen.map((lesson) => ({
        id: `${id}-${lesson.id}`,
        title: lesson.title,
        reviewed: lesson.reviewed,
        as: data.as,
        one: lesson.id,
        ...speakerModel(library, lesson),
        scan: scanOf(library, `lessons/${lesson.id}`),
      }));
    }
    case '签到表':
    case '反馈单':
    case '数字表':
      return [{ ...data, id, basis: basisOf(data.basis, library.citations) }];
    case '播音稿': {
      const { as, title, lead, reviewed, scan } = data;
      const lines = data.say.flatMap((part) => spokenOf(library, part) ?? []);
      const seconds = secondsOf(library, data.say);
      return [{ id, title, reviewed, as, lead, lines, seconds, asked: data.seconds, scan: scanOf(library, scan) }];
    }
    case '口袋卡': {
      const { as, title, lead, reviewed, note, scan } = data;
      const stages = named(procedureModel(library).stages, data.periods, (stage) => stage.id);
      const days = stages.flatMap(({ deadlines }) => deadlines);
      const yours = days.filter(({ who }) => who === '您');
      const theirs = days.filter(({ who }) => who !== '您');
      const own = basisOf(data.basis, library.citations);
      const basis = joinedBasis([...days.flatMap((deadline) => deadline.basis), ...own]);
      const numbers = named(library.of(hotlines).data.hotlines, data.call, ({ number }) => number);
      return [{ id, title, reviewed, as, lead, yours, theirs, note, basis, numbers, scan: scanOf(library, scan) }];
    }
  }
}
