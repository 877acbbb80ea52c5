/** Everything that an editor should mend before publishing, and what the check says where nothing is wrong. */

import { routeNames } from '../guide/routes.ts';
import { guide } from '../guide/schema.ts';
import { depths, medianDepth, walkGuide } from '../guide/tree.ts';
import { openedPhotos } from '../kinds/photo/check.ts';
import { unusedPhotos } from '../kinds/photo/used.ts';
import { reportsDue } from '../kinds/report/check.ts';
import { ContentError, type Problem } from '../law/problem.ts';
import type { Library } from '../library/assemble.ts';
import { editionFolder } from '../library/layers.ts';
import { type LibraryOptions, loadLibrary } from '../library.ts';
import { changesOf } from './changes.ts';
import { checkContent } from './content.ts';
import { checkHouse } from './house.ts';
import { citationCounts, unreadInterpretations } from './interpretations.ts';
import { comingNotes, reviewsDue } from './reviews.ts';
import { leftAside } from './stray-files.ts';
import { checkStyle } from './style.ts';
import { staleCounts } from './typed-counts.ts';
import { type DraftFile, draftFiles, notesOf } from './unpublished.ts';

/** Laws that the count of citations names. */
const MOST_CITED = 8;

/** What the check finds. */
export interface Findings {
  /** What keeps the content from being published, in the order of files and lines. */
  problems: Problem[];
  /** What should have been reviewed by now; none where there are problems. */
  due: string[];
  /** What else somebody should look at; none where there are problems. */
  reminders: string[];
  /** What is written and not published yet. */
  drafts: readonly DraftFile[];
  /** What an edition changes of the common content; none where there are problems. */
  changes: string[];
  /** What there is; none where there are problems. */
  summary: string[];
}

/** A text that a file would have; undefined where the file is to be deleted. */
export interface Unsaved {
  /** content/routes/x.mdx */
  file: string;
  text: string | undefined;
}

/** What was read, absent where it could not be, and what the check finds. */
export async function readAndCheck(options: LibraryOptions): Promise<{ library?: Library; findings: Findings }> {
  try {
    const library = loadLibrary(options);
    const drafts = draftFiles(options, library);
    const problems = [
      ...checkHouse(),
      ...checkContent(library),
      ...(await openedPhotos(library)),
      ...checkStyle(library),
    ];
    if (problems.length > 0) return { library, findings: { ...onlyProblems(problems), drafts } };
    const found = {
      problems,
      ...remindersOf(library),
      drafts,
      changes: changesOf(library),
      summary: summaryOf(library),
    };
    return { library, findings: found };
  } catch (error) {
    if (error instanceof ContentError) return { findings: onlyProblems(error.problems) };
    throw error;
  }
}

/** What the check finds where it got no further than what is wrong. */
export function onlyProblems(problems: readonly Problem[]): Findings {
  return { problems: inOrder(problems), due: [], reminders: [], drafts: [], changes: [], summary: [] };
}

/** Everything that is wrong with the content, and what is due, as data: no mistake of the content is thrown. */
export async function problemsOf(options: LibraryOptions): Promise<Findings> {
  return (await readAndCheck(options)).findings;
}

/** The same, as if the files had these texts and all else were as it is on the disk; nothing is written. */
export async function problemsWith(options: LibraryOptions, ...texts: readonly Unsaved[]): Promise<Findings> {
  return (await checkWith(options, ...texts)).findings;
}

/** What was read so, absent where it could not be, and what the check finds of it. */
export function checkWith(options: LibraryOptions, ...texts: readonly Unsaved[]): ReturnType<typeof readAndCheck> {
  const unsaved = new Map(options.unsaved);
  for (const { file, text } of texts) unsaved.set(file, text);
  return readAndCheck({ ...options, unsaved });
}

function inOrder(problems: readonly Problem[]): Problem[] {
  return [...problems].sort(
    (a, b) =>
      (a.file < b.file ? -1 : Number(a.file > b.file)) ||
      (a.line ?? 0) - (b.line ?? 0) ||
      (a.column ?? 0) - (b.column ?? 0),
  );
}

function remindersOf(library: Library): Pick<Findings, 'due' | 'reminders'> {
  const notes = [
    ...comingNotes(library),
    ...unreadInterpretations(library),
    ...unusedPhotos(library),
    ...reportsDue(library),
    ...leftAside(library),
    ...staleCounts(library),
  ];
  // What an office can do nothing about is for those who keep the common content.
  const isOwn = (note: string) => note.includes(editionFolder(library.edition)) || note.includes('这一版');
  const own = (list: string[]) => (library.edition === 'default' ? list : list.filter(isOwn));
  return { due: own(reviewsDue(library)), reminders: own(notes) };
}

function summaryOf(library: Library): string[] {
  const { ways } = walkGuide(library.of(guide).data, routeNames(library));
  const counts = citationCounts(library);
  const total = counts.reduce((sum, { count }) => sum + count, 0);
  const most = counts.slice(0, MOST_CITED).map(({ title, count }) => `《${title}》${count} 处`);
  const answers = depths(ways).map((count, index) => `答 ${index + 1} 题到的 ${count} 种`);
  return [
    `内容检查通过：${library.kinds.flatMap(({ tally }) => tally?.(library) ?? []).join('，')}。`,
    `引用法条 ${total} 处，其中${most.join('，')}，其余 ${counts.length - most.length} 部。`,
    `该找谁：一共 ${ways.length} 种走法，${answers.join('，')}，中位数 ${medianDepth(ways)} 题。`,
  ];
}

/**
 * @returns what is due for review, reminders, what an edition changes, then what there is
 * @throws ContentError with every problem found
 */
export async function checkAll(options: LibraryOptions): Promise<string[]> {
  const { problems, due, reminders, drafts, changes, summary } = await problemsOf(options);
  if (problems.length > 0) throw new ContentError(problems);
  return [...due, ...reminders, ...notesOf(drafts), ...changes, ...summary];
}
