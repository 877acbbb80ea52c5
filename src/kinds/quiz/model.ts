/** All that any face shows of a set of questions. */

import type { Library } from '../../library/assemble.ts';
import { type Basis, basisOf } from '../../library/basis.ts';
import type { PageLink } from '../../library/referrers.ts';
import { see } from '../../library/see.ts';
import { keptWith } from '../../text/kept-results.ts';
import { LETTERS } from './draw.ts';
import { LAWFUL_OPTIONS, type Question, quizzes } from './schema.ts';

export interface OptionModel {
  /** A for the first. */
  letter: string;
  say: string;
  right: boolean;
}

export interface QuizQuestion {
  id: string;
  path: string;
  kind: Question['kind'];
  ask: string;
  options: OptionModel[];
  /** B；A、C；合法 */
  answer: string;
  why: string;
  basis: Basis[];
  see: PageLink[];
}

export interface QuizModel {
  id: string;
  code: string;
  path: string;
  title: string;
  picture?: string | undefined;
  audience: string;
  lead: string;
  reviewed: string;
  questions: QuizQuestion[];
}

function optionsOf({ kind, options, answer }: Question): OptionModel[] {
  const says = kind === '合法吗' ? LAWFUL_OPTIONS : options;
  return says.map((say, index) => {
    const letter = LETTERS[index] ?? '';
    return { letter, say, right: answer.includes(kind === '合法吗' ? say : letter) };
  });
}

/** In the order that the sets name, made once: playlists ask for them line by line. */
export function quizModels(library: Library): readonly QuizModel[] {
  return keptWith(library, 'quizzes', () => allModels(library));
}

function allModels(library: Library): QuizModel[] {
  return library.of(quizzes).map(({ id, data }) => {
    const path = `/quiz/${id}/`;
    return {
      id,
      code: data.code,
      path,
      title: data.title,
      picture: data.picture,
      audience: data.audience,
      lead: data.lead,
      reviewed: data.reviewed,
      questions: data.questions.map((question) => ({
        id: question.id,
        path: `${path}#${question.id}`,
        kind: question.kind,
        ask: question.ask,
        options: optionsOf(question),
        answer: question.answer.join('、'),
        why: question.why,
        basis: basisOf(question.basis, library.citations),
        see: question.see.map((pointer) => see(library, pointer)),
      })),
    };
  });
}
