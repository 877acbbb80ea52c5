/** Does what a plan says, all of it or nothing: checked on a copy first, written beside, undone where anything fails. */

import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { checkAll } from '../../checks/all.ts';
import { checkContent } from '../../checks/content.ts';
import { ContentError, formatProblem, type Problem } from '../../law/problem.ts';
import { keepAll } from '../../library/files.ts';
import { CONTENT } from '../../library/layers.ts';
import { type LibraryOptions, loadLibrary } from '../../library.ts';
import { CommandError } from '../../machine/command.ts';
import { whyUnwritten } from '../../machine/whole-file.ts';
import type { EntryPlan, PlannedFile } from './plan.ts';

function digest(text: string | Buffer): string {
  return createHash('sha256').update(text).digest('hex');
}

/** @throws CommandError where a file is not what it was when the plan was made */
function needUnchanged(root: string, files: readonly PlannedFile[]): void {
  for (const { file, before, was } of files) {
    const now = existsSync(join(root, was ?? file)) ? digest(readFileSync(join(root, was ?? file))) : undefined;
    const taken = was !== undefined && existsSync(join(root, file));
    if (taken || now !== (before === undefined ? undefined : digest(before))) {
      throw new CommandError(`${was ?? file} 刚才被别人或者别的窗口改过。什么都没有动，请再来一次`);
    }
  }
}

/** Every problem of the content: the whole check for the first edition, for the others what keeps them from being published. */
async function problemsOf(options: LibraryOptions, editions: readonly string[]): Promise<Problem[]> {
  const kept = keepAll();
  const found: Problem[] = [];
  for (const [index, edition] of editions.entries()) {
    try {
      if (index === 0) await checkAll({ ...options, edition, kept });
      else found.push(...checkContent(loadLibrary({ ...options, edition, kept })));
    } catch (error) {
      if (!(error instanceof ContentError)) throw error;
      found.push(...error.problems);
    }
  }
  return found;
}

/**
 * The problems that the content would have after the change and has not now.
 * @param options the root is where the real content is; it is only read
 */
export async function newProblems(plan: EntryPlan, options: LibraryOptions): Promise<Problem[]> {
  const copy = mkdtempSync(join(tmpdir(), 'xunfa-plan-'));
  try {
    cpSync(join(options.root, CONTENT), join(copy, CONTENT), { recursive: true });
    for (const { file, after, was } of plan.files) {
      if (was !== undefined) rmSync(join(copy, was));
      if (after === undefined) rmSync(join(copy, file));
      else {
        mkdirSync(dirname(join(copy, file)), { recursive: true });
        writeFileSync(join(copy, file), after);
      }
    }
    const then = await problemsOf({ ...options, root: copy }, plan.editions);
    if (then.length === 0) return [];
    // What was wrong before is no reason to refuse, whatever line it has moved to.
    const sentence = ({ file, message }: Problem) => `${file}：${message}`;
    const now = new Set((await problemsOf(options, plan.editions)).map(sentence));
    const fresh = then.filter((problem) => !now.has(sentence(problem)));
    return fresh.filter((problem, index) => fresh.findIndex((one) => sentence(one) === sentence(problem)) === index);
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}

/**
 * Does what the plan says.
 * @throws CommandError where the whole check would not pass afterwards, where a file was changed meanwhile or cannot be
 *   written: nothing is changed then
 */
export async function carryOut(plan: EntryPlan, options: LibraryOptions): Promise<void> {
  const problems = await newProblems(plan, options);
  if (problems.length > 0) {
    const list = problems.map((problem) => `  ${formatProblem(problem)}`).join('\n');
    throw new CommandError(`这样改了以后，有 ${problems.length} 处不对，所以什么都没有动：\n${list}`);
  }
  writeAll(options.root, plan.files);
}

/** The name that a file has while it is put aside or not yet in place: names that begin with a dot are never read. */
function beside(path: string, ending: string): string {
  return join(dirname(path), `.${basename(path)}.${ending}`);
}

/**
 * Writes, renames and takes away all files, or none.
 * @throws CommandError where a file was changed since the plan was made, or cannot be written
 */
export function writeAll(root: string, files: readonly PlannedFile[]): void {
  needUnchanged(root, files);
  const undo: (() => void)[] = [];
  const asides: string[] = [];
  try {
    for (const { file, after } of files) {
      if (after === undefined) continue;
      const path = join(root, file);
      mkdirSync(dirname(path), { recursive: true });
      undo.push(() => rmSync(beside(path, 'new'), { force: true }));
      writeFileSync(beside(path, 'new'), after);
    }
    for (const { file, before, after, was } of files) {
      const [path, old] = [join(root, file), join(root, was ?? file)];
      if (before !== undefined) {
        renameSync(old, beside(old, 'old'));
        asides.push(beside(old, 'old'));
        undo.push(() => renameSync(beside(old, 'old'), old));
      }
      if (after !== undefined) {
        renameSync(beside(path, 'new'), path);
        undo.push(() => rmSync(path));
      }
    }
  } catch (error) {
    for (const back of undo.reverse()) back();
    const { path = '' } = error as NodeJS.ErrnoException;
    const why = whyUnwritten(error);
    if (why === undefined) throw error;
    throw new CommandError(`写不进 ${path}：${why}。什么都没有动`);
  }
  for (const aside of asides) rmSync(aside, { force: true });
}
