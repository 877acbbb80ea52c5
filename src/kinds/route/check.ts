/** Routes: sentences that can be read aloud, days that are counted as their law counts them. */

import { mistakeIn } from '../../deadlines/check.ts';
import type { Problem } from '../../law/problem.ts';
import type { Library } from '../../library/assemble.ts';
import { LONGEST_SENTENCE, longSentences } from '../../library/breath.ts';
import { misplaced } from '../practice/notes.ts';
import { routes } from './schema.ts';

export function checkRoutes(library: Library): Problem[] {
  return library.of(routes).flatMap((entry) => {
    const { file, data, spotOf, compiled } = entry;
    const steps = data.steps.map((_, index) => index + 1);
    const problems: Problem[] = misplaced(library, `routes/${entry.id}`, steps);
    const long = (path: PropertyKey[], text: string) => {
      for (const sentence of longSentences(text)) {
        const length = [...sentence.trim()].length;
        problems.push({
          file,
          ...spotOf(path),
          message: `这一句有 ${length} 个字，念不下来：“${sentence.trim().slice(0, 12)}……”。请拆成不超过 ${LONGEST_SENTENCE} 个字的短句`,
        });
      }
    };
    long(['first'], data.first);
    long(['wait'], data.wait);
    long(['office', 'can'], data.office.can);
    long(['office', 'cannot'], data.office.cannot);
    for (const [index, step] of data.steps.entries()) {
      if (step.how) long(['steps', index, 'how'], step.how);
      for (const [at, deadline] of step.deadlines.entries()) {
        const message = mistakeIn(deadline, library);
        if (message) problems.push({ file, ...spotOf(['steps', index, 'deadlines', at, 'unit']), message });
        if (deadline.note) long(['steps', index, 'deadlines', at, 'note'], deadline.note);
      }
    }
    for (const sentence of longSentences(compiled.text)) {
      problems.push({ file, line: entry.bodyLine, message: `正文里这一句太长：“${sentence.slice(0, 12)}……”，请拆开` });
    }
    return problems;
  });
}
