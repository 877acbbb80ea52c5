/** What is wrong with the content, said to the person who edits it. */
export interface Problem {
  /** Path from the repository's root: content/regulations/026.mdx */
  file: string;
  /** From 1. */
  line?: number | undefined;
  /** From 1, in characters. */
  column?: number | undefined;
  /** What is wrong, and what to do about it where `remedy` does not say so. */
  message: string;
  /** What to type. */
  remedy?: string | undefined;
  /** What to type in a form, where that is not what stands in the file. */
  inForm?: string | undefined;
  /** The system did not give the file: it may the next time. */
  unread?: true;
}

/** A problem as it is said beside the form of a file: what is typed there has no marks of the file. */
export function besideForm(problem: Problem, file: string): Problem {
  const { inForm, ...said } = problem;
  return problem.file === file && inForm !== undefined ? { ...said, remedy: inForm } : said;
}

/** What is wrong and what to do about it, without the place. */
export function sayProblem({ message, remedy }: Pick<Problem, 'message' | 'remedy'>): string {
  return remedy === undefined ? message : `${message}。${remedy}`;
}

/** content/regulations/026.mdx 第 14 行第 3 列：… */
export function formatProblem({ file, line, column, ...said }: Problem): string {
  const place = line === undefined ? '' : ` 第 ${line} 行${column === undefined ? '' : `第 ${column} 列`}`;
  return `${file}${place}：${sayProblem(said)}`;
}

/** Thrown where content is needed and has problems; its message lists them all. */
export class ContentError extends Error {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(
      `内容里有 ${problems.length} 处要改：\n${problems.map((problem) => `  ${formatProblem(problem)}`).join('\n')}`,
    );
    this.name = 'ContentError';
    this.problems = problems;
  }
}
