/** The answers that lead somewhere, in the reader's words. */

import type { Library } from '../library/assemble.ts';
import { guide } from './schema.ts';
import type { Choice } from './tree.ts';

/** One answer given on the way. */
export interface Answered {
  question: string;
  answer: string;
  /** Where to change it. */
  path: string;
}

export function questionPath(library: Library, question: string): string {
  return question === library.of(guide).data.start ? '/guide/' : `/guide/${question}/`;
}

/** A trail of answers in the reader's words. */
export function answered(library: Library, choices: readonly Choice[]): Answered[] {
  const { questions } = library.of(guide).data;
  return choices.map(({ question, answer }) => ({
    question: questions[question]?.ask ?? '',
    answer: questions[question]?.answers[answer]?.say ?? '',
    path: questionPath(library, question),
  }));
}
