/** A command as a user starts it: how long it takes, and how much memory all its processes hold at the most. */

import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';

const SAMPLE_EVERY = 200;

export interface Run {
  seconds: number;
  /** NaN where there is no /proc to read it from. */
  megabytes: number;
}

export interface Builder {
  name: string;
  folder: string;
  /** Arguments to this Node. */
  args: string[];
  /** What it finds in its environment besides ours. */
  env?: Record<string, string>;
}

/** Resident kilobytes of a process and of everything it started, from Linux's /proc. */
function residentTree(root: number): number {
  const children = new Map<number, number[]>();
  const resident = new Map<number, number>();
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    try {
      const status = readFileSync(`/proc/${name}/status`, 'utf8');
      const field = (key: string) => Number(new RegExp(`^${key}:\\s+(\\d+)`, 'm').exec(status)?.[1] ?? 0);
      const parent = field('PPid');
      children.set(parent, [...(children.get(parent) ?? []), Number(name)]);
      resident.set(Number(name), field('VmRSS'));
    } catch {
      // It ended between the two reads.
    }
  }
  const sum = (pid: number): number =>
    (children.get(pid) ?? []).reduce((total, child) => total + sum(child), resident.get(pid) ?? 0);
  return sum(root);
}

/**
 * One build as a user starts it: wall time from start to end of the process, and the highest sum of
 * resident memory over the whole tree (the build, Astro, Pagefind), sampled five times a second.
 * Pages that processes share, such as Node's own code, count once for each: the sum is an upper bound.
 */
export function measuredRun({ name, folder, args, env }: Builder): Promise<Run> {
  const paths = [join(folder, 'node_modules/.bin'), dirname(process.execPath), process.env['PATH']];
  const child = spawn(process.execPath, args, {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'inherit'],
    env: {
      ...process.env,
      PATH: paths.filter((path) => path !== undefined).join(delimiter),
      ASTRO_TELEMETRY_DISABLED: '1',
      // Measured by themselves (bench:cards): they would hide what a build costs.
      XUNFA_CARDS: 'no',
      ...env,
    },
  });
  const started = performance.now();
  const { pid } = child;
  const readable = pid !== undefined && existsSync(`/proc/${pid}/status`);
  let kilobytes = readable ? 0 : Number.NaN;
  const timer = setInterval(() => {
    if (readable) kilobytes = Math.max(kilobytes, residentTree(pid));
  }, SAMPLE_EVERY);
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => {
      clearInterval(timer);
      if (code === 0) resolve({ seconds: (performance.now() - started) / 1000, megabytes: kilobytes / 1024 });
      else reject(new Error(`${name} did not build, see above`));
    });
  });
}
