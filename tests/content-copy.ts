/** A copy of content/ in a temporary folder, for tests that break it. */

import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export const PROJECT = join(import.meta.dirname, '..');

/** @returns the folder that holds the copy of content/ */
export function copyContent(): string {
  const root = mkdtempSync(join(tmpdir(), 'xunfa-'));
  cpSync(join(PROJECT, 'content'), join(root, 'content'), { recursive: true });
  cpSync(join(PROJECT, 'tests/fixtures/county.yaml'), join(root, 'content/editions/county.yaml'));
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
