/** A copy of content/ in a temporary folder, for tests that break it. */

import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export const PROJECT = join(import.meta.dirname, '..');

/** @returns the folder that holds the copy of content/ */
export function copyContent(): string {
  const root = mkdtempSync(join(tmpdir(), 'xunfa-'));
  cpSync(join(PROJECT, 'content'), join(root, 'content'), { recursive: true });
  cpSync(join(PROJECT, 'tests/fixtures/county'), join(root, 'content/editions/county'), { recursive: true });
  return root;
}

/** Replaces text in a file of the copy; the text must be there, so that no test passes by accident. */
export function edit(root: string, file: string, from: string | RegExp, to: string): void {
  const path = join(root, file);
  const before = readFileSync(path, 'utf8');
  const after = before.replace(from, to);
  if (after === before) throw new Error(`${file} does not hold ${from}`);
  writeFileSync(path, after);
}

/** Runs the real check on a copy of the content that `breakIt` has changed. */
export function checkCopy(breakIt: (root: string) => void): { status: number | null; output: string } {
  const root = copyContent();
  try {
    breakIt(root);
    const { status, stderr, stdout } = spawnSync('node', ['src/checks/run.ts'], {
      cwd: PROJECT,
      env: { ...process.env, XUNFA_ROOT: root },
      encoding: 'utf8',
    });
    return { status, output: stderr + stdout };
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}
