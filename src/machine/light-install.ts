/**
 * Runs after npm has installed. The light install is `npm ci --omit=dev`: all that builds and shows the site, without
 * tests, linters and browsers. Somebody may ask for it as `npm ci --omit=optional`; but optional, to npm, is what esbuild,
 * sharp and others have for each system, and nothing builds without that. They get the light install all the same.
 * (Were tests and browsers optional dependencies, npm would pass over every one that wants a newer Node than the
 * machine's, and not say so.)
 */

import { spawnSync } from 'node:child_process';
import { CommandError, runCommand } from './command.ts';

/**
 * @param omitted as npm says it to scripts: npm_config_omit
 * @returns what npm is to be told then
 */
export function lightInstall(omitted: string): string[] | undefined {
  const kinds = omitted.split(/\s+/);
  if (!kinds.includes('optional') || kinds.includes('dev')) return undefined;
  // Not `ci`, which begins with removing the very Node that runs this.
  return ['install', '--no-save', '--omit=dev', '--include=optional', '--loglevel=error'];
}

if (import.meta.main) {
  await runCommand('没有选项', () => {
    const { npm_config_omit: omitted = '', npm_execpath: npm, ...env } = process.env;
    const options = lightInstall(omitted);
    if (!options || npm === undefined) return;
    // Offline or not, and from which cache, npm reads from the environment.
    const { status } = spawnSync(process.execPath, [npm, ...options], { stdio: ['ignore', 'ignore', 'inherit'], env });
    if (status !== 0)
      throw new CommandError('没有装成。请改用 npm ci --omit=dev；还不行，把上面的话拍下来，找信息科的同事');
  });
}
