/** The desk in a process of its own, as `npm run edit` starts it. */

import { spawn } from 'node:child_process';
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
