/** The check of all content, in the test's own process: the same as the command, without starting it each time. */

import { rmSync } from 'node:fs';
import { checkAll } from '../src/checks/all.ts';
import { ContentError } from '../src/law/problem.ts';
import { optionsFrom } from '../src/library.ts';
import { copyContent } from './content-copy.ts';

/**
 * What the command says of a copy of the content that `breakIt` has changed, and its exit code.
 * @throws whatever is no problem of the content: the command would print a stack
 */
export async function checked(breakIt: (root: string) => void): Promise<{ status: number; output: string }> {
  const root = copyContent();
  try {
    breakIt(root);
    const lines = await checkAll(optionsFrom({ ...process.env, XUNFA_ROOT: root }));
    return { status: 0, output: lines.join('\n') };
  } catch (error) {
    if (error instanceof ContentError) return { status: 1, output: error.message };
    throw error;
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}
