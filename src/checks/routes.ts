/** Routes: sentences that can be read aloud, days that are counted as their law counts them. */

import type { Deadline } from '../deadlines/schema.ts';
import { countingArticle, countsWorkingDays } from '../law/counting.ts';
import { resolveReference } from '../library/graph.ts';
import type { Library } from '../library/library.ts';
import type { Problem } from '../library/problem.ts';

/** Characters; a longer sentence loses a listener. */
const LONGEST_SENTENCE = 45;

/** A citation in brackets, which nobody reads aloud. */
const BRACKETED = /（[^（）]*第[^（）]*条[^（）]*）/g;

/** Sentences of a text that are longer than may be read aloud in one breath. */
export function longSentences(text: string): string[] {
  return text
    .replace(BRACKETED, '')
    .split(/[。；？！\n]/)
    .filter((sentence) => [...sentence.trim()].length > LONGEST_SENTENCE);
}

export function checkRoutes(library: Library): Problem[] {
  return library.routes.flatMap((entry) => {
    const { file, data, lineOf, compiled } = entry;
    const problems: Problem[] = [];
    const long = (path: PropertyKey[], text: string) => {
      for (const sentence of longSentences(text)) {
        const length = [...sentence.trim()].length;
        problems.push({
          file,
          line: lineOf(path),
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
        const message = miscounted(deadline, library);
        if (message) problems.push({ file, line: lineOf(['steps', index, 'deadlines', at, 'unit']), message });
        if (deadline.note) long(['steps', index, 'deadlines', at, 'note'], deadline.note);
      }
    }
    for (const sentence of longSentences(compiled.text)) {
      problems.push({ file, line: entry.bodyLine, message: `正文里这一句太长：“${sentence.slice(0, 12)}……”，请拆开` });
    }
    return problems;
  });
}

/** What is wrong with the unit of a deadline, by how its law counts days. */
export function miscounted({ amount, unit, basis }: Deadline, { citations }: Library): string | undefined {
  if (unit !== '日') return undefined;
  const law = resolveReference(basis, citations).targets[0]?.law;
  if (!law?.counting || !countsWorkingDays(law.counting, amount)) return undefined;
  const where = countingArticle(law.title, law.counting);
  return `${where}写明，这里的“${amount} 日”是工作日。请把 unit 改成 工作日`;
}
