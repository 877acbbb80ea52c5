/** The desk in a process of its own, as `npm run edit` starts it. */

import { spawn, spawnSync } from 'node:child_process';
import { PROJECT } from '../content-copy.ts';

export interface Desk {
  /** Of the editor. */
  address: string;
  stop: () => void;
}

/**
 * @param root the folder that holds the content
 * @throws Error with what it said, where it ended instead
 */
export async function startDesk(root: string, options: readonly string[]): Promise<Desk> {
  const desk = spawn(process.execPath, ['src/desk/edit.ts', ...options], {
    cwd: PROJECT,
    env: { ...process.env, XUNFA_ROOT: root, ASTRO_DEV_BACKGROUND: '0' },
  });
  const address = await new Promise<string>((resolve, reject) => {
    let said = '';
    const hear = (chunk: Buffer) => {
      said += chunk.toString('utf8');
      const [found] = /http:\/\/127\.0\.0\.1:\d+\/admin\//.exec(said) ?? [];
      if (found) resolve(found);
    };
    desk.stdout.on('data', hear);
    desk.stderr.on('data', hear);
    desk.once('exit', () => reject(new Error(said)));
  });
  return { address, stop: () => void desk.kill() };
}

/** A folder that tells what was changed in it, and can be as it was. */
export interface ComparedFolder {
  git: (...args: string[]) => string;
  /** Lines that were taken out of and put into it. */
  changed: () => string[];
  restore: () => void;
}

export function comparedFolder(root: string): ComparedFolder {
  const git = (...args: string[]) => spawnSync('git', args, { cwd: root, encoding: 'utf8' }).stdout;
  git('init', '-q');
  git('add', '-A');
  git('-c', 'user.name=x', '-c', 'user.email=x@example.gov.cn', 'commit', '-qm', 'x');
  return {
    git,
    changed: () => {
      git('add', '-A', '-N');
      return git('diff', '-U0')
        .split('\n')
        .filter((line) => /^(?:\+\+\+|[-+](?![-+]{2}))/.test(line));
    },
    restore: () => {
      git('reset', '-q', '--hard');
      git('clean', '-fdq');
    },
  };
}
