/** A copy of the content with an edition of its own, `mine`, for tests that try what an edition may do. */

import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach } from 'vitest';
import { checkEdition } from '../src/checks/edition.ts';
import { checkFiles } from '../src/checks/stray-files.ts';
import { ContentError, formatProblem, type Problem } from '../src/law/problem.ts';
import type { Library } from '../src/library/assemble.ts';
import type { Kept } from '../src/library/files.ts';
import { loadLibrary } from '../src/library.ts';
import { CommandError } from '../src/machine/command.ts';
import { copyContent } from './content-copy.ts';

/** For which the law is judged. */
export const DAY = '2026-11-29';
export const MINE = 'content/editions/mine';

/** The sentence of what is thrown for people; empty where nothing is. */
export function said(run: () => unknown): string {
  try {
    run();
  } catch (error) {
    if (error instanceof ContentError || error instanceof CommandError) return error.message;
    throw error;
  }
  return '';
}

export interface OwnEdition {
  /** The folder that holds content/; another one for each test. */
  readonly root: string;
  /** Writes a file of the edition. */
  put: (name: string, text: string) => void;
  /** Writes its edition.yaml, with what is given below its name and day. */
  say: (more: string) => void;
  load: (kept?: Kept) => Library;
  /** What is wrong with it, in the words that its editor reads. */
  mistakes: () => string;
}

/** Registers the copy with the tests of the file that calls it. */
export function editionOfOurOwn(): OwnEdition {
  let root = '';
  const put = (name: string, text: string) => {
    const path = join(root, MINE, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  };
  const say = (more: string) => put('edition.yaml', `name: 我的信访\nupdated: 2026-11-29\n${more}`);
  const load = (kept?: Kept) => loadLibrary({ root, edition: 'mine', day: DAY, kept });
  const mistakes = () => {
    let problems: readonly Problem[] = [];
    const thrown = said(() => {
      const mine = load();
      problems = [...mine.problems, ...checkFiles(mine), ...checkEdition(mine)];
    });
    return thrown || problems.map(formatProblem).join('\n');
  };
  beforeEach(() => {
    root = copyContent();
    say('');
  });
  afterEach(() => rmSync(root, { recursive: true, force: true }));
  return {
    get root() {
      return root;
    },
    put,
    say,
    load,
    mistakes,
  };
}
