/** A command of ours as somebody types it, and what every one of them does with what it cannot take. */

import { spawnSync } from 'node:child_process';
import { globSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { PROJECT } from './content-copy.ts';

export type CommandLine = (...args: string[]) => { status: number | null; output: string };

/** @param script below the project: src/publish/campaign.ts */
export function commandLine(script: string): CommandLine {
  return (...args) => {
    const { status, stdout, stderr } = spawnSync('node', [script, ...args], {
      cwd: PROJECT,
      env: process.env,
      encoding: 'utf8',
    });
    return { status, output: stdout + stderr };
  };
}

/** It says a sentence, no list of calls, and writes nothing. @param work a folder of the test's own */
export function expectSentence(run: CommandLine, args: readonly string[], sentence: RegExp, work: string): void {
  const { status, output } = run(...args, '--out', join(work, 'never'));
  expect(output).toMatch(sentence);
  expect(output).not.toMatch(/^\s+at /m);
  expect(status).toBe(1);
  expect(globSync('never', { cwd: work })).toEqual([]);
}

/** A folder that somebody else filled is left as it is. @param what the command writes: 活动材料 */
export function expectFolderLeft(run: CommandLine, args: readonly string[], what: string, work: string): void {
  const folder = join(work, 'theirs');
  mkdirSync(folder);
  writeFileSync(join(folder, '照片.txt'), '别动');
  const { status, output } = run(...args, '--out', folder);
  expect(output).toMatch(new RegExp(`${what}不能放进 .*里面已经有别的东西（照片\\.txt）`));
  expect(status).toBe(1);
  expect(globSync('*', { cwd: folder })).toEqual(['照片.txt']);
}
