/** Two commands that would write the same folder do not: the second says so and leaves the first alone. */

import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CommandError } from './command.ts';

/** No command of ours works longer, in milliseconds: what is older was left behind by one that was ended. */
const LONGEST = 12 * 3_600_000;

function isRunning(process_: number): boolean {
  try {
    // Asks whether there is such a process, and does nothing to it.
    process.kill(process_, 0);
    return true;
  } catch (error) {
    // There is one, of somebody else.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Whether whoever took it is still at work. */
function isHeld(file: string): boolean {
  try {
    const holder = Number(readFileSync(file, 'utf8'));
    return Date.now() - statSync(file).mtimeMs < LONGEST && holder !== process.pid && isRunning(holder);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false;
    throw error;
  }
}

function take(file: string, what: string): void {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    if (isHeld(file)) {
      throw new CommandError(`另一个窗口正在${what}，还没有做完。这一次没有做，什么都没有动。请等它做完，再运行一次。`);
    }
    rmSync(file, { force: true });
    take(file, what);
  }
}

/**
 * @param names what the work writes below .build/
 * @param what it does, for whoever starts it a second time: 生成网站
 * @throws CommandError where another process does it just now
 */
export async function oneAtATime<T>(names: readonly string[], what: string, work: () => Promise<T>): Promise<T> {
  mkdirSync('.build', { recursive: true });
  const files = [...new Set(names)].sort().map((name) => join('.build', `busy-${name}`));
  const taken: string[] = [];
  try {
    for (const file of files) {
      take(file, what);
      taken.push(file);
    }
    return await work();
  } finally {
    for (const file of taken) rmSync(file, { force: true });
  }
}
