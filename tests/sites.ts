/** Builds the two sites that the tests look at: the default edition at /, a full edition under /xffz/. */

import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { copyContent, PROJECT } from './content-copy.ts';

export const DEFAULT_SITE = 'dist';
export const COUNTY_SITE = '.build/county';

/** Runs the real build; `root` holds the content, `out` is where the site goes. */
export function runBuild(out: string, env: Record<string, string> = {}): { status: number | null; output: string } {
  const { status, stdout, stderr } = spawnSync('node', ['src/outputs/build.ts', '--out', out], {
    cwd: PROJECT,
    env: { ...process.env, ...env },
    encoding: 'utf8',
  });
  return { status, output: stdout + stderr };
}

export function buildSites(): void {
  const root = copyContent();
  for (const [out, env] of [
    [DEFAULT_SITE, {}],
    [COUNTY_SITE, { XUNFA_ROOT: root, XUNFA_EDITION: 'county' }],
  ] as const) {
    const { status, output } = runBuild(out, env);
    console.log(output.trim());
    if (status !== 0) throw new Error(`${out} was not built`);
  }
  rmSync(root, { recursive: true, force: true });
}

if (import.meta.main) buildSites();
