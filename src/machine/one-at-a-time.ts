/** Two commands that would write the same folder do not: the second says so and leaves the first alone, or waits. */

import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
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

/** @returns whether it was free */
function take(file: string): boolean {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    if (isHeld(file)) return false;
    rmSync(file, { force: true });
    return take(file);
  }
}

const busyFile = (name: string) => join('.build', `busy-${name}`);

/**
 * @param names what the work writes below .build/
 * @param what it does, for whoever starts it a second time: 生成网站
 * @throws CommandError where another process does it just now
 */
export async function oneAtATime<T>(names: readonly string[], what: string, work: () => Promise<T>): Promise<T> {
  mkdirSync('.build', { recursive: true });
  const files = [...new Set(names)].sort().map(busyFile);
  const taken: string[] = [];
  try {
    for (const file of files) {
      if (!take(file)) {
        throw new CommandError(
          `另一个窗口正在${what}，还没有做完。这一次没有做，什么都没有动。请等它做完，再运行一次。`,
        );
      }
      taken.push(file);
    }
    return await work();
  } finally {
    for (const file of taken) rmSync(file, { force: true });
  }
}

/** How often it is looked whether the other is done, in milliseconds. */
const LOOK_MS = 200;

/**
 * For work of which there is one place only, whatever it is for: the second waits until the first is done.
 * @param name of the place
 * @param what it does, for whoever waits: 生成网站
 */
export async function inTurn<T>(name: string, what: string, work: () => Promise<T>): Promise<T> {
  mkdirSync('.build', { recursive: true });
  const file = busyFile(name);
  if (!take(file)) {
    console.log(`另一个窗口正在${what}，等它一会儿。`);
    do await setTimeout(LOOK_MS);
    while (!take(file));
  }
  try {
    return await work();
  } finally {
    rmSync(file, { force: true });
  }
}
