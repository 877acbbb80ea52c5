/** Programs that a test starts and ends again. */

import { type ChildProcess, spawn } from 'node:child_process';
import { globSync } from 'node:fs';
import { createServer } from 'node:net';
import { delimiter, join } from 'node:path';

/** How long a program may take to say where it listens. */
const START_MS = 30_000;

/** The first of these that is there: a pattern of paths, or a name to be looked for where programs are. */
export function findProgram(...names: readonly string[]): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  return names
    .flatMap((name) => (name.startsWith('/') ? [name] : folders.map((folder) => join(folder, name))))
    .flatMap((pattern) => globSync(pattern))
    .at(0);
}

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

/** Starts a program. @returns it, and the first match of what it says, where it is asked for */
export function start(
  path: string,
  args: readonly string[],
  env: Record<string, string> = {},
  said?: RegExp,
): Promise<{ program: ChildProcess; match: string }> {
  const program = spawn(path, args, { stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, ...env } });
  return new Promise((resolve, reject) => {
    let output = '';
    const late = setTimeout(() => fail(`${path} did not start`), START_MS);
    const fail = (why: string) => {
      clearTimeout(late);
      program.kill();
      reject(new Error(`${why}: ${output.slice(-500)}`));
    };
    const hear = (chunk: Buffer) => {
      output = (output + chunk).slice(-10_000);
      const match = said?.exec(output)?.[1];
      if (match === undefined) return;
      clearTimeout(late);
      resolve({ program, match });
    };
    program.stdout.on('data', hear);
    program.stderr.on('data', hear);
    program.once('error', (error) => fail(error.message));
    program.once('exit', (code) => fail(`${path} ended with ${code}`));
    if (!said)
      program.once('spawn', () => {
        clearTimeout(late);
        resolve({ program, match: '' });
      });
  });
}

/** Ends a program that was started here, and waits until it has gone. */
export function end(program: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (program.exitCode !== null || program.signalCode !== null) return resolve();
    const hard = setTimeout(() => program.kill('SIGKILL'), 5000);
    program.once('exit', () => {
      clearTimeout(hard);
      resolve();
    });
    program.kill();
  });
}
