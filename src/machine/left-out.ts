/**
 * What the light install (`npm ci --omit=dev`) leaves out, said in a sentence by whatever needs it: the video, paper, the
 * tests, the linters. Run by itself, it says whether everything is there.
 */

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CommandError, runCommand } from './command.ts';

const REMEDY =
  '这台电脑装的是轻的一份（--omit=dev），测试、做视频、印东西用的没有装。请运行 npm ci，装上全部，再来一次';

/** How Node says that a package is not there: to who imports it, and to who only asks for the path of one of its files. */
const NOT_THERE: readonly unknown[] = ['ERR_MODULE_NOT_FOUND', 'MODULE_NOT_FOUND'];

/**
 * Loads a package that may have been left out.
 * @param load `() => import('package')`
 * @throws CommandError where it was
 */
export async function mayBeLeftOut<T>(load: () => Promise<T>): Promise<T> {
  try {
    return await load();
  } catch (error) {
    if (!NOT_THERE.includes((error as NodeJS.ErrnoException).code)) throw error;
    throw new CommandError(REMEDY);
  }
}

/** @throws CommandError with the names of what was left out of the project in `folder` */
export function needEverything(folder = '.'): void {
  const { devDependencies = {} } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
    devDependencies?: Record<string, string>;
  };
  const missing = Object.keys(devDependencies).filter((name) => !existsSync(join(folder, 'node_modules', name)));
  if (missing.length > 0) {
    const names = missing.slice(0, 3).join('、');
    throw new CommandError(`${REMEDY}。没有的有 ${missing.length} 个：${names}${missing.length > 3 ? '……' : ''}`);
  }
}

if (import.meta.main) await runCommand('没有选项', () => needEverything());
