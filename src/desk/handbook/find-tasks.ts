/** Which tasks of the handbook tell of what somebody typed. */

export interface HandbookTask {
  name: string;
  /** Everything that stands in it. */
  words: string;
  /** What else people type who look for it. */
  also: string;
}

export interface FoundTasks {
  /** Places of the tasks in the handbook, from 0, the likeliest first. */
  at: readonly number[];
  /** What is marked in them. */
  marked: readonly string[];
  /** Whether every word is there as it was typed. */
  isExact: boolean;
}

/** What asks, and tells of no task. */
const FRAME =
  /怎么样?|怎样|如何|在哪(?:里|儿)?|哪里|能不能|可不可以|可以|我(?:要|想)|请问|一下|什么|[吗呢么？?，。、]/g;

/** What a piece is worth more in the name of a task, or among what else people call it. */
const NAMED = 3;

/** Tasks that are shown where none has all the words: worth at least so much of the best. */
const NEAR = 0.6;

/** Neighbouring characters of a word, so many together: 接访, 访时, 时间. What is in letters stays whole. */
function pieces(word: string, length: number): string[] {
  if (!/\p{Script=Han}/u.test(word)) return [word];
  return Array.from({ length: Math.max(1, word.length - length + 1) }, (_, at) => word.slice(at, at + length));
}

/**
 * The tasks with all the words, those first that are called so. Where there are none, those with the most pairs of their
 * characters, or the most characters, a rare one worth more than one that stands everywhere.
 * @param wanted as it was typed; every task where nothing was
 */
export function findTasks(tasks: readonly HandbookTask[], wanted: string): FoundTasks {
  const typed = wanted.toLowerCase();
  const words = wordsIn(typed.replaceAll(FRAME, ' ')) ?? wordsIn(typed) ?? [];
  const names = tasks.map(({ name, also }) => `${name} ${also}`.toLowerCase());
  const told = tasks.map((task, at) => `${names[at]} ${task.words.toLowerCase()}`);
  const isNamed = (at: number) => words.every((word) => names[at]?.includes(word));
  // What stands before the first task lists them all: it is told of where no task is.
  const tasksOf = (found: readonly number[]) =>
    words.length > 0 && found.some((at) => tasks[at]?.name) ? found.filter((at) => tasks[at]?.name) : found;
  const whole = tasksOf([...told.keys()].filter((at) => words.every((word) => told[at]?.includes(word))));
  if (whole.length > 0)
    return { at: [...whole].sort((a, b) => Number(isNamed(b)) - Number(isNamed(a))), marked: words, isExact: true };
  for (const length of [2, 1]) {
    const marked = [...new Set(words.flatMap((word) => pieces(word, length)))];
    const worth = worths(marked, names, told);
    const most = Math.max(...worth.values());
    if (most <= 0) continue;
    const near = [...worth].filter(([, one]) => one >= most * NEAR).sort(([, a], [, b]) => b - a);
    return { at: tasksOf(near.map(([at]) => at)), marked, isExact: false };
  }
  return { at: [], marked: [], isExact: false };
}

function wordsIn(typed: string): string[] | undefined {
  const words = typed.split(/\s+/).filter(Boolean);
  return words.length === 0 ? undefined : words;
}

/** What each task is worth for these pieces. */
function worths(marked: readonly string[], names: readonly string[], told: readonly string[]): Map<number, number> {
  const sums = new Map<number, number>();
  for (const piece of marked) {
    const having = [...told.keys()].filter((at) => told[at]?.includes(piece));
    const rare = Math.log(1 + told.length / having.length);
    for (const at of having) sums.set(at, (sums.get(at) ?? 0) + rare * (names[at]?.includes(piece) ? NAMED : 1));
  }
  return sums;
}
