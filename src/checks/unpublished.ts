/** What is written and not yet published: drafts, each with what is still to be done in it. */

import { formatProblem, type Problem } from '../law/problem.ts';
import type { Library } from '../library/assemble.ts';
import { isDraft, layeredFiles } from '../library/layers.ts';
import { type LibraryOptions, loadLibrary } from '../library.ts';
import { checkContent } from './content.ts';

/** A file that says `draft: true`. */
export interface DraftFile {
  file: string;
  /** What the check would say if it were published as it is. */
  problems: readonly Problem[];
}

/** The drafts of the edition and the common ones. */
export function draftFiles(options: LibraryOptions, { root, edition, kinds }: Library): DraftFile[] {
  const content = { root, unsaved: options.unsaved };
  const files = kinds
    .flatMap(({ sources }) => sources)
    .flatMap((source) => ('folder' in source ? layeredFiles(content, source.folder, source.files, edition, true) : []))
    .flatMap(({ common, own }) => [common, own].filter((file) => file !== undefined))
    .filter((file) => isDraft(content, file));
  if (files.length === 0) return [];
  const problems = checkContent(loadLibrary({ ...options, edition, drafts: true, kept: undefined }));
  return files.map((file) => ({ file, problems: problems.filter((problem) => problem.file === file) }));
}

/** The same as sentences for the check. */
export function notesOf(drafts: readonly DraftFile[]): string[] {
  return drafts.flatMap(({ file, problems }) => [
    problems.length === 0
      ? `还没有公布：${file} 是草稿，已经写好了。要公布，删掉 draft: true 那一行`
      : `还没有公布：${file} 是草稿，还有 ${problems.length} 处要写：`,
    ...problems.map((problem) => `    ${formatProblem(problem)}`),
  ]);
}
